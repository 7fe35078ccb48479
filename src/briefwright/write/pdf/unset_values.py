"""Properties that nothing sets, and lengths that are no shares, taken as they are.

For each box WeasyPrint 70 looks up hundreds of properties, of which a style sheet sets a dozen, and
asks of each whether it holds a variable, a sum, a percentage. While `unset_values_taken` is in
force, a property that nothing sets is its parent's or has its initial value, and a length in pixels
is its number, without these questions. All others take WeasyPrint's own way.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended

_WITH_WAYS_OF_THEIR_OWN = ("display", "float", "page", "position")
_HANDED_ON_OTHERWISE = "text_decoration_"
_LEAST = ("min_width", "min_height")


@contextmanager
def unset_values_taken() -> Iterator[None]:
    """Let WeasyPrint take short cuts for the values that most boxes have."""
    css: Any = import_module("weasyprint.css")
    percent: Any = import_module("weasyprint.layout.percent")
    with (
        amended(css.ComputedStyle, "__missing__", lambda plain: _value(css, plain)),
        amended(percent, "resolve_one_percentage", _length),
    ):
        yield


def _value(css: Any, plain: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    inherited, initial = css.INHERITED, css.INITIAL_VALUES
    asked = css.INITIAL_NOT_COMPUTED.union(_WITH_WAYS_OF_THEIR_OWN, css.PHYSICAL_FUNCTIONS)
    asked |= {name for name in initial if name.startswith(_HANDED_ON_OTHERWISE)}

    def missing(self: Any, key: str) -> Any:
        if key in asked or key in self.cascaded:
            return plain(self, key)
        if key not in inherited and key[:2] != "__":
            value = initial[key]
        elif self.parent_style is None:
            return plain(self, key)
        else:
            value = self.parent_style[key]
            # What is still to be worked out differs from one to the other.
            if type(value) is tuple or getattr(value, "type", None) == "function":
                return plain(self, key)
        self[key] = value
        return value

    return missing


def _length(plain: Callable[[Any, str, Any], None]) -> Callable[[Any, str, Any], None]:
    def resolve(box: Any, name: str, refer_to: Any) -> None:
        value = box.style[name]
        if value == "auto":
            setattr(box, name, 0 if name in _LEAST else value)
        elif getattr(value, "unit", None) == "px":
            setattr(box, name, value.value)
        else:
            plain(box, name, refer_to)

    return resolve
