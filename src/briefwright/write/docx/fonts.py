"""The font table: what Word may put in the place of a font that a machine lacks (17.8.3.10)."""

from briefwright.write.docx.look import Look
from briefwright.write.docx.xml import Element, w

_KEYS = ("body", "heading", "mono", "cjk-body", "cjk-heading")
_FAMILIES = {"serif": "roman", "sans-serif": "swiss", "monospace": "modern"}


def font_table(look: Look) -> Element:
    """Each first choice of the theme with its alternatives."""
    table = w("fonts")
    named: set[str] = set()
    for key in _KEYS:
        first, *others = look.families(key)
        if first not in named:
            named.add(first)
            table.append(_font(first, others, look.generic(key)))
    return table


def _font(name: str, others: list[str], generic: str) -> Element:
    made = w("font", name=name)
    if others:
        made.append(w("altName", val=",".join(others)))
    made.append(w("family", val=_FAMILIES.get(generic, "auto")))
    made.append(w("pitch", val="fixed" if generic == "monospace" else "variable"))
    return made
