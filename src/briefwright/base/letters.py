"""Letters that were typed in parts: e and an accent, か and its two strokes.

File names of macOS, some editors and text from PDFs hold such parts (NFD). They look like the whole
letter (NFC) and are not found where that is looked for.
"""

from collections.abc import Iterator
from unicodedata import combining, is_normalized, normalize

_JAMO = range(0x1160, 0x1200)  # vowels and finals of Hangul, which follow another part


def composed(text: str) -> str:
    """A text with its letters put together. Ideographs are left as they are: NFC would put another
    shape in the place of some, and that shape can be a person's name."""
    if is_normalized("NFC", text):
        return text
    return "".join(one if len(one) == 1 else normalize("NFC", one) for one in _clusters(text))


def _clusters(text: str) -> Iterator[str]:
    """Letters with the parts that belong to them."""
    start = 0
    for at, letter in enumerate(text):
        if at > start and not combining(letter) and ord(letter) not in _JAMO:
            yield text[start:at]
            start = at
    yield text[start:]
