"""An HTML file that was damaged: each damage is found, and named at its place."""

import re
from dataclasses import replace

import pytest

from briefwright.base.diagnostic import Report
from briefwright.write.registry import FORMATS
from tests import samples
from tests.unit.audit.brief import brief, made, told
from tests.unit.audit.unpacked import html_with
from tests.unit.write.pdf.opened import look

DAMAGES = {
    "a changed number": ("12 per cent", "21 per cent", 'A101]: the HTML file has "21" instead'),
    "a lost paragraph": (
        '<p>See <a href="#found">what was found</a>.</p>',
        "",
        'A101]: the HTML file lacks "See what was found."',
    ),
    "added words": (
        "<p>The right is",
        "<p>Not in the brief.</p><p>The right is",
        'A101]: the HTML file has "Notinthebrief.", which is not in the document',
    ),
    "a lost call": (
        '<sup class="note-call"><a id="call-2" href="#note-2" role="doc-noteref" '
        'aria-label="Note 2">2</a></sup>',
        "",
        'A101]: the HTML file lacks "[2]"',
    ),
    "a lost note": ('id="note-2"', 'id="nothing-2"', 'A102]: note 2 ("Survey Office (n [1]) 7.")'),
    "a note cut short": (
        "Survey Office, Annual Survey (2025) 4.",
        "Survey Office, Annual Survey",
        'A102]: note 1 in the HTML file lacks "(2025) 4."',
    ),
    "a changed cell": ("120", "121", 'A104]: the HTML file has "121" instead of "120"'),
    "a lost cell": (
        '<td class="align-end">95</td>',
        "",
        'A104]: the HTML file has 1 cells instead of 2 in the row "South | 95"',
    ),
    "a lost row": (
        '<tr>\n<td>South</td>\n<td class="align-end">95</td>\n</tr>',
        "",
        'A104]: the HTML file lacks the row "South | 95"',
    ),
    "a heading of another level": (
        '<h2 id="todo">What to do</h2>',
        '<h3 id="todo">What to do</h3>',
        'A105]: "What to do" is a heading of level 3 in the HTML file, not one of level 2',
    ),
    "a heading that is none": (
        '<h2 id="todo">What to do</h2>',
        '<p id="todo">What to do</p>',
        'A105]: "What to do" is no heading in the HTML file, not one of level 2',
    ),
    "another address": (
        "https://example.org/survey",
        "https://example.org/other",
        'A106]: "the survey" leads to "https://example.org/other" in the HTML file',
    ),
    "a link that is none": (
        '<a href="https://example.org/survey">the survey</a>',
        "the survey",
        'A106]: "the survey" is no link in the HTML file',
    ),
    "a link that leads nowhere": (
        '<h2 id="found">',
        "<h2>",
        'A106]: "what was found" leads to "#found" in the HTML file',
    ),
    "a lost description": (
        'alt="Two fields of colour"',
        'alt=""',
        'A107]: the picture "Two fields of colour" has no description in the HTML file',
    ),
    "another description": (
        'alt="Two fields of colour"',
        'alt="A field"',
        'A107]: the picture "Two fields of colour" is described as "A field"',
    ),
    "a lost picture": ("<img ", "<i ", 'A101]: the HTML file lacks "[picture]"'),
    "a picture that shows nothing": (' src="data', ' data-src="data', 'lacks "[picture]"'),
    "words that are not shown": (
        "<p>See <a",
        "<p hidden>See <a",
        'A101]: the HTML file lacks "See what was found."',
    ),
    "a heading that should be none": (
        '<p>The right is <span lang="fr">le droit au logement</span> in French law.</p>',
        '<h3>The right is <span lang="fr">le droit au logement</span> in French law.</h3>',
        'A105]: "The right is le droit au logement in French law." is a heading of level 3 in the '
        "HTML file, and none in the document",
    ),
    "a link that should be none": (
        "in French law.",
        'in <a href="https://example.org/law">French law</a>.',
        'leads to "https://example.org/law" in the HTML file, and is no link in the document',
    ),
    "a head of a table said twice": (
        "<tbody>",
        '<tbody><tr><th>Region</th><th class="align-end">Homes</th></tr>',
        'A101]: the HTML file has "Region | Homes", which is not in the document',
    ),
    "another language": (
        'lang="fr"',
        'lang="de"',
        'A108]: "le droit au logement" is marked as "de" in the HTML file, not as "fr"',
    ),
    "a lost language": (
        ' lang="fr"',
        "",
        'A108]: "le droit au logement" is marked as "en-GB" in the HTML file, not as "fr"',
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damage_is_found(old: str, new: str, message: str) -> None:
    assert message in told("html", html_with(made("html"), old, new))


def _notes() -> list[str]:
    return re.findall(r'<li id="note-.*?</li>\n', made("html").decode(), re.DOTALL)


def test_two_notes_that_changed_places_are_told_by_the_numbers_that_readers_see() -> None:
    first, second = _notes()
    said = told("html", html_with(made("html"), first + second, second + first))
    assert 'A102]: note 1 ("Survey Office, Annual Survey (2025) 4.") bears the number 2' in said
    assert 'A102]: note 2 ("Survey Office (n [1]) 7.") bears the number 1 in the HTML file' in said


def test_a_note_that_stands_twice_is_told() -> None:
    first, _ = _notes()
    assert "bears the number 2" in told("html", html_with(made("html"), first, first + first))


def test_the_words_of_two_notes_that_changed_places_are_told() -> None:
    text = made("html").decode().replace('id="note-1"', 'id="note-x"')
    text = text.replace('id="note-2"', 'id="note-1"').replace('id="note-x"', 'id="note-2"')
    assert told("html", text.encode()).count("error[A102]: note") >= 2


def test_a_number_is_named_at_its_place_in_the_content() -> None:
    assert told("html", html_with(made("html"), "12 per cent", "21 per cent")) == (
        'seeds/homes/rents.md:3:15: error[A101]: the HTML file has "21" instead of "12"\n'
        "3 | Rents rose by 12 per cent, see [the survey](https://example.org/survey).[^1]\n"
        "  |               ^^\n"
    )


def test_only_what_differs_is_told() -> None:
    damaged = html_with(made("html"), "North", "South-by-north")
    assert told("html", damaged).count("error[") == 1


def test_what_the_template_adds_around_the_brief_is_no_difference() -> None:
    framed = html_with(made("html"), '<main id="main">', '<p>Skip</p><main id="main">')
    assert told("html", html_with(framed, "</body>", "<footer>Printed here</footer></body>")) == ""


def test_a_change_before_a_short_paragraph_is_one_difference() -> None:
    words = ("The survey counted homes.", "Yes.", "It did so for the first time.")
    document = replace(brief(), blocks=tuple(map(samples.paragraph, words)), notes=())
    data = FORMATS["html"].load()(document, look(), Report()).data
    said = told("html", html_with(data, "counted", "cuonted"), document)
    assert said.splitlines()[0].endswith('has "cuonted" instead of "counted"')
    assert said.count("error[") == 1
