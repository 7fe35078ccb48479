"""Styles of a reference document, with those of ours that it lacks.

In: its w:styles and our styles. Out: the same element, completed; by which of its ids ours go.
Styles are matched by name, which Word keeps in English whatever the language, then by id. What is
added takes the organisation's fonts.
"""

from collections.abc import Iterable, Mapping

from briefwright.write.docx.language import language_attributes
from briefwright.write.docx.look import LARGE
from briefwright.write.docx.measure import half_points
from briefwright.write.docx.style import Style, style_element
from briefwright.write.docx.xml import Element, only, properties, w, w_name

_KEEPS_FONT = frozenset({"SourceCode", "VerbatimChar"})
_NAMING = ("basedOn", "next")


def complete_styles(styles: Element, ours: Iterable[Style]) -> Mapping[str, str]:
    """Add what is missing; the ids that differ from ours, by ours."""
    by_name, by_id = _known(styles)
    ids: dict[str, str] = {}
    missing: list[Style] = []
    for style in ours:
        found = by_name.get((style.kind, style.name.lower())) or by_id.get(style.id)
        if found is None:
            missing.append(style)
        elif found[0] != style.kind:
            ids[style.id] = f"Brief{style.id}"
            missing.append(style)
        elif found[1] != style.id:
            ids[style.id] = found[1]
    for style in missing:
        styles.append(_added(style, ids))
    return ids


_Found = tuple[str, str]


def _known(styles: Element) -> tuple[dict[tuple[str, str], _Found], dict[str, _Found]]:
    """Kind and id of each style, by kind and name, and by id."""
    by_name: dict[tuple[str, str], _Found] = {}
    by_id: dict[str, _Found] = {}
    for style in only(styles, "style"):
        kind = style.get(w_name("type"), "paragraph")
        id = style.get(w_name("styleId"), "")
        name = style.find(w_name("name"))
        if name is not None:
            by_name[kind, name.get(w_name("val"), "").lower()] = (kind, id)
        by_id[id] = (kind, id)
    return by_name, by_id


def _added(style: Style, ids: Mapping[str, str]) -> Element:
    element = style_element(style)
    element.set(w_name("styleId"), ids.get(style.id, style.id))
    element.attrib.pop(w_name("default"), None)
    for name in _NAMING:
        for named in only(element, name):
            value = named.get(w_name("val"))
            named.set(w_name("val"), ids.get(value, value))
    if style.id not in _KEEPS_FONT:
        for fonts in list(element.iter(w_name("rFonts"))):
            fonts.getparent().remove(fonts)
    return element


def set_language(styles: Element, language: str) -> None:
    """Let the document's language be that of all text that names none."""
    defaults = _child(_child(_child(styles, "docDefaults"), "rPrDefault"), "rPr")
    found = defaults.find(w_name("lang"))
    if found is None:
        found = w("lang")
        defaults.append(found)
    for name, value in language_attributes(language).items():
        found.set(w_name(name), value)


def _child(parent: Element, name: str) -> Element:
    found = parent.find(w_name(name))
    if found is None:
        found = properties("rPr", {}) if name == "rPr" else w(name)
        parent.insert(0, found)
    return found


def enlarge(styles: Element, factor: float) -> None:
    """Enlarge all type, and the lines whose height is fixed."""
    for name in ("sz", "szCs"):
        for size in styles.iter(w_name(name)):
            _multiply(size, "val", factor)
    for spacing in styles.iter(w_name("spacing")):
        if spacing.get(w_name("lineRule")) in ("exact", "atLeast"):
            _multiply(spacing, "line", factor)


def make_clear(styles: Element) -> None:
    """Large print: nothing small, slanted or justified."""
    for name in ("sz", "szCs"):
        for size in styles.iter(w_name(name)):
            if size.get(w_name("val"), "").isdigit():
                size.set(w_name("val"), str(max(int(size.get(w_name("val"))), half_points(LARGE))))
    for name in ("i", "iCs", "jc"):
        for found in list(styles.iter(w_name(name))):
            if name != "jc" or found.get(w_name("val")) in ("both", "distribute"):
                found.getparent().remove(found)


def _multiply(element: Element, name: str, factor: float) -> None:
    value = element.get(w_name(name), "")
    if value.isdigit():
        element.set(w_name(name), str(round(int(value) * factor)))


def rename_styles(elements: Iterable[Element], ids: Mapping[str, str]) -> None:
    """Call styles by the reference document's ids."""
    if not ids:
        return
    for element in elements:
        for name in ("pStyle", "rStyle", "tblStyle"):
            for style in element.iter(w_name(name)):
                value = style.get(w_name("val"))
                style.set(w_name("val"), ids.get(value, value))
