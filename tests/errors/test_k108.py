"""K108: a file is not text in UTF-8."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_utf_16_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K108]: the file is in UTF-16, not UTF-8
hint: save it again with the encoding UTF-8
"""
    assert said_of_library(right=front(*GOOD).encode("utf-16")) == told


def test_a_byte_that_is_not_utf_8_is_told_with_its_line() -> None:
    told = """\
seeds/law/right.md:7:1: error[K108]: the file is not UTF-8: byte 0xe9 on line 7
hint: save it again with the encoding UTF-8
"""
    assert said_of_library(right=front(*GOOD).encode() + b"caf\xe9\n") == told


def test_utf_16_without_a_byte_order_mark_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K108]: the file has zero bytes: it is no text
hint: save it again with the encoding UTF-8
"""
    assert said_of_library(right=front(*GOOD).encode("utf-16-le")) == told
