"""Walking and rewriting trees, whatever their nodes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from functools import cache
from typing import Any, cast

from briefwright.document.nodes import Node, Table

Visit = Callable[[Node], Sequence[Node] | None]


@cache
def fields_to_enter(kind: Any) -> tuple[str, ...]:
    """The fields of a class of nodes that can hold nodes."""
    leaves = ("span", "language", "id", "columns")
    plain = (str, int, bool, str | None, int | None)
    entered = (one for one in fields(kind) if one.name not in leaves and one.type not in plain)
    names = [one.name for one in entered]
    # A table's caption is read before its rows.
    return tuple(sorted(names, key=lambda name: kind is not Table or name != "caption"))


def children(node: Node) -> Iterator[Node]:
    """The nodes directly inside a node, in reading order."""
    waiting: list[object] = [getattr(node, name) for name in _last_first(cast(Any, type(node)))]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend(value[::-1])
        elif isinstance(value, Node):
            yield value


def walk(nodes: object, *, closed: tuple[type[Node], ...] = ()) -> Iterator[Node]:
    """Every node of a tree or of a tuple of trees, parents first, in reading order.

    What is inside a node of the `closed` classes is passed over.
    """
    waiting: list[Any] = [nodes]
    while waiting:
        value = waiting.pop()
        kind: Any = type(value)
        if kind is tuple:
            waiting.extend(value[::-1])
        elif isinstance(value, Node):
            yield value
            if kind not in closed:
                for name in _last_first(kind):
                    waiting.append(getattr(value, name))


@cache
def _last_first(kind: Any) -> tuple[str, ...]:
    return tuple(reversed(fields_to_enter(kind)))


def rewrite(value: Any, visit: Visit) -> Any:
    """The tree with nodes replaced.

    `visit` is asked of each node, parents first. A sequence replaces the node and is not entered;
    None keeps the node and enters it. Unchanged parts are the same objects as before.
    """
    if isinstance(value, tuple):
        return _rewrite_tuple(value, visit)
    if not isinstance(value, Node):
        return value
    answer = visit(value)
    if answer is None:
        return _rewrite_fields(value, visit)
    if len(answer) != 1:
        raise ValueError("a node that stands alone can only be replaced by one node")
    return answer[0]


def _rewrite_tuple(items: tuple[Any, ...], visit: Visit) -> tuple[Any, ...]:
    out: list[Any] | None = None
    for index, item in enumerate(items):
        answer: Sequence[Any] | None = None
        new = item
        if isinstance(item, Node):
            answer = visit(item)
            if answer is None:
                new = _rewrite_fields(item, visit)
        elif isinstance(item, tuple):
            new = _rewrite_tuple(item, visit)
        if out is None and (answer is not None or new is not item):
            out = list(items[:index])
        if out is not None:
            out.extend((new,) if answer is None else answer)
    return items if out is None else tuple(out)


def _rewrite_fields(node: Node, visit: Visit) -> Node:
    kind: Any = type(node)
    changes: dict[str, Any] = {}
    for name in fields_to_enter(kind):
        old = getattr(node, name)
        if isinstance(old, (tuple, Node)):
            new = rewrite(old, visit)
            if new is not old:
                changes[name] = new
    return _changed(node, kind, changes) if changes else node


def _changed(node: Node, kind: Any, changes: dict[str, Any]) -> Node:
    """As dataclasses.replace, which looks at each field's settings anew."""
    kept = {name: getattr(node, name) for name in _names(kind) if name not in changes}
    new: Node = kind(**kept, **changes)
    return new


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
