"""Every shipped brief says the same in all its formats: the audit, which reads files back, finds
no difference. That it would find one is held by tests/unit/audit/."""

import pytest

from briefwright.audit.audit import audit
from briefwright.base.render import render_text
from briefwright.document.nodes import NoteCall
from briefwright.document.walk import walk
from tests.shipped.made import made, names, workspace, written

FILES = [(name, kind) for name, spec in workspace()[1].specs.items() for kind in spec.formats]
every_brief = pytest.mark.parametrize("name", names())


@pytest.mark.parametrize(("name", "kind"), FILES)
def test_a_file_says_what_the_brief_says(name: str, kind: str) -> None:
    artifact, _ = written(name, kind)
    assert render_text(audit(kind, artifact, made(name).document), colour=False) == ""


@pytest.mark.parametrize(("name", "kind"), FILES)
def test_no_note_is_lost_or_displaced_in_writing(name: str, kind: str) -> None:
    _, told = written(name, kind)
    assert [one.message for one in told if one.code in ("W101", "W102")] == []


@every_brief
def test_notes_are_called_in_the_order_of_their_numbers(name: str) -> None:
    document = made(name).document
    calls = [node.number for node in walk(document.blocks) if isinstance(node, NoteCall)]
    assert list(dict.fromkeys(calls)) == [note.number for note in document.notes]
