"""Whether a text says what an abbreviation stands for.

In: a text whose letters are not full-width, and an abbreviation. Out: whether words that begin with
its letters stand right before or after it, or it stands in brackets behind words, or words stand in
brackets behind it.
"""

import re
from functools import cache

_FILLER = r"(?:(?:of|the|and|for|on|in|to|against|with|de|des|du)\s+)*"
_BEFORE = r"\s*(?:[（(,–—-]|\bor\b|\bcalled\b|\bknown as\b)\s*[\"“'‘]?"
_AFTER = (
    r"[\"”'’]?(?:\s*[（(,:–—-]|\s+(?:stands for|is short for|means|is)\b)\s*(?:(?:the|an?)\s+)?"
)
# What brackets hold that is no explanation: a year, a place in the text, a remark.
_REMARK = r"(?:see|cf|as|in|since|from|until|and|or|which|who|that|above|below|not)\b"
_WORDS = rf"(?!{_REMARK})[^\W\d_][\w’'-]*[\s・-]+[^\W\d_]"
_JAPANESE = r"[^)）]*[一-龥ァ-ヴーぁ-ん]{2}"


def is_spelt_out(name: str, text: str) -> bool:
    """Whether a text explains an abbreviation."""
    return name in text and bool(_explaining(name).search(text))


@cache
def _explaining(name: str) -> re.Pattern[str]:
    letters = rf"[\w’'-]*?\W+{_FILLER}".join(map(re.escape, name)) + r"[\w’'-]*"
    called = rf"{re.escape(name)}s?"
    return re.compile(
        rf"(?i:\b{letters}){_BEFORE}{called}(?![A-Za-z0-9])"
        rf"|(?<![A-Za-z0-9]){called}{_AFTER}(?i:{letters})"
        rf"|[（(]{called}[)）]"
        rf"|(?<![A-Za-z0-9]){called}\s*[（(](?:{_JAPANESE}|(?i:{_WORDS}))"
    )
