"""K103: front matter has a value of the wrong type or outside what is allowed."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_a_day_that_is_not_in_the_calendar_is_told() -> None:
    told = """\
seeds/law/right.md:3:8: error[K103]: "as_of" is not a date: "2026-02-30"
3 | as_of: 2026-02-30
  |        ^^^^^^^^^^
hint: the calendar has no such day; write year-month-day
"""
    assert said_of_library(right=front(GOOD[0], "as_of: 2026-02-30", GOOD[2])) == told


def test_a_misspelt_status_is_told() -> None:
    told = """\
seeds/law/right.md:4:9: error[K103]: "status" cannot be "curent"
4 | status: curent
  |         ^^^^^^
hint: did you mean "current"?
"""
    assert said_of_library(right=front(*GOOD[:2], "status: curent")) == told


def test_a_word_in_place_of_a_list_is_told() -> None:
    told = """\
seeds/law/right.md:5:9: error[K103]: "topics" must be a list of words, not text
5 | topics: housing
  |         ^^^^^^^
hint: write it as a list: [housing]
"""
    assert said_of_library(right=front(*GOOD, "topics: housing")) == told


def test_a_title_of_spaces_is_told() -> None:
    told = """\
seeds/law/right.md:2:8: error[K103]: "  " is not text with words
2 | title: '  '
  |        ^^^^
"""
    assert said_of_library(right=front("title: '  '", *GOOD[1:])) == told


def test_an_address_without_its_scheme_is_told() -> None:
    told = """\
seeds/law/right.md:5:6: error[K103]: "example.org/help" is not a web address
5 | url: example.org/help
  |      ^^^^^^^^^^^^^^^^
hint: write the whole address, as in "https://example.org/help"
"""
    assert said_of_library(right=front(*GOOD, "url: example.org/help")) == told


def test_a_language_that_is_no_tag_is_told() -> None:
    told = """\
seeds/law/right.md:5:11: error[K103]: "British English" is not a language tag
5 | language: British English
  |           ^^^^^^^^^^^^^^^
hint: write it as in "en-GB" or "ja"
"""
    assert said_of_library(right=front(*GOOD, "language: British English")) == told


def test_a_chart_whose_description_is_a_space_is_told() -> None:
    told = """\
seeds/law/right.md:5:37: error[K103]: " " is not text with words
5 | chart: {type: bar, x: a, y: b, alt: " "}
  |                                     ^^^
"""
    chart = 'chart: {type: bar, x: a, y: b, alt: " "}'
    assert said_of_library(right=front(*GOOD, chart)) == told
