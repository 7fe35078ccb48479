"""Marks between and after citations, in the way of a document's language.

In: words of a citation. Out: the same; in a document in Japanese with its own full stops, commas
and semicolons, and without the spaces that an engine puts around words that join names.
"""

from briefwright.cite import signs

_JAPANESE = (
    (" ・ ", "・"),
    (", と ", "・"),
    (" と ", "・"),
    (" ほか", "ほか"),
    ("\uff08注 ", "\uff08注"),
)


def is_japanese(language: str) -> bool:
    """Whether a document is in Japanese."""
    return language.partition("-")[0] == "ja"


def settled_marks(text: str, language: str) -> str:
    """The text with the marks between citations, and those that join names."""
    text = signs.NAMELESS.sub(f"{signs.BETWEEN}; ", text).replace(signs.GROUPED, "")
    if not is_japanese(language):
        return text.replace(signs.BETWEEN, "")
    text = text.replace(f"{signs.BETWEEN}; ", "\uff1b").replace(signs.BETWEEN, "")
    for written, printed in _JAPANESE:
        text = text.replace(written, printed)
    return text


def full_stop(closing: str, language: str) -> str:
    """What closes a note."""
    return "\u3002" if closing == "." and is_japanese(language) else closing
