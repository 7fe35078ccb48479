"""A tree of HTML elements: what the document is lowered to before it is written as text."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Element:
    """An element; attributes in the order in which they are written."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: "tuple[Child, ...]" = ()


Child: TypeAlias = Element | str


def element(tag: str, *children: Child, **attributes: str | int | None) -> Element:
    """An element; `class_` gives class, `aria_label` aria-label; None leaves an attribute out."""
    given = tuple(
        (name.rstrip("_").replace("_", "-"), str(value))
        for name, value in attributes.items()
        if value is not None
    )
    return Element(tag, given, children)


def with_class(node: Element, name: str) -> Element:
    """The element with one more class."""
    attributes = dict(node.attributes)
    attributes["class"] = f"{attributes['class']} {name}" if "class" in attributes else name
    return Element(node.tag, tuple(attributes.items()), node.children)
