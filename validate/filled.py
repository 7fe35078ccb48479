"""Paragraphs in lines."""

import textwrap

_WIDTH = 105


def filled(text: str) -> str:
    """A paragraph's words in lines, as the documentation has them."""
    words = " ".join(text.split())
    return textwrap.fill(words, _WIDTH, break_long_words=False, break_on_hyphens=False)
