"""The release stamp names the brief, its version or day, and a digest of what it says."""

import re

import pytest

from briefwright.base.diagnostic import Report
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Document
from tests.composing import BODY, SPEC, changed, composed

STAMPED = "# {{ brief.title }}\n\nWords.\n\n[{{ stamp() }}]{.stamp} {{ words() }}\n"


def document(spec: str = SPEC, body: str = STAMPED, **more: str) -> Document:
    made = composed(changed(spec=spec, body=body, **more), Report())
    assert made is not None
    return made


def digest(made: Document) -> str:
    return made.stamp.rpartition(" · ")[2]


def test_the_day_stands_in_the_stamp_of_a_brief_without_a_version() -> None:
    made = document()
    assert re.fullmatch(r"brief · 22 November 2026 · [0-9a-f]{8}", made.stamp)


def test_a_version_takes_the_place_of_the_day() -> None:
    made = document(f"version: '2.1'\n{SPEC}")
    assert re.fullmatch(r"brief · 2\.1 · [0-9a-f]{8}", made.stamp)
    assert made.version == "2.1"


def test_the_stamp_is_printed_where_the_template_asks_for_it() -> None:
    made = document()
    assert plain_text(made.blocks).count(made.stamp) == 1


def test_the_same_words_have_the_same_stamp_on_any_page_and_in_any_look() -> None:
    spec = f"page: {{size: A5, layout: large-print}}\n{SPEC}"
    assert document(spec).stamp == document().stamp


@pytest.mark.parametrize(
    "change",
    [
        {"spec": SPEC.replace("Housing for all", "Homes for all")},
        {"spec": SPEC.replace("2026-11-22", "2026-11-23")},
        {"body": STAMPED.replace("Words.", "Other words.")},
    ],
    ids=["title", "day", "text"],
)
def test_other_words_have_another_digest(change: dict[str, str]) -> None:
    assert digest(document(**change)) != digest(document())


def test_a_brief_that_prints_no_stamp_has_one_all_the_same() -> None:
    assert digest(document(body=BODY))
