"""pandoc reads the file back: words, notes, headings, tables and links are the document's."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pypandoc
import pytest
from lxml import etree

from briefwright.document import measure
from briefwright.document.nodes import (
    Contents,
    CrossReference,
    Document,
    Heading,
    Link,
    NoteCall,
    Table,
)
from briefwright.document.walk import rewrite, walk
from tests import samples
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.docx.opened import written

DOCUMENTS = {"small": samples.small(), "torture": samples.torture(), "long": long_brief()}
every_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())


def read_back(document: Document) -> Any:
    """pandoc's tree of the written file, without the contents list, which repeats headings."""
    data = without_contents(written(document).data)
    command = [pypandoc.get_pandoc_path(), "-f", "docx", "-t", "json"]
    run = subprocess.run(command, input=data, capture_output=True, check=True)
    return json.loads(run.stdout)


def without_contents(data: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                for listed in root.findall(".//{*}sdt"):
                    listed.getparent().remove(listed)
                content = etree.tostring(root)
            target.writestr(name, content)
    return out.getvalue()


def kinds(tree: Any, kind: str) -> Iterator[Any]:
    """The contents of all nodes of a kind, in reading order."""
    if isinstance(tree, dict):
        if tree.get("t") == kind:
            yield tree.get("c")
        tree = list(tree.values())
    if isinstance(tree, list):
        for one in tree:
            yield from kinds(one, kind)


def said(tree: Any, *, notes: bool = False) -> str:
    """The words of a tree, with those of its notes where asked."""
    if isinstance(tree, list):
        return "".join(said(one, notes=notes) for one in tree)
    if not isinstance(tree, dict):
        return ""
    kind, content = tree.get("t"), tree.get("c")
    if kind == "Str":
        return str(content)
    if kind in ("Code", "CodeBlock"):
        return str(content[1]) + (" " if kind == "CodeBlock" else "")
    if kind == "DefinitionList":
        return "".join(f"{said(term)} {said(described)}" for term, described in content)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Note" and not notes:
        return ""
    after = " " if kind in ("Para", "Plain", "Header") else ""
    return said(list(tree.values()), notes=notes) + after


def words(text: str) -> list[str]:
    """Words, without what only sets them apart: spaces, and Japanese letters one by one."""
    return re.findall(r"[\u3040-\u9fff]|[^\s\u3040-\u9fff]+", text)


def _meta_and_body(tree: Any) -> str:
    meta = tree["meta"]
    fronted = " ".join(said(meta[name]) for name in ("title", "subtitle") if name in meta)
    return f"{fronted} {said(tree['blocks'])}"


def _numbered(heading: Heading) -> str:
    return f"{heading.number or ''} {measure.plain_text(heading.children)}"


def _words_of(document: Document) -> list[str]:
    blocks = tuple(one for one in document.blocks if not isinstance(one, Contents))
    numbers = (one.number or "" for one in measure.headings(document))
    return sorted(words(" ".join([*measure.texts(blocks), *numbers])))


def _without_pages(document: Document) -> Document:
    """Print adds pages to references; the words without them are those of the document."""

    def visit(node: Any) -> Any:
        return (replace(node, page=False),) if isinstance(node, CrossReference) else None

    return replace(document, blocks=rewrite(document.blocks, visit))


@every_document
def test_the_words_are_the_documents(document: Document) -> None:
    tree = read_back(_without_pages(document))
    assert sorted(words(_meta_and_body(tree))) == _words_of(document)


@every_document
def test_the_notes_are_the_documents_in_order(document: Document) -> None:
    found = [words(said(note, notes=True)) for note in kinds(read_back(document)["blocks"], "Note")]
    wanted = [words(" ".join(measure.texts(note.blocks))) for note in document.notes]
    assert found == wanted


@every_document
def test_the_notes_are_called_from_the_documents_places(document: Document) -> None:
    calls = [node for node in walk(document.blocks) if isinstance(node, NoteCall)]
    assert len(list(kinds(read_back(document)["blocks"], "Note"))) == len(calls)


@every_document
def test_the_headings_are_the_documents(document: Document) -> None:
    found = [
        (level + 1, " ".join(said(inner).split()))
        for level, _, inner in kinds(read_back(document)["blocks"], "Header")
    ]
    wanted = [
        (one.level, " ".join(_numbered(one).split()))
        for one in measure.headings(document)
        if one.level > 1
    ]
    assert found == wanted


@every_document
def test_the_tables_are_the_documents(document: Document) -> None:
    found = [
        [[" ".join(said(cell[4]).split()) for cell in row[1]] for row in rows(table)]
        for table in kinds(read_back(document)["blocks"], "Table")
    ]
    wanted = [
        [[measure.plain_text(cell.children) for cell in row] for row in (one.head, *one.rows)]
        for one in walk(document.blocks)
        if isinstance(one, Table)
    ]
    assert found == wanted


def rows(table: Any) -> list[Any]:
    head, bodies = table[3], table[4]
    return [*head[1], *(row for body in bodies for row in body[3])]


@every_document
def test_the_links_are_the_documents(document: Document) -> None:
    found = [link[2][0] for link in kinds(read_back(document)["blocks"], "Link")]
    nodes = list(walk((document.blocks, tuple(note.blocks for note in document.notes))))
    outside = sorted(one for one in found if not one.startswith("#"))
    assert outside == sorted(node.target for node in nodes if isinstance(node, Link))
    inside = sum(isinstance(node, CrossReference) for node in nodes)
    pages = sum(isinstance(node, CrossReference) and node.page for node in nodes)
    assert sum(one.startswith("#") for one in found) == inside + pages
