"""The page template: what it is given, and how its faults are told."""

from dataclasses import replace

import pytest

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.render import render_text
from briefwright.write.html.write import write
from tests import samples
from tests.unit.write.html.opened import written

PATH = "templates/plain/page.html.j2"


def page_of(template: str, screen_css: str = "") -> str:
    skin = replace(samples.skin(), page_html=template, page_path=PATH, screen_css=screen_css)
    return write(samples.small(), skin, Report()).data.decode("utf-8")


def told(template: str, screen_css: str = "") -> str:
    with pytest.raises(BuildFailed) as failed:
        page_of(template, screen_css)
    return render_text(failed.value.report, colour=False)


def test_a_template_is_given_the_document_its_parts_and_its_words() -> None:
    page = page_of(
        "{{ media }}|{{ document.title }}|{{ label('notes') }}|{{ body }}|{{ notes }}|{{ css }}"
    )
    parts = page.split("|")
    assert parts[:3] == ["screen", "Safe housing for all", "Notes"]
    assert parts[3].startswith('<div class="title-block">')
    assert parts[4].startswith('<section class="notes"')
    assert parts[5].startswith(":root {\n  --colour-accent: #1f4e79;\n")


@pytest.mark.parametrize(("language", "way"), [("en-GB", "ltr"), ("ar", "rtl"), ("he-IL", "rtl")])
def test_a_template_is_told_which_way_the_language_runs(language: str, way: str) -> None:
    skin = replace(samples.skin(), page_html="{{ direction }}|{{ body }}|{{ notes }}")
    document = replace(samples.small(), language=language)
    assert write(document, skin, Report()).data.decode().split("|")[0] == way


def test_what_the_document_says_is_escaped() -> None:
    page = written(samples.torture())
    assert "<title>Homes &amp; &lt;rights&gt;: a “torture” test</title>" in page.text


def test_a_style_sheet_cannot_end_its_element() -> None:
    page = page_of("<style>{{ css }}</style>{{ body }}{{ notes }}", "p { content: '</style>' }")
    assert page.count("</style>") == 1


def test_a_syntax_error_is_told_at_its_line() -> None:
    assert told("{{ body }}\n{% if %}\n") == (
        f"{PATH}:2:1: error[T102]: expected an expression, got 'end of statement block'\n"
        "2 | {% if %}\n  | ^^^^^^^^\n"
    )


def test_an_undefined_name_is_told_at_its_line() -> None:
    assert told("{{ body }}\n<p>\n{{ bodi }}") == (
        f"{PATH}:3:1: error[T103]: 'bodi' is undefined\n3 | {{{{ bodi }}}}\n  | ^^^^^^^^^^\n"
    )


def test_a_failure_is_told_at_its_line() -> None:
    assert told("{{ body }}\n{{ 1 // 0 }}") == (
        f"{PATH}:2:1: error[T105]: integer division or modulo by zero\n"
        "2 | {{ 1 // 0 }}\n  | ^^^^^^^^^^^^\n"
    )


def test_a_template_cannot_reach_beyond_its_names() -> None:
    assert "is unsafe" in told("{{ body }}{{ document.__class__.__mro__ }}")


def test_two_templates_of_one_name_are_not_mistaken_for_each_other() -> None:
    assert page_of("1{{ body }}{{ notes }}")[0] == "1"
    assert page_of("2{{ body }}{{ notes }}")[0] == "2"


def test_a_page_that_leaves_out_the_document_is_refused() -> None:
    assert told("<p>{{ notes }}</p>") == (
        f"{PATH}:1:1: error[T105]: the page template leaves out the document's body\n"
        "1 | <p>{{ notes }}</p>\n  | ^\n"
        "hint: it needs {{ body }} once\n"
    )
    assert "leaves out the document's notes" in told("{{ body }}")


def test_a_style_sheet_that_asks_for_files_is_refused() -> None:
    assert told("{{ body }}{{ notes }}", "p { background: url('https://e.org/a.png') }") == (
        f'{PATH}:1:1: error[T105]: the screen style asks for "https://e.org/a.png", which is '
        "not in the file\n"
        "hint: put it into the style sheet as a data: address\n"
    )
    assert '"a.css"' in told("{{ body }}{{ notes }}", '@import "a.css";')
    page_of("{{ body }}{{ notes }}", "p { background: url(data:image/png;base64,AAAA) }")
