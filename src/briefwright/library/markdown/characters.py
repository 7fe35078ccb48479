"""Characters that cannot stand in XML, and so in none of the formats."""

import re
import unicodedata

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.library.markdown.place import Translate

# Outside XML 1.0's Char production, and the noncharacters; tab and line feed are allowed.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

_KINDS = {"Cc": "a control character", "Cs": "half of a surrogate pair"}


def report_forbidden(stretch: Span, report: Report, translate: Translate) -> None:
    """Report each forbidden character of a stretch."""
    for match in FORBIDDEN.finditer(stretch.source.text, stretch.start, stretch.end):
        what = _KINDS.get(unicodedata.category(match[0]), "a noncharacter")
        report.add(
            "K120",
            f"the character U+{ord(match[0]):04X} ({what}) cannot stand in a document",
            translate(Span(stretch.source, match.start(), match.end())),
            hint="delete it; it often comes with text copied from a PDF",
        )
