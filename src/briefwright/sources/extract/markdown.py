"""Markdown: its words without its signs, by way of HTML; front matter is left out."""

import re

from briefwright.sources.extract import html, plain
from briefwright.sources.extract.extract import Refused

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n.*?^---[ \t]*$\r?\n?", re.DOTALL | re.MULTILINE)
_MOST = 2_000_000  # characters; Markdown's parser takes its time


def extract(data: bytes) -> str:
    """The words of a Markdown text. Raises Refused."""
    import markdown

    text = plain.extract(data)
    if len(text) > _MOST:
        raise Refused(f"it has {len(text):,} characters", f"at most {_MOST:,} of Markdown")
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    try:
        page = markdown.markdown(body, extensions=["tables", "footnotes", "def_list"])
    except RecursionError:
        raise Refused("it is nested too deep") from None
    return html.extract(f'<meta charset="utf-8">{page}'.encode())
