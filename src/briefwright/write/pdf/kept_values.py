"""Values of a style sheet's variables that are understood once, not for each element.

A declaration with a variable in it WeasyPrint 70 can read only when the variable's value is known,
and it reads it anew for each element and each property: `font` seventeen times for a paragraph.
While `values_kept` is in force, a declaration with the same values in it is read once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended

_VALUES = "_briefwright_values"


@contextmanager
def values_kept() -> Iterator[None]:
    """Let WeasyPrint read a declaration once for each of its values."""
    with amended(import_module("weasyprint.css.tokens").Pending, "solve", _kept):
        yield


def _kept(plain: Callable[..., Any]) -> Callable[..., Any]:
    def solve(self: Any, tokens: list[Any], wanted_key: str, base_url: str | None) -> Any:
        known: dict[Any, Any] = vars(self).setdefault(_VALUES, {})
        asked = (wanted_key, base_url, *map(_identity, tokens))
        if asked not in known:
            # The tokens are kept so that no others get their identity.
            known[asked] = plain(self, tokens, wanted_key, base_url), tokens
        return known[asked][0]

    return solve


def _identity(token: Any) -> int | str:
    """What tells a token from others; those that hold others are made anew for each element."""
    holds_others = token.type in ("function", "() block")
    return str(token.serialize()) if holds_others else id(token)
