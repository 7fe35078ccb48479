"""A document that was written as JSON and read again is the same document."""

import json
from dataclasses import fields
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.document import nodes
from briefwright.document.dump import dump, from_data, load, to_data
from briefwright.document.nodes import Block, Document, Inline, Note, PageSetup, Resource
from tests.samples import small, torture

TEXT = st.text(max_size=6)
NAME = st.none() | TEXT
INLINES: Any = Inline.__args__  # type: ignore[attr-defined]
BLOCKS: Any = Block.__args__  # type: ignore[attr-defined]


def tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=2).map(tuple)


@cache
def inlines(depth: int = 1) -> st.SearchStrategy[Any]:
    return st.one_of([node(kind, depth) for kind in INLINES if depth or _is_leaf(kind)])


@cache
def blocks(depth: int = 1) -> st.SearchStrategy[Any]:
    return st.one_of([node(kind, depth) for kind in BLOCKS if depth or _is_leaf(kind)])


def _is_leaf(kind: Any) -> bool:
    return not any("Block" in str(one.type) or "Inline" in str(one.type) for one in fields(kind))


@cache
def node(kind: Any, depth: int) -> st.SearchStrategy[Any]:
    """Nodes of a class; each field by its name, as the classes of the tree name them."""
    inner = {
        "children": tuples(st.deferred(lambda: inlines(depth - 1))),
        "term": tuples(st.deferred(lambda: inlines(depth - 1))),
        "caption": tuples(st.deferred(lambda: inlines(depth - 1))),
        "blocks": tuples(st.deferred(lambda: blocks(depth - 1))),
        "descriptions": tuples(tuples(st.deferred(lambda: blocks(depth - 1)))),
        "entries": tuples(entries(kind, depth)),
        "items": tuples(items(kind, depth)),
        "columns": tuples(st.sampled_from(nodes.Align)),
        "head": tuples(cells(depth)),
        "rows": tuples(tuples(cells(depth))),
        "image": st.builds(nodes.Image, TEXT, TEXT),
        "level": st.integers(1, 6),
        "number": st.integers(1, 99) if kind is not nodes.Heading else NAME,
        "start": st.integers(0, 99),
        "page": st.booleans(),
        "row_headers": st.booleans(),
        "language": NAME,
        "role": NAME,
    }
    given_fields = [one for one in fields(kind) if one.name != "span"]
    return st.builds(kind, **{one.name: inner.get(one.name, TEXT) for one in given_fields})


@cache
def cells(depth: int) -> st.SearchStrategy[Any]:
    return st.builds(nodes.Cell, tuples(st.deferred(lambda: inlines(depth - 1))))


def items(kind: Any, depth: int) -> st.SearchStrategy[Any]:
    if kind is nodes.DefinitionList:
        return st.deferred(lambda: node(nodes.Definition, depth - 1))
    return tuples(st.deferred(lambda: blocks(depth - 1)))


def entries(kind: Any, depth: int) -> st.SearchStrategy[Any]:
    if kind is nodes.Contents:
        return st.builds(nodes.ContentsEntry, st.integers(1, 3), TEXT, NAME, TEXT)
    inner = tuples(st.deferred(lambda: inlines(depth - 1)))
    return st.builds(nodes.ReferenceEntry, TEXT, inner, NAME)


NOTES = st.builds(Note, st.integers(1, 99), tuples(blocks(0)))
RESOURCES = st.builds(Resource, TEXT, TEXT, st.binary(max_size=6), st.just(1), st.just(2))
DOCUMENTS = st.builds(
    Document,
    *[TEXT] * 5,
    tuples(blocks()),
    tuples(NOTES),
    edition=NAME,
    keywords=tuples(TEXT),
    resources=tuples(RESOURCES),
    labels=tuples(st.tuples(TEXT, TEXT)),
    page=st.builds(PageSetup, st.sampled_from(["A4", "A5"]), TEXT),
)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    assert load(dump(document)) == document


@pytest.mark.parametrize("document", [small(), torture()], ids=["small", "torture"])
def test_documents_made_by_hand_come_back_as_they_were(document: Document) -> None:
    again = load(dump(document))
    assert again == document
    assert dump(again) == dump(document)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "1",
        '{"node": "Nothing"}',
        '{"node": ["a"]}',
        '{"node": "Text"}',
        '{"node": "Text", "text": "a", "more": 1}',
        '{"node": "Text", "text": "a"}',
        "{}",
        "not JSON",
    ],
)
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no|cannot|Expecting"):
        load(text)


def test_data_goes_there_and_back() -> None:
    tree = (nodes.Emphasis((nodes.Text("a"),)), nodes.LineBreak())
    assert from_data(json.loads(json.dumps(to_data(tree)))) == tree
