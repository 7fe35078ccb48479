"""WordprocessingML elements, built with few words.

In: element and attribute names as the standard has them (ISO/IEC 29500-1, without prefix), and
text that XML allows. Out: lxml elements. Children of a properties element are put in the order
that the schema asks for, so that callers need not know it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TypeAlias

from lxml import etree  # type: ignore[import-untyped]

Element: TypeAlias = etree._Element
Value: TypeAlias = "str | int | bool | Mapping[str, str | int] | Element | None"
Properties: TypeAlias = Mapping[str, Value]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "r": R}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The order of children (17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.15.1.78).
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens autoSpaceDE autoSpaceDN bidi snapToGrid spacing ind "
    "contextualSpacing mirrorIndents jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish webHidden color spacing "
    "kern position sz szCs u bdr shd vertAlign rtl lang",
    "tblPr": "tblStyle tblpPr bidiVisual tblStyleRowBandSize tblW jc tblInd tblBorders shd "
    "tblLayout tblCellMar tblLook tblCaption tblDescription",
    "settings": "zoom mirrorMargins defaultTabStop characterSpacingControl footnotePr compat "
    "themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "tcPr": "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
}
_RANK = {tag: {name: i for i, name in enumerate(names.split())} for tag, names in ORDERS.items()}


@cache
def w_name(name: str) -> str:
    """The name within the main namespace."""
    return f"{{{W}}}{name}"


def r_name(name: str) -> str:
    """The name within the namespace of relationships."""
    return f"{{{R}}}{name}"


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of the main namespace with its attributes and children."""
    element = _pattern(name, *attributes.items()).__copy__()
    if children:
        element.extend(children)
    return element


@lru_cache(maxsize=4096)
def _pattern(name: str, *attributes: tuple[str, str | int]) -> Element:
    """An element to be copied: to make one anew takes three times as long."""
    element = etree.Element(w_name(name), nsmap=NAMESPACES)
    for key, value in attributes:
        element.set(w_name(key), str(value))
    return element


def w_text(name: str, text: str) -> Element:
    """An element with text whose spaces count."""
    element = _pattern(name).__copy__()
    element.text = text
    if text[:1].isspace() or text[-1:].isspace():
        element.set(XML_SPACE, "preserve")
    return element


def legal_text(text: str) -> str:
    """The text with a replacement character in place of each that XML 1.0 forbids."""
    return _FORBIDDEN.sub("\ufffd", text)


def properties(tag: str, values: Properties) -> Element:
    """A properties element: a mapping gives attributes, text and numbers a `val`, True none;
    False and None leave the property out."""
    rank = _RANK[tag]
    element = w(tag)
    for name in sorted(values, key=rank.__getitem__):
        child = _property(name, values[name])
        if child is not None:
            element.append(child)
    return element


def _property(name: str, value: Value) -> Element | None:
    if value is None or value is False:
        return None
    if value is True:
        return w(name)
    if isinstance(value, (str, int)):
        return w(name, val=value)
    if isinstance(value, Mapping):
        return w(name, **value)
    return value


def set_property(paragraph: Element, name: str, **attributes: str | int) -> None:
    """Set attributes of a property of a finished paragraph, which has a pPr."""
    holder = paragraph.find(w_name("pPr"))
    found = holder.find(w_name(name))
    if found is None:
        found = w(name)
        insert_property(holder, found)
    for key, value in attributes.items():
        found.set(w_name(key), str(value))


def insert_property(holder: Element, child: Element) -> None:
    """Put a property into a properties element where the schema wants it."""
    rank = _RANK[_local(holder)]
    at = rank[_local(child)]
    for index, other in enumerate(holder):
        if rank.get(_local(other), 99) > at:
            holder.insert(index, child)
            return
    holder.append(child)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def has(paragraph: Element, name: str) -> bool:
    """Whether a finished paragraph has a property of its own."""
    return paragraph.find(f"{w_name('pPr')}/{w_name(name)}") is not None


def is_paragraph(element: Element) -> bool:
    return bool(element.tag == w_name("p"))


def only(elements: Iterable[Element], name: str) -> list[Element]:
    """The elements of that name."""
    wanted = w_name(name)
    return [element for element in elements if element.tag == wanted]


def encode(element: Element) -> bytes:
    """The bytes of a part."""
    return bytes(etree.tostring(element, encoding="UTF-8", standalone=True))
