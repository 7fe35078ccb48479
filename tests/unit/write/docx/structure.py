"""What validators do not see: fields, bookmarks and notes that fit together, and nothing that
Word's accessibility checker finds fault with.

In: the bytes of a file. Out: its faults, as text; none for a sound file.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
NAMES = {"w": W, "wp": WP}
STORY = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")
REFERRING = re.compile(r"\s*(NOTEREF|PAGEREF|REF)\s+(\S+)")


@dataclass
class Field:
    """A field: its instruction, and what it shows until someone updates it."""

    instruction: str = ""
    result: str = ""
    separated: bool = False


@dataclass
class Story:
    """A part with text: its fields, and what stands in each bookmark."""

    root: Any
    fields: list[Field] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    marked: dict[str, str] = field(default_factory=dict)


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with a Word file's structure."""
    with ZipFile(BytesIO(data)) as archive:
        stories = {
            name: read_story(etree.fromstring(archive.read(name)))
            for name in archive.namelist()
            if STORY.fullmatch(name)
        }
        settings = etree.fromstring(archive.read("word/settings.xml"))
    found = [f"{name}: {one}" for name, story in stories.items() for one in story.faults]
    return [*found, *_ids(stories), *_references(stories), *_notes(stories), *_plain(stories)] + [
        "the settings ask for an update" for _ in settings.iter(f"{{{W}}}updateFields")
    ]


def read_story(root: Any) -> Story:
    """The fields and bookmarks of one part, in reading order."""
    story = Story(root)
    waiting: list[Field] = []
    inside: dict[str, str] = {}
    notes = 0
    for node in root.iter():
        name = etree.QName(node).localname if isinstance(node.tag, str) else ""
        if name == "fldChar":
            _mark(node, waiting, story)
        elif name == "instrText" and waiting:
            waiting[-1].instruction += node.text or ""
        elif name in ("t", "footnoteReference"):
            notes += name == "footnoteReference"
            words = node.text or "" if name == "t" else str(notes)
            for one in waiting:
                one.result += words if one.separated else ""
            for id in inside:
                story.marked[inside[id]] += words
        elif name == "bookmarkStart":
            inside[_of(node, "id")] = _of(node, "name")
            story.marked[_of(node, "name")] = ""
        elif name == "bookmarkEnd" and inside.pop(_of(node, "id"), None) is None:
            story.faults.append(f"bookmark {_of(node, 'id')} ends before it begins")
    story.faults += [f"field {one.instruction!r} is not closed" for one in waiting]
    story.faults += [f"bookmark {name} does not end" for name in inside.values()]
    return story


def _mark(node: Any, waiting: list[Field], story: Story) -> None:
    kind = _of(node, "fldCharType")
    if node.get(f"{{{W}}}dirty"):
        story.faults.append("a field is marked dirty")
    if kind == "begin":
        waiting.append(Field())
    elif not waiting or (kind == "separate" and waiting[-1].separated):
        story.faults.append(f"a field has {kind} where none can be")
    elif kind == "separate":
        waiting[-1].separated = True
    else:
        story.fields.append(waiting.pop())


def _of(node: Any, name: str) -> str:
    return str(node.get(f"{{{W}}}{name}", ""))


def _ids(stories: dict[str, Story]) -> Iterator[str]:
    """Ids and names of bookmarks, and ids of pictures, are there once in the whole file."""
    for path in ("//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name", "//wp:docPr/@id"):
        counted = Counter(id for one in stories.values() for id in _all(one.root, path))
        yield from (f"{path} {id} stands {n} times" for id, n in counted.items() if n > 1)


def _references(stories: dict[str, Story]) -> Iterator[str]:
    """What fields and links aim at exists, and what they show is what stands there."""
    marked = {name: text for one in stories.values() for name, text in one.marked.items()}
    for story in stories.values():
        for anchor in _all(story.root, "//w:hyperlink/@w:anchor"):
            if anchor not in marked:
                yield f"a link aims at {anchor}"
        for one in story.fields:
            found = REFERRING.match(one.instruction)
            if found and found[2] not in marked:
                yield f"{one.instruction} aims at nothing"
            elif found and found[1] != "PAGEREF" and one.result != marked[found[2]]:
                yield f"{one.instruction} shows {one.result!r}, not {marked[found[2]]!r}"
            elif found and found[1] == "PAGEREF" and not one.result.isdigit():
                yield f"{one.instruction} shows {one.result!r}"


def _notes(stories: dict[str, Story]) -> Iterator[str]:
    called = _all(stories["word/document.xml"].root, "//w:footnoteReference/@w:id")
    notes = stories.get("word/footnotes.xml")
    there = [] if notes is None else _all(notes.root, "//w:footnote[not(@w:type)]/@w:id")
    if called != there:
        yield f"notes {there} are called as {called}"


def _plain(stories: dict[str, Story]) -> Iterator[str]:
    """Nothing floats, no cells are merged, pictures say what they show, heads are marked."""
    wrong = {
        "something floats": "//wp:anchor | //w:pict | //w:framePr | //w:tblpPr",
        "cells are merged": "//w:gridSpan | //w:vMerge | //w:hMerge",
        "a picture says nothing": "/w:document//wp:docPr[not(@descr) or @descr='']",
        "a head is not marked": "//w:tbl[w:tblPr/w:tblLook/@w:firstRow='1']"
        "[not(w:tr[1]/w:trPr/w:tblHeader)]",
        "a row may break": "//w:tr[not(w:trPr/w:cantSplit)]",
        "a paragraph holds spaces for its looks": "//w:p[not(w:pPr/w:pStyle/@w:val='SourceCode')]"
        "/w:r/w:t[contains(., '   ')]",
    }
    for message, path in wrong.items():
        for name, story in stories.items():
            if _all(story.root, path):
                yield f"{name}: {message}"


def _all(root: Any, path: str) -> list[Any]:
    return list(root.xpath(path, namespaces=NAMES))


def kept_from_contents(data: bytes) -> tuple[list[str], list[str]]:
    """The entries of the contents list, and the headings that Word would list in their place."""
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    listed = [_words(one).rpartition("\t")[0] for one in _all(root, "//w:sdt//w:hyperlink")]
    depth = re.search(r'TOC \\o "1-(\d)"', "".join(_all(root, "//w:instrText/text()")))
    headings = [
        _words(one)
        for one in _all(root, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")
        if depth and _all(one, "string(w:pPr/w:pStyle/@w:val)")[-1] <= depth[1]
    ]
    return listed, headings


def _words(element: Any) -> str:
    return "".join(
        node.text or "" if etree.QName(node).localname == "t" else "\t"
        for node in element.iter(f"{{{W}}}t", f"{{{W}}}tab")
        if etree.QName(node.getparent()).localname == "r"
    )
