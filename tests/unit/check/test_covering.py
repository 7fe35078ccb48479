"""What a comment belongs to; <!--x--> stands for it."""

import pytest

from briefwright.check.covering import covered

COMMENT = "<!--x-->"


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("<!--x-->\nOne.\nTwo.\n\nThree.", "<!--x-->\nOne.\nTwo."),
        ("<!--x-->\n\nOne.\n\nTwo.", "<!--x-->\n\nOne."),
        ("One.\nTwo.\n<!--x-->\n\nThree.", "One.\nTwo.\n<!--x-->"),
        ("# One\n<!--x-->\n\nTwo.\n\nThree.", "<!--x-->\n\nTwo."),
        ("One. <!--x-->\nTwo.", "One. <!--x-->"),
        ("One.\nTwo. <!--x-->\n\nThree.", "One.\nTwo. <!--x-->"),
        ("<!--x--> One.", "<!--x--> One."),
        ("- One.\n- Two. <!--x-->\n- Three.", "- Two. <!--x-->\n"),
        ("- One.\n- Two,\n  on. <!--x-->", "- Two,\n  on. <!--x-->"),
        ("1. One. <!--x-->\n2. Two.", "1. One. <!--x-->\n"),
        ("| a | b |\n| - | - |\n| c | d <!--x--> |", "| c | d <!--x--> |"),
        ("One.\n\n<!--x-->", "<!--x-->"),
    ],
)
def test_a_comment_speaks_of_what_it_precedes_ends_or_stands_in(text: str, holds: str) -> None:
    start = text.index(COMMENT)
    first, last = covered(text, start, start + len(COMMENT))
    assert text[first:last] == holds
