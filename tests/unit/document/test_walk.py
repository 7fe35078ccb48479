"""Trees are walked in reading order and rewritten without touching what stays."""

import pytest

from briefwright.document.nodes import (
    Align,
    BulletList,
    Cell,
    Division,
    Emphasis,
    Figure,
    Image,
    Node,
    Paragraph,
    Table,
    Text,
)
from briefwright.document.walk import children, rewrite, walk


def shout(node: Node) -> list[Node] | None:
    return [Text(node.text.upper())] if isinstance(node, Text) else None


def test_parents_come_before_children_and_a_caption_before_its_rows() -> None:
    cell = Cell((Text("b"),))
    table = Table((Align.START,), (cell,), ((Cell((Text("c"),)),),), (Text("a"),))
    assert [node.text for node in walk(table) if isinstance(node, Text)] == ["a", "b", "c"]
    assert next(walk(table)) is table
    assert list(children(cell)) == [Text("b")]


def test_what_is_not_changed_is_the_same_object() -> None:
    kept = Paragraph((Emphasis(()),))
    blocks = (kept, Paragraph((Text("a"),)))
    changed = rewrite(blocks, shout)
    assert changed == (kept, Paragraph((Text("A"),)))
    assert changed[0] is kept
    assert rewrite(blocks, lambda _: None) is blocks


def test_nodes_within_items_cells_and_divisions_are_reached() -> None:
    blocks = (
        BulletList(((Paragraph((Text("a"),)),),)),
        Division((Table((Align.END,), (Cell((Text("b"),)),), ()),)),
    )
    assert [n.text for n in walk(rewrite(blocks, shout)) if isinstance(n, Text)] == ["A", "B"]


def test_a_node_gives_way_to_several_or_to_none() -> None:
    def double(node: Node) -> list[Node] | None:
        return [node, node] if isinstance(node, Text) else None

    assert rewrite((Text("a"),), double) == (Text("a"), Text("a"))
    assert rewrite((Text("a"), Text("b")), lambda _: []) == ()


def test_a_node_that_stands_alone_can_only_give_way_to_one() -> None:
    figure = Figure(Image("a.png", "a"))
    changed = rewrite(figure, lambda n: [Image("b.png", "b")] if isinstance(n, Image) else None)
    assert changed == Figure(Image("b.png", "b"))
    with pytest.raises(ValueError, match="only be replaced by one"):
        rewrite(figure, lambda node: [] if isinstance(node, Image) else None)
