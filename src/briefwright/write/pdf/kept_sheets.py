"""Style sheets and fonts that are read once for all documents of a process.

While `sheets_kept` is in force, WeasyPrint 70 parses the same style sheet once, and looks for the
machine's fonts once. A page whose style brings something of its own that does not stay within it
(fonts, other sheets, counters, colours, layers) is read as it always was.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended

_OF_ITS_OWN = re.compile(
    r"@(?:font-face|import|counter-style|color-profile|layer|[\w-]*\\)", re.IGNORECASE
)


def fonts_for(page: str) -> Any:
    """What WeasyPrint knows of fonts, shared by all pages that bring none; else None."""
    return None if _OF_ITS_OWN.search(page) else _machine_fonts()


@contextmanager
def sheets_kept() -> Iterator[None]:
    """Let WeasyPrint parse the first style sheet of a page once for all pages that have it."""
    with amended(import_module("weasyprint.css"), "CSS", _kept):
        yield


@cache
def _machine_fonts() -> Any:
    return import_module("weasyprint.text.fonts").FontConfiguration()


def _kept(plain: Callable[..., Any]) -> Callable[..., Any]:
    def read(**given: Any) -> Any:
        text = given.get("string")
        if text is None or given["page_rules"] or _OF_ITS_OWN.search(text):
            return plain(**given)
        sheet = _parsed(plain, text, given["media_type"], given["base_url"])
        given["page_rules"].extend(sheet.page_rules)
        return sheet

    return read


@lru_cache(maxsize=16)
def _parsed(plain: Callable[..., Any], text: str, media: str, base_url: str | None) -> Any:
    return plain(string=text, media_type=media, base_url=base_url)
