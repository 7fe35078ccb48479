"""A Word file that was damaged: each damage is found, and named."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from lxml import etree

from tests.unit.audit.brief import codes, made, told
from tests.unit.audit.unpacked import NAMES, W, word_saying, word_with, word_without

NUMBER = "(//w:footnoteReference[@w:id='2'])[1]"


def _set(path: str, name: str, value: str) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        root.xpath(path, namespaces=NAMES)[0].set(name, value)

    return change


def _hide(path: str) -> Callable[[Any], None]:
    def change(root: Any) -> None:
        properties = root.xpath(path, namespaces=NAMES)[0].find(f"{{{W}}}rPr")
        etree.SubElement(properties, f"{{{W}}}vanish")

    return change


def _again(path: str) -> Callable[[Any], None]:
    """Say an element twice."""

    def change(root: Any) -> None:
        found = root.xpath(path, namespaces=NAMES)[0]
        found.addnext(deepcopy(found))

    return change


def _style(path: str) -> Callable[[Any], None]:
    """Make a paragraph a heading."""

    def change(root: Any) -> None:
        found = root.xpath(path, namespaces=NAMES)[0]
        for properties in found.findall(f"{{{W}}}pPr"):
            found.remove(properties)
        properties = etree.Element(f"{{{W}}}pPr")
        etree.SubElement(properties, f"{{{W}}}pStyle").set(f"{{{W}}}val", "Heading2")
        found.insert(0, properties)

    return change


def _targets(root: Any) -> None:
    (link,) = [one for one in root if one.get("Target") == "https://example.org/survey"]
    link.set("Target", "https://example.org/other")


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a changed number": (
        lambda data: word_saying(data, "12 per cent", "21 per cent"),
        'A101]: the Word file has "21" instead of "12"',
    ),
    "a lost paragraph": (
        lambda data: word_without(data, "//w:p[contains(., 'French law')]"),
        'A101]: the Word file lacks "The right is le droit au logement in French law."',
    ),
    "a lost call": (lambda data: word_without(data, NUMBER), 'A101]: the Word file lacks "[2]"'),
    "a lost note": (
        lambda data: word_without(data, "//w:footnote[@w:id='2']", "footnotes.xml"),
        'A102]: note 2 ("Survey Office (n [1]) 7.") is missing in the Word file',
    ),
    "a changed note": (
        lambda data: word_saying(data, "(2025) 4.", "(2024) 4.", "footnotes.xml"),
        'A102]: note 1 in the Word file has "(2024)" instead of "(2025)"',
    ),
    "notes in the wrong order": (
        lambda data: word_with(data, "document.xml", _set(NUMBER, f"{{{W}}}id", "1")),
        'A101]: the Word file has "[1]" instead of "[2]"',
    ),
    "a changed cell": (
        lambda data: word_saying(data, "120", "121"),
        'A104]: the Word file has "121" instead of "120"',
    ),
    "a lost cell": (
        lambda data: word_without(data, "//w:tc[contains(., '95')]"),
        'A104]: the Word file has 1 cells instead of 2 in the row "South | 95"',
    ),
    "a heading of another level": (
        lambda data: word_with(
            data,
            "document.xml",
            _set("//w:p[contains(., 'What to do')]//w:pStyle", f"{{{W}}}val", "Heading2"),
        ),
        'A105]: "What to do" is a heading of level 3 in the Word file, not one of level 2',
    ),
    "a heading that is none": (
        lambda data: word_without(data, "//w:p[contains(., 'What to do')]//w:pStyle"),
        'A105]: "What to do" is no heading in the Word file',
    ),
    "another address": (
        lambda data: word_with(data, "_rels/document.xml.rels", _targets),
        'A106]: "the survey" leads to "https://example.org/other" in the Word file',
    ),
    "a lost bookmark": (
        lambda data: word_without(data, "//w:bookmarkStart[@w:name='found']"),
        'A106]: "what was found" leads to "#found" in the Word file',
    ),
    "a lost description": (
        lambda data: word_with(data, "document.xml", _set("//wp:docPr", "descr", "")),
        'A107]: the picture "Two fields of colour" has no description in the Word file',
    ),
    "a lost picture": (
        lambda data: word_without(data, "//w:drawing"),
        'A101]: the Word file lacks "[picture]"',
    ),
    "a picture that shows nothing": (
        lambda data: word_without(data, "//a:blip"),
        'A101]: the Word file lacks "[picture]"',
    ),
    "words that are not shown": (
        lambda data: word_with(data, "document.xml", _hide("//w:r[contains(., 'le droit')]")),
        'A101]: the Word file lacks "le droit au logement"',
    ),
    "a note without its number": (
        lambda data: word_without(data, "//w:footnote[@w:id='2']//w:footnoteRef", "footnotes.xml"),
        'A102]: note 2 ("Survey Office (n [1]) 7.") bears no number in the Word file',
    ),
    "words after the end": (
        lambda data: word_with(data, "document.xml", _again("//w:p[contains(., 'See what')]")),
        'A101]: the Word file has "Seewhatwasfound.", which is not in the document',
    ),
    "a head of a table said twice": (
        lambda data: word_with(data, "document.xml", _again("//w:tr[contains(., 'Region')]")),
        'A101]: the Word file has "Region | Homes", which is not in the document',
    ),
    "a heading that should be none": (
        lambda data: word_with(data, "document.xml", _style("//w:p[contains(., 'French law')]")),
        'A105]: "The right is le droit au logement in French law." is a heading of level 3 in the '
        "Word file, and none in the document",
    ),
    "another language": (
        lambda data: word_with(
            data,
            "document.xml",
            _set("//w:r[contains(., 'le droit')]//w:lang", f"{{{W}}}val", "de-DE"),
        ),
        'A108]: "le droit au logement" is marked as "de-DE" in the Word file',
    ),
    "a lost language": (
        lambda data: word_without(data, "//w:r[contains(., 'le droit')]//w:lang"),
        'A108]: "le droit au logement" is marked as "en-GB" in the Word file, not as "fr-FR"',
    ),
}


@pytest.mark.parametrize(("damage", "message"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damage_is_found(damage: Callable[[bytes], bytes], message: str) -> None:
    assert message in told("docx", damage(made("docx")))


def test_a_file_that_is_no_word_file_is_told() -> None:
    assert codes("docx", made("docx")[:500]) == ["A111"]


def test_a_file_without_its_text_is_told() -> None:
    assert codes("docx", made("html")) == ["A111"]
