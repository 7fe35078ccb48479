"""Where locators point."""

import pytest

from briefwright.sources.locator import Locators

TEXT = """Summary
Few homes.

1. Law
1.1 Acts
The Act.
1.1.1 Older acts
The older Act.
1.2 Remedies
Appeals.

Article 1
The right.
Article 2
The duty.
2. Practice
None.
"""


def _pointed(locator: str, text: str = TEXT) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in Locators(text).stretches(locator)]


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("section 1.1.1", "1.1.1 Older acts The older Act."),
        ("section 1.1", "1.1 Acts The Act. 1.1.1 Older acts The older Act."),
        ("section 2", "2. Practice None."),
        ("summary", "Summary Few homes."),
        ("art 2", "Article 2 The duty. 2. Practice None."),
        ("art 1", "Article 1 The right."),
    ],
)
def test_a_locator_points_at_its_part_of_the_text(locator: str, words: str) -> None:
    assert _pointed(locator) == [words]


@pytest.mark.parametrize("locator", ["line 17", "lines 17-18", "L17", "l. 17"])
def test_lines_are_given_with_three_before_and_after(locator: str) -> None:
    assert _pointed(locator)[0].startswith("Article 2 The duty.")


@pytest.mark.parametrize(
    "locator", ["", "para 4", "page 3", "section 9", "art 7", "the end", "L99"]
)
def test_what_the_text_cannot_tell_points_nowhere(locator: str) -> None:
    assert _pointed(locator) == []


def test_pages_are_told_by_form_feeds() -> None:
    assert _pointed("p 2", "One.\n\fTwo.\n\fThree.") == ["Two."]
    assert _pointed("pages 2-3", "One.\n\fTwo.\n\fThree.") == ["Two. Three."]


def test_a_locator_of_two_parts_points_at_both() -> None:
    assert len(_pointed("section 1.2, lines 9-10")) == 2
