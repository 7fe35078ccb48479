"""`editions`: further shapes of a brief, each a spec of its own."""

from collections.abc import Iterator
from dataclasses import replace

from briefwright.base.yaml import Located
from briefwright.spec.overlay import inner, overlay


def editions(located: Located) -> Iterator[tuple[str | None, Located]]:
    """The brief itself (no name) and each of its editions by name, in the order of the file."""
    plain = _only_brief(located)
    yield None, plain
    for name in located.data.get("editions", {}):
        yield name, overlay(plain, inner(located, "editions", name))


def _only_brief(located: Located) -> Located:
    data = {key: value for key, value in located.data.items() if key not in ("editions", "extends")}
    return replace(located, data=data)
