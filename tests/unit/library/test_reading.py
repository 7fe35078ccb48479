"""A folder of files becomes a library: sections by id, translations beside them, kinds in order."""

from datetime import date

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.library.model import Library
from briefwright.library.read import read_library
from tests.composing import Contents, section


def read(files: Contents) -> Library:
    report = Report()
    library = read_library(MemoryFiles(files), "seeds", "en-GB", report)
    assert not len(report), render_text(report, colour=False)
    return library


def test_sections_are_known_by_their_files_names() -> None:
    library = read({"seeds/law/a.md": section("Text.\n"), "seeds/cases/b.md": section("Text.\n")})
    assert {name: one.kind for name, one in library.sections.items()} == {"a": "law", "b": "cases"}


def test_what_every_section_may_have_is_lifted_out_of_its_front_matter() -> None:
    lines = [
        "topics: [housing, courts]",
        "jurisdiction: [JP]",
        "audience: [tenants]",
        "review_by: 2027-01-31",
        "confidence: secondary",
        "phone: 0120-000-000",
        "evidence:",
        "- {source: crc, locator: 34, quote: all measures}",
        "consent: {basis: given, expires: 2027-02-01}",
    ]
    one = read({"seeds/law/a.md": section("Text.\n", *lines)}).sections["a"]
    assert one.topics == ("housing", "courts")
    assert one.jurisdiction == ("JP",)
    assert one.audience == ("tenants",)
    assert one.as_of == date(2026, 11, 22)
    assert one.review_by == date(2027, 1, 31)
    assert one.confidence == "secondary"
    assert one.fields["phone"] == "0120-000-000"
    assert one.fields["consent"] == {"basis": "given", "expires": date(2027, 2, 1)}
    (evidence,) = one.evidence
    assert (evidence.source, evidence.locator, evidence.quote) == ("crc", "34", "all measures")
    assert evidence.span is not None
    assert evidence.span.line == 12


def test_a_section_speaks_the_workspace_s_language_unless_it_says_so() -> None:
    files = {
        "seeds/law/a.md": section("Text.\n"),
        "seeds/law/b.md": section("Text.\n", "language: ja"),
    }
    library = read(files)
    assert library.sections["a"].language == "en-GB"
    assert library.sections["b"].language == "ja"


def test_a_translation_stands_beside_its_base() -> None:
    files = {"seeds/law/a.md": section("Text.\n"), "seeds/law/a.ja.md": section("文。\n")}
    library = read(files)
    base, translated = library.sections["a"], library.translations["a", "ja"]
    assert translated.language == "ja"
    assert library.in_language(base, "ja-JP") is translated
    assert library.in_language(base, "en-US") is base
    assert library.in_language(base, "ko") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("---\n", "--- \t\n"),
        lambda text: text.replace("\n---\n", "\n...\n"),
    ],
)
def test_files_of_other_programs_are_read_like_ours(change: object) -> None:
    text = section("First.\n\nSecond.\n", "topics: [a]")
    ours = read({"seeds/law/a.md": text}).sections["a"]
    theirs = read({"seeds/law/a.md": change(text)}).sections["a"]  # type: ignore[operator]
    assert theirs.fields == ours.fields
    assert theirs.text is not None
    assert ours.text is not None
    assert theirs.text.text == ours.text.text


def test_other_files_of_the_library_are_no_sections() -> None:
    files = {
        "seeds/README.md": "Read me.",
        "seeds/sources/notes.md": "Notes.",
        "seeds/images/about.md": "About.",
        "seeds/data/a.csv": "a,b",
        "seeds/law/picture.png": b"\x89PNG",
        "seeds/law/a.md": section("Text.\n"),
    }
    assert list(read(files).sections) == ["a"]


def test_kinds_come_in_their_order_with_labels_by_language() -> None:
    kinds = (
        "[cases]\norder = 2\nlabel = 'Cases'\n"
        "[law]\norder = 1\nlabel = {en = 'Law', ja = '法'}\nlabel_one = 'Provision'\n"
    )
    library = read({"seeds/kinds.toml": kinds, "seeds/law/a.md": section("Text.\n")})
    assert list(library.kinds) == ["law", "cases"]
    assert library.kinds["law"].labels == {"en": "Law", "ja": "法"}
    assert library.kinds["law"].labels_one == {"en": "Provision"}
    assert library.kinds["cases"].labels_one == {"en": "Cases"}


def test_without_a_file_of_kinds_each_folder_is_one() -> None:
    library = read({"seeds/case-examples/a.md": section("Text.\n")})
    assert library.kinds["case-examples"].labels == {"en": "Case examples"}


def test_the_digest_is_that_of_the_bytes() -> None:
    one = read({"seeds/law/a.md": section("Text.\n")}).sections["a"]
    other = read({"seeds/law/a.md": section("Text. \n")}).sections["a"]
    assert one.digest != other.digest
    assert len(one.digest) == 64


def test_a_folder_of_any_name_may_hold_the_library() -> None:
    report = Report()
    files = MemoryFiles({"content/lib/law/a.md": section("Text.\n")})
    library = read_library(files, "content/lib", "en-GB", report)
    assert list(library.sections) == ["a"]
    assert list(library.kinds) == ["law"]
