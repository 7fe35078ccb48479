"""An HTML file read back, by the algorithm that browsers follow.

In: bytes. Out: what a reader of the page is told, its notes, and the places links can lead to.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefwright.audit.compare import compare
from briefwright.audit.manner import Manner
from briefwright.audit.model import CELL, ROW, Account, Found
from briefwright.audit.normal import squeezed
from briefwright.audit.transcript import Transcript
from briefwright.audit.wanted import wanted_of
from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MANNER = Manner("the HTML file", squeezed)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SILENT = frozenset({"script", "style", "template", "_comment", "-comment"})


def audit(data: bytes, document: Document) -> Report:
    """What of a document an HTML file does not say, or says otherwise."""
    report = Report()
    compare(wanted_of(document, MANNER), read(data), MANNER, report)
    return report


def read(data: bytes) -> Account:
    """What an HTML file says."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(data)
    root, body = tree.root, tree.body
    language = (root.attributes.get("lang") or "") if root else ""
    transcript = Transcript(squeezed, language)
    notes: dict[int, Found] = {}
    if body:
        _read(body, language, transcript, notes)
    labels = dict(_labels(tree.css("[role=doc-endnotes] ol > [id^=note-]")))
    return Account(transcript.found(), notes, transcript.aims, labels=labels)


def _read(node: "LexborNode", language: str, to: Transcript, notes: dict[int, Found]) -> None:
    for child in node.iter(include_text=True):
        tag = child.tag
        if tag == "-text":
            to.say(child.text_content or "", language)
        elif tag not in _SILENT:
            _read_element(child, tag or "", language, to, notes)


def _read_element(
    node: "LexborNode", tag: str, language: str, to: Transcript, notes: dict[int, Found]
) -> None:
    given = node.attributes
    language = given.get("lang") or language
    start = to.at
    if id := given.get("id"):
        to.aim(id)
    if "hidden" in given:
        return
    if tag == "img":
        if given.get("src"):
            to.picture(given.get("alt") or "")
        return
    if tag == "tr":
        to.sign(ROW)
    elif tag in ("td", "th"):
        to.sign(CELL)
    role = given.get("role")
    if role == "doc-endnotes":
        _read_notes(node, language, notes)
        return
    if role == "doc-backlink":
        return
    _read(node, language, to, notes)
    if tag == "a":
        to.link(given.get("href") or "", start)
    elif tag in _HEADINGS:
        to.heading(_HEADINGS[tag], start)


def _read_notes(section: "LexborNode", language: str, notes: dict[int, Found]) -> None:
    for item in section.css("[id^=note-]"):
        number = (item.attributes["id"] or "").removeprefix("note-")
        if number.isdigit():
            own = item.attributes.get("lang") or language
            transcript = Transcript(squeezed, own)
            _read(item, own, transcript, {})
            notes[int(number)] = transcript.found()


def _labels(items: Iterable["LexborNode"]) -> Iterator[tuple[int, str]]:
    """The numbers that a browser counts out to notes, by their own."""
    for place, item in enumerate(items, 1):
        number = (item.attributes["id"] or "").removeprefix("note-")
        if number.isdigit():
            yield int(number), str(place)
