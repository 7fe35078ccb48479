"""The names of a file's pages, made once and not for each element that stands on one.

pydyf makes the names of all pages anew each time WeasyPrint 70 asks for one: as often as there are
elements, so that a file of twice the pages takes four times as long. While `pages_named_once` is in
force they are made anew when there are other pages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended

_NAMES = "_briefwright_page_names"


@contextmanager
def pages_named_once() -> Iterator[None]:
    """Let pydyf remember the names of a file's pages."""
    with amended(import_module("pydyf").PDF, "page_references", _remembered):
        yield


def _remembered(plain: Any) -> property:
    def names(pdf: Any) -> tuple[bytes, ...]:
        pages = pdf.pages["Kids"][::3]
        known: tuple[Any, tuple[bytes, ...]] = vars(pdf).get(_NAMES, (None, ()))
        if known[0] != pages:
            known = (pages, plain.fget(pdf))
            setattr(pdf, _NAMES, known)
        return known[1]

    return property(names)
