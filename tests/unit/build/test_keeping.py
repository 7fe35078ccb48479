"""What a build makes again, what it keeps, and what it says of it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from unittest.mock import patch

import pytest

from briefwright.base.render import render_text
from briefwright.build import fonts
from briefwright.build.result import BuildResult
from tests import editing
from tests.editing import BASE, BODY, CONFIG, DAILY, FIRST, PAGE, RIGHT, SOURCES, THEME, Place, Text
from tests.fake_engine import FakeEngine
from tests.laws.test_incremental import names, place

HTML, DOCX = "out/first/first.html", "out/first/first.docx"
REVISED = RIGHT.replace("not a luxury", "no luxury at all")


@pytest.fixture
def kept() -> Iterator[Place]:
    """A workspace that has been built."""
    with place({}) as made:
        made.build(kept=True)
        yield made


def after(kept: Place, files: Mapping[str, Text]) -> BuildResult:
    """What a build gives when some files have changed."""
    kept.put(files)
    return kept.build(kept=True)


def test_nothing_is_made_when_nothing_has_changed(kept: Place) -> None:
    before = {path: (kept.root / path).stat() for path in ("out/manifest.json", HTML, DOCX)}
    result = kept.build(kept=True)
    assert (result.written, result.reasons, result.failed) == (frozenset(), {}, ())
    assert len(result.artifacts) == 8
    assert {path: (kept.root / path).stat() for path in before} == before


@pytest.mark.parametrize(
    "files",
    [
        {"seeds/law/right.md": RIGHT.replace("It is not", "<!-- A remark. -->\n\nIt is not")},
        {"seeds/law/right.md": RIGHT.replace("---\ntitle", "---\n# A remark.\ntitle")},
        {"seeds/sources/sources.yaml": f"# A remark.\n\n{SOURCES}"},
        {"briefs/first.yaml": f"# A remark.\n{FIRST}"},
        {
            "briefs/first.yaml": FIRST.replace("title: First\nas_of: 2026-11-22\n", "")
            + "as_of: 2026-11-22\ntitle: First\n"
        },
        {"briefs/base.yaml": f"{BASE}\n\n"},
        {"briefwright.toml": f"# A remark.\n{CONFIG}"},
        {"templates/plain/body.md.j2": f"{{# A remark. #}}{BODY}"},
        {"templates/plain/print.css": "p { margin: 0 }\n"},
        {"templates/shared/labels/fr.toml": 'notes = "Notes"\n'},
        {"seeds/terms.yaml": "- {avoid: [hovel], prefer: [home]}\n"},
        {"seeds/glossary.yaml": "- {term: UN, expansion: United Nations}\n"},
        {"seeds/data/rents.csv": "year,rent\n2025,3\n"},
        {"seeds/kinds.toml": "[law]\norder = 1\n[findings]\norder = 2\n"},
        {"elsewhere/notes.txt": "notes"},
    ],
    ids=lambda files: next(iter(files)),
)
def test_a_change_that_leaves_the_words_as_they_are_runs_no_writer(
    kept: Place, files: Mapping[str, Text]
) -> None:
    from briefwright.build.task import Workshop

    def refuse(*_: object) -> None:
        raise AssertionError("a writer ran")

    with patch.object(Workshop, "_render", refuse):
        result = after(kept, files)
    assert not result.written
    assert not result.failed


def test_style_sheets_for_the_screen_reach_no_word_file(kept: Place) -> None:
    result = after(kept, {"templates/plain/screen.css": "p { margin: 1em }\n"})
    assert {path.rpartition(".")[2] for path in result.written} == {"html"}
    assert after(kept, {"templates/shared/page.html.j2": f"{PAGE}<!-- more -->\n"}).written == (
        result.written
    )


def test_a_changed_colour_reaches_every_format(kept: Place) -> None:
    result = after(kept, {"templates/plain/theme.toml": THEME.format("#102030")})
    assert {HTML, DOCX} <= result.written


def test_only_the_briefs_that_use_a_section_are_made_again(kept: Place) -> None:
    result = after(kept, {"seeds/law/cost.md": editing.COST.replace("Rents", "All rents")})
    assert names(result) == {"second"}
    assert result.reasons == {
        "second": ("seeds/law/cost.md has changed (picked by named by include)",)
    }


def test_a_selection_that_finds_the_same_makes_nothing_again(kept: Place) -> None:
    """A new section of another topic is looked at, and left out."""
    files = {"seeds/law/other.md": editing.section("Another act", "Words.\n", more="topics: [x]\n")}
    result = after(kept, files)
    assert not result.reasons


def test_what_comes_into_a_selection_is_named(kept: Place) -> None:
    files = {"seeds/findings/mould.md": editing.section("Mould", "There is mould. [@survey]\n")}
    result = after(kept, files)
    assert result.reasons == {
        "first": ("seeds/findings/mould.md has come in (picked by Findings: kind findings)",)
    }
    gone = after(kept, {"seeds/findings/mould.md": None})
    assert gone.reasons["first"][0] == "seeds/findings/mould.md is no longer picked"


def test_each_reason_names_what_has_changed(kept: Place) -> None:
    result = after(
        kept,
        {
            "seeds/law/right.md": REVISED,
            "briefs/first.yaml": f"{FIRST}subtitle: More\n",
            "templates/plain/theme.toml": THEME.format("#102030"),
            "seeds/sources/sources.yaml": SOURCES.replace("Covenant on", "The Covenant on"),
        },
    )
    assert set(result.reasons["first"]) == {
        "seeds/law/right.md has changed (picked by Law: named by include)",
        "the spec briefs/first.yaml has changed",
        "files have come into templates/plain or gone from it",
        "templates/plain/theme.toml has come",
        'the record of the source "icescr" has changed',
    }


def test_a_changed_spec_that_is_extended_makes_its_heirs_again(kept: Place) -> None:
    result = after(kept, {"briefs/base.yaml": f"{BASE}subtitle: Of all\n"})
    assert names(result) == {"second"}


def test_citations_that_are_known_are_not_formatted_again(kept: Place) -> None:
    with patch.object(FakeEngine, "format", side_effect=AssertionError):
        result = after(kept, {"seeds/law/right.md": REVISED})
    assert HTML in result.written


def test_formats_that_are_built_alone_leave_the_others_to_be_built(kept: Place) -> None:
    kept.put({"seeds/law/right.md": REVISED})
    assert HTML in kept.build(kept=True, formats=("html",)).written
    result = kept.build(kept=True)
    assert DOCX in result.written
    assert HTML not in result.written
    assert not kept.build(kept=True).reasons


def test_a_brief_that_failed_is_tried_again_until_it_is_mended(kept: Place) -> None:
    before = kept.out()
    broken = {"seeds/law/right.md": RIGHT.replace("art 11]", "art 11; @nobody]")}
    for _ in range(2):
        result = after(kept, broken)
        assert "first" in result.failed
        assert "Q105" in render_text(result.report, colour=False)
    mended = after(kept, {"seeds/law/right.md": RIGHT})
    assert not mended.failed
    assert not mended.written
    assert kept.out() == before


def test_what_is_kept_is_reported_as_if_it_had_been_made(kept: Place) -> None:
    made = kept.build(kept=False)
    result = kept.build(kept=True)
    assert len(result.report) == 3
    assert render_text(result.report, colour=False) == render_text(made.report, colour=False)


def test_settings_that_forbid_what_was_found_make_a_kept_brief_fail(kept: Place) -> None:
    result = after(kept, {"briefwright.toml": f'{CONFIG}[checks]\nC403 = "error"\n'})
    assert result.failed == ("second",)
    assert result.reasons == {"second": ("briefwright.toml makes an error of what it reports",)}
    assert not after(kept, {"briefwright.toml": CONFIG}).reasons


def test_a_brief_without_a_day_is_made_again_on_the_next(
    kept: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert names(after(kept, {"briefs/daily.yaml": DAILY})) == {"daily"}
    assert not kept.build(kept=True).reasons
    monkeypatch.setattr(editing, "DAY", editing.DAY + timedelta(days=1))
    result = kept.build(kept=True)
    assert set(result.reasons) == {"daily"}
    assert date(2026, 11, 23) == editing.DAY


def test_other_fonts_make_again_what_looks_for_fonts(
    kept: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FORMATS", ("html",))
    kept.build(kept=True)
    result = kept.build(kept=True)
    assert not result.reasons
    monkeypatch.setattr(fonts, "fonts_digest", lambda: "other fonts")
    result = kept.build(kept=True)
    assert set(result.reasons.values()) == {("the fonts of this machine have changed",)}
    assert not kept.build(kept=True).reasons


def test_files_that_change_while_a_build_runs_are_seen_by_the_next(kept: Place) -> None:
    """The build reads the section after it was scanned: it was changed in between."""
    from briefwright.build import reading

    real = reading.read_section
    changed = RIGHT.replace("luxury", "LUXURY")

    def late(*given: object) -> object:
        (kept.root / "seeds/law/right.md").write_text(changed, "utf-8")
        return real(*given)  # type: ignore[arg-type]

    kept.put({"seeds/law/right.md": REVISED})
    with patch.object(reading, "read_section", late):
        kept.build(kept=True)
    kept.files["seeds/law/right.md"] = changed
    kept.build(kept=True)
    assert b"LUXURY" in kept.out()["first/first.html"]
    result = after(kept, {"seeds/law/right.md": REVISED})
    assert HTML in result.written
    assert b"no luxury at all" in kept.out()["first/first.html"]


def test_a_pdf_file_is_made_again_for_what_it_shows_and_carries(kept: Place) -> None:
    """It carries its spec and its record by what they mean: a remark changes nothing in it."""
    pdf, formats = "out/first/first.pdf", ("html", "pdf")

    def changed(files: Mapping[str, Text]) -> set[str]:
        kept.put(files)
        return {path for path in kept.build(kept=True, formats=formats).written if "first/" in path}

    assert changed({}) == {pdf}
    assert changed({}) == set()
    assert changed({"templates/plain/print.css": "p { margin: 0 }\n"}) == {pdf}
    assert changed({"templates/plain/screen.css": "p { margin: 0 }\n"}) == {HTML}
    assert changed({"briefs/first.yaml": f"# A remark.\n{FIRST}"}) == set()
    assert changed({"briefs/first.yaml": f"version: '2'\n{FIRST}"}) == {pdf}
    assert changed({"seeds/terms.yaml": "- {avoid: [hovel], prefer: [home]}\n"}) == set()


def test_what_files_carry_is_made_only_for_formats_that_carry_files(kept: Place) -> None:
    from briefwright.build import task

    kept.put({"seeds/law/right.md": REVISED})
    with patch.object(task, "provenance", side_effect=AssertionError("nobody asked for it")):
        result = kept.build(kept=True)
    assert {HTML, DOCX} <= result.written
