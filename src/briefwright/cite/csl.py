"""A CSL style's XML: whether it can be used, and made ready for the engine.

In: the text of a .csl file. Out: the same style in which a note's number named in running words,
the end of a note and the labels of locators carry our signs. A style that only points to another
is told apart. Refused: what is not a CSL style, or declares entities.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from briefwright.base.source import SourceFile, Span
from briefwright.cite import signs
from briefwright.cite.official import INSTALL

NAMESPACE = "http://purl.org/net/xbiblio/csl"
MAX_LENGTH = 2_000_000
_FAMILIES = {
    "apa": r"apa(-.*)?",
    "bluebook": r"bluebook-law-review",
    "chicago": r"chicago-(author-date|notes|shortened)(-.*)?",
    "oscola": r"urn:briefwright:style:oscola",
}


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a style cannot be used, where, and what helps."""

    message: str
    span: Span
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Dependent:
    """A style that only points to another one, and what to say when that is not to be had."""

    parent: str
    told: Unusable


def parse(source: SourceFile) -> ET.Element | Dependent | Unusable:
    """The style's tree, the style it points to, or why it cannot be used."""
    first = source.line_span(1)
    if len(source.text) > MAX_LENGTH:
        return Unusable(f"the style is longer than {MAX_LENGTH:,} characters", first)
    doctype = source.text.find("<!DOCTYPE")
    if doctype >= 0:
        place = source.span(doctype, doctype + len("<!DOCTYPE"))
        return Unusable("a style cannot have a document type", place, "take the line out")
    try:
        root = ET.fromstring(source.text.strip())
    except (ET.ParseError, ValueError) as problem:
        return _not_xml(source, problem)
    return _fault(root, first) or _pointer(root, first) or _incomplete(root, first) or root


def _not_xml(source: SourceFile, problem: Exception) -> Unusable:
    line, column = getattr(problem, "position", (1, 0))
    skipped = source.text[: len(source.text) - len(source.text.lstrip())].count("\n")
    at = source.offset(line + skipped, column + 1)
    reason = str(problem).partition(":")[0]
    return Unusable(
        f"the style is not well-formed XML: {reason}",
        source.span(at),
        hint="take the .csl file from the CSL project's list of styles, without changes",
    )


def _fault(root: ET.Element, place: Span) -> Unusable | None:
    name = root.tag.removeprefix(f"{{{NAMESPACE}}}")
    if root.tag != f"{{{NAMESPACE}}}style":
        what = name.rpartition("}")[2]
        hint = "a CSL style begins with <style xmlns=" + f'"{NAMESPACE}">'
        return Unusable(f"this is no CSL style but <{what}>", place, hint)
    return None


def _pointer(root: ET.Element, place: Span) -> Dependent | None:
    parent = parent_style(root)
    if parent is None:
        return None
    message = f'the style only points to another one, "{parent}"'
    hint = f'put "{parent}.csl" beside it, or install the official styles: {INSTALL}'
    return Dependent(parent, Unusable(message, place, hint))


def _incomplete(root: ET.Element, place: Span) -> Unusable | None:
    if root.get("class") not in ("note", "in-text"):
        return Unusable('the style does not say whether its class is "note" or "in-text"', place)
    if root.find(f"{_name('citation')}/{_name('layout')}") is None:
        return Unusable("the style has no layout for citations", place)
    return None


def parent_style(root: ET.Element) -> str | None:
    """The name of the style that a dependent style takes its rules from."""
    for link in root.iter(_name("link")):
        if link.get("rel") == "independent-parent":
            return link.get("href", "").rstrip("/").rpartition("/")[2]
    return None


def title(root: ET.Element) -> str:
    """What a style calls itself."""
    return (root.findtext(f"{_name('info')}/{_name('title')}") or "").strip()


def family(root: ET.Element) -> str:
    """The handbook a style follows, by its id: "chicago", "apa"; empty for those not known here."""
    name = root.findtext(f"{_name('info')}/{_name('id')}") or ""
    official = name.rpartition("/")[2]
    for handbook, pattern in _FAMILIES.items():
        if re.fullmatch(pattern, name if ":" in pattern else official):
            return handbook
    return ""


def made_ready(root: ET.Element, *, sorted_here: bool = False) -> str:
    """The XML with our signs; without the order of entries where we put them in order ourselves."""
    _sign_note_numbers(root)
    _sign_closing(root)
    _sign_labels(root)
    if sorted_here:
        for bibliography in root.findall(_name("bibliography")):
            for order in bibliography.findall(_name("sort")):
                bibliography.remove(order)
    return ET.tostring(root, encoding="unicode")


def _sign_note_numbers(root: ET.Element) -> None:
    for tag in ("text", "number"):
        for element in root.iter(_name(tag)):
            if element.get("variable") == "first-reference-note-number":
                element.set("prefix", element.get("prefix", "") + signs.NOTE_OPEN)
                element.set("suffix", signs.NOTE_CLOSE + element.get("suffix", ""))


def _sign_closing(root: ET.Element) -> None:
    layout = root.find(f"{_name('citation')}/{_name('layout')}")
    if layout is not None and root.get("class") == "note" and layout.get("suffix"):
        layout.set("suffix", signs.CLOSING + layout.get("suffix", ""))
    if layout is not None and layout.get("delimiter"):
        layout.set("delimiter", signs.BETWEEN + layout.get("delimiter", ""))
        _sign_groups(root)


def _sign_groups(root: ET.Element) -> None:
    """Sign what stands between citations that are grouped by their names: works without any are
    grouped as well, as if they had the same."""
    citation = root.find(_name("citation"))
    if citation is not None and {"collapse", "cite-group-delimiter"} & set(citation.keys()):
        delimiter = citation.get("cite-group-delimiter", ", ")
        citation.set("cite-group-delimiter", signs.GROUPED + delimiter)


def _sign_labels(root: ET.Element) -> None:
    """Add terms by which locator labels are named in any language.

    pandoc finds a label by any form of its term; no style prints a label's short verb.
    """
    locale = ET.Element(_name("locale"))
    terms = ET.SubElement(locale, _name("terms"))
    for name in signs.LABELS:
        term = ET.SubElement(terms, _name("term"), {"name": name, "form": "verb-short"})
        term.text = signs.label(name)
    info = root.find(_name("info"))
    root.insert(0 if info is None else list(root).index(info) + 1, locale)


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"
