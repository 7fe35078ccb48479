"""Amendments to official styles that leave out what their handbooks ask for.

In: a style's tree and the handbook it follows. Out: the tree with the macros and layouts of
amendments/HANDBOOK.xml in place of its own; an official macro that is replaced stays, under the
name "official-NAME". The file itself is not touched. A handbook without amendments passes through.
"""

from copy import deepcopy
from importlib import resources
from xml.etree import ElementTree as ET

NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
AMENDED = ("bluebook",)


def amended(root: ET.Element, handbook: str) -> ET.Element:
    """The style as its handbook has it."""
    if handbook not in AMENDED:
        return root
    path = resources.files("briefwright.cite") / "amendments" / f"{handbook}.xml"
    out = deepcopy(root)
    for element in ET.fromstring(path.read_text("utf-8")):
        _put(out, element)
    return out


def _put(root: ET.Element, element: ET.Element) -> None:
    """Put a macro or layout in place of the official one; macros come before what calls them."""
    name = element.get("name")
    place = next((at for at, one in enumerate(root) if _is_same(one, element)), None)
    if place is None:
        last = element.tag == f"{NAMESPACE}bibliography"
        place = len(root) if last else _index_of_citation(root)
    elif name is None:
        root.remove(root[place])
    else:
        root[place].set("name", f"official-{name}")
    root.insert(place, element)


def _index_of_citation(root: ET.Element) -> int:
    return next(at for at, one in enumerate(root) if one.tag == f"{NAMESPACE}citation")


def _is_same(one: ET.Element, other: ET.Element) -> bool:
    return one.tag == other.tag and one.get("name") == other.get("name")
