"""K135: marks of emphasis do not pair."""

import pytest

from tests.composing import said_of_section


def test_emphasis_that_ends_in_the_wrong_order_is_told() -> None:
    body = """\
One *two*.

Words in *one**two*three and more.
"""
    told = """\
seeds/law/right.md:8:10: error[K135]: the * or _ of this paragraph do not pair
8 | Words in *one**two*three and more.
  |          ^^^^^^^^^^^^^^^^^^^^
hint: close what you open, in the opposite order, or write \\* for a plain *
"""
    assert said_of_section(body) == told


@pytest.mark.parametrize("body", ["5 * 3 = 15", "a_b_c", "**a *b* c** and ***d***", "*one **two"])
def test_asterisks_that_lose_no_word_are_left_alone(body: str) -> None:
    assert said_of_section(body + "\n") == ""
