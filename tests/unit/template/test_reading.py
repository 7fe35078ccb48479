"""A template is its own files over the shared ones; its words come in the brief's language."""

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.template.labels import read_labels
from briefwright.template.model import Labels, Template
from briefwright.template.read import read_template, template_names

SHARED = {
    "templates/shared/page.html.j2": "shared page",
    "templates/shared/screen.css": "shared screen",
    "templates/shared/print.css": "shared print",
    "templates/shared/theme.toml": "[size]\n",
    "templates/shared/labels/en.toml": (
        'notes = "Notes"\npage = "Page"\n[date]\npattern = "{day} {month} {year}"\n'
        f"months = {[f'M{n}' for n in range(1, 13)]}\n"
    ),
    "templates/shared/labels/ja.toml": (
        'notes = "注"\n[date]\npattern = "{year}年{month}月{day}日"\n'
    ),
    "templates/plain/body.md.j2": "# {{ brief.title }}\n",
}


def template(files: dict[str, str | bytes] | None = None) -> Template:
    report = Report()
    found = read_template(MemoryFiles({**SHARED, **(files or {})}), "plain", report)
    assert found is not None, render_text(report, colour=False)
    assert not len(report), render_text(report, colour=False)
    return found


def labels(language: str, files: dict[str, str] | None = None) -> Labels:
    report = Report()
    found = read_labels(MemoryFiles({**SHARED, **(files or {})}), language, report)
    assert not report.has_errors, render_text(report, colour=False)
    return found


def test_what_a_template_lacks_it_takes_from_the_shared_folder() -> None:
    plain = template()
    assert plain.page.path == "templates/shared/page.html.j2"
    assert plain.screen_css == "shared screen"
    assert [theme.path for theme in plain.themes] == ["templates/shared/theme.toml"]
    assert (plain.label, plain.formats, plain.reference_docx) == ("plain", (), None)


def test_its_own_page_comes_in_place_of_the_shared_one_and_its_styles_after() -> None:
    own: dict[str, str | bytes] = {
        "templates/plain/page.html.j2": "own page",
        "templates/plain/print.css": "own print",
        "templates/plain/theme.toml": "[font]\n",
        "templates/plain/reference.docx": b"PK",
    }
    plain = template(own)
    assert plain.page.text == "own page"
    assert plain.print_css == "shared print\nown print"
    assert [theme.text for theme in plain.themes] == ["[size]\n", "[font]\n"]
    assert plain.reference_docx == b"PK"


def test_a_template_says_what_it_is_for() -> None:
    about = 'label = "Plain"\ndescription = "D"\npage = "A5"\nformats = ["pdf"]\nneeds = ["law"]\n'
    plain = template({"templates/plain/template.toml": about})
    assert (plain.label, plain.description, plain.page_size) == ("Plain", "D", "A5")
    assert (plain.formats, plain.needs) == (("pdf",), ("law",))


def test_folders_with_a_body_are_templates() -> None:
    files = MemoryFiles({**SHARED, "templates/other/theme.toml": "", "templates/b/body.md.j2": ""})
    assert template_names(files) == ("b", "plain")


def test_words_come_in_the_language_and_in_english_where_it_lacks_them() -> None:
    words = labels("ja-JP")
    assert (words.words["notes"], words.words["page"]) == ("注", "Page")


@pytest.mark.parametrize(
    ("language", "written"), [("en-GB", "3 M2 2026"), ("en", "3 M2 2026"), ("ja", "2026年M2月3日")]
)
def test_a_date_is_written_as_the_language_writes_it(language: str, written: str) -> None:
    assert labels(language).date("2026-02-03") == written


def test_without_any_words_a_date_is_its_numbers() -> None:
    report = Report()
    assert read_labels(MemoryFiles({}), "en", report).date("2026-02-03") == "2026-02-03"
