"""Text and structure of the small document and the torture, to be read when they change
(`pytest --accept`)."""

from pathlib import Path
from typing import Any

import pytest

from tests.unit.write.pdf.opened import Opened, shared

GOLDEN = Path(__file__).parents[3] / "golden" / "pdf"
DOCUMENTS = ("small", "torture")


def _line(found: Any) -> str:
    kind = str(found["/S"])[1:]
    keys = ("/ID", "/Lang", "/Alt") if kind == "Note" else ("/Lang", "/Alt")
    return " ".join((kind, *(f"{key[1:]}={found[key]}" for key in keys if key in found)))


def _golden(name: str, kind: str, found: str, accept: bool) -> str:
    path = GOLDEN / f"{name}.{kind}.txt"
    if accept:
        path.write_text(found, encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=DOCUMENTS)
def named(request: pytest.FixtureRequest) -> tuple[str, Opened]:
    return request.param, shared(request.param)


def test_the_text_of_the_pages_is_as_accepted(named: tuple[str, Opened], accept: bool) -> None:
    name, opened = named
    found = "\f\n".join(f"{text}\n" for text in opened.texts)
    assert found == _golden(name, "text", found, accept)


def test_the_structure_is_as_accepted(named: tuple[str, Opened], accept: bool) -> None:
    name, opened = named
    lines = ("  " * depth + _line(one) for depth, one in opened.structure())
    found = "\n".join(lines) + "\n"
    assert found == _golden(name, "tags", found, accept)
