"""C502, which needs finished pages: what a number of pages is told for, format by format."""

import pytest

from briefwright.base.diagnostic import Report
from briefwright.check.check import Checker
from briefwright.check.rules.page_limit import keeps_the_page_limit
from briefwright.check.subject import OneArtifact, World
from briefwright.library.model import Library
from briefwright.select.model import Selection
from tests.housing import read_briefs

BRIEF = """\
title: A brief
as_of: 2026-11-22
profile: {profile}
sections: [{{heading: Words, intro: Words.}}]
"""


def found(profile: str, format: str, pages: int | None) -> list[str]:
    """The messages about a finished file of a brief with a profile."""
    spec = read_briefs({"q3.yaml": BRIEF.format(profile=profile)})["q3"]
    report = Report()
    keeps_the_page_limit(OneArtifact(spec, format, pages), report)
    return [one.message for one in report]


@pytest.mark.parametrize(
    ("profile", "pages", "limit"),
    [
        ("one-pager", 2, 1),
        ("one-pager", 3, 1),
        ("one-pager", 20, 1),
        ("press-release", 3, 2),
        ("press-release", 4, 2),
        ("{pages: 1}", 2, 1),
        ("{pages: 5}", 6, 5),
        ("{pages: 10}", 11, 10),
        ("{pages: 5, words: 9000}", 6, 5),
        ("{pages: 5, file: docx}", 7, 5),
        ("{pages: 20, count_notes: true}", 21, 20),
    ],
)
def test_a_page_more_than_the_profile_allows_is_told(profile: str, pages: int, limit: int) -> None:
    assert found(profile, "pdf", pages) == [
        f"the PDF has {pages} pages; its profile allows {limit}"
    ]


@pytest.mark.parametrize(
    ("profile", "format", "pages"),
    [
        ("one-pager", "pdf", 1),
        ("press-release", "pdf", 1),
        ("press-release", "pdf", 2),
        ("{pages: 5}", "pdf", 5),
        ("{pages: 5}", "pdf", 4),
        ("{pages: 10}", "pdf", 10),
        ("{words: 100}", "pdf", 300),
        ("upr-submission", "pdf", 300),
        ("one-pager", "html", None),
        ("one-pager", "docx", None),
        ("one-pager", "docx", 2),
        ("one-pager", "pdf", None),
    ],
)
def test_what_keeps_its_limit_or_has_no_pages_is_not_told(
    profile: str, format: str, pages: int | None
) -> None:
    assert found(profile, format, pages) == []


@pytest.mark.parametrize(("silenced", "told"), [("C502: both sides are used", 0), ("C502", 1)])
def test_it_can_be_silenced_at_the_profile_with_a_reason(silenced: str, told: int) -> None:
    spec = read_briefs({"q3.yaml": BRIEF.format(profile=f"one-pager # allow {silenced}")})["q3"]
    checker = Checker(World(Library({}, {}, {}), {}))
    checker.brief(spec, Selection(()))
    assert len(checker.artifact(spec, "pdf", 2)) == told
