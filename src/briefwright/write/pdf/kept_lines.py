"""Lines of text that are broken once in a layout, however often their page is tried.

WeasyPrint 70 breaks a text into lines each time it lays its box out: notes to be measured and to be
placed, columns until they are even, pages until their numbers stand. Of ten lines it asks for, six
it has had before. While `lines_kept` is in force it gets the same answer to the same question: a
text, its style, the width, and what stands before it on the line. So it does when it asks what a
style's font is called.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import copy
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended


@contextmanager
def fonts_described_once() -> Iterator[None]:
    """Let WeasyPrint describe the font of a style once."""
    with amended(import_module("weasyprint.text.line_break"), "get_font_description", _once):
        yield


@contextmanager
def lines_kept() -> Iterator[None]:
    """Let WeasyPrint break each line once, until it has laid the document out."""
    lines: Any = import_module("weasyprint.text.line_break")
    known: dict[Any, Any] = {}
    with ExitStack() as stack:
        for name in ("inline", "preferred"):
            module = import_module(f"weasyprint.layout.{name}")
            stack.enter_context(amended(module, "split_first_line", lambda f: _kept(f, known)))
        stack.enter_context(amended(lines, "_font_style_cache_key", _once))
        yield


def _kept(plain: Callable[..., Any], known: dict[Any, Any]) -> Callable[..., Any]:
    def split(
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        asked = (text, id(style), max_width, justification_spacing, is_line_start, minimum)
        if asked not in known:
            line = plain(
                text, style, context, max_width, justification_spacing, is_line_start, minimum
            )
            # The style is kept so that no other one gets its identity.
            known[asked] = style, line
        layout, *measures = known[asked][1]
        return copy(layout), *measures

    return split


def _once(plain: Callable[..., Any]) -> Callable[..., Any]:
    """What is said of a style, kept with it."""
    name = f"_briefwright_{plain.__name__}"

    def say(style: Any, *more: Any, **named: Any) -> Any:
        known: dict[Any, Any] = vars(style).setdefault(name, {})
        asked = (*more, *named.items())
        if asked not in known:
            known[asked] = plain(style, *more, **named)
        return known[asked]

    return say
