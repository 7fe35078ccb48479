"""LibreOffice lays the file out: notes stand on the page of their calls, nothing is missing."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise

import pytest
from pypdf import PdfReader

from briefwright.document import measure
from briefwright.document.nodes import Document, NoteCall
from briefwright.document.walk import walk
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.docx.opened import text, written

soffice = shutil.which("soffice")
pytestmark = pytest.mark.skipif(soffice is None, reason="LibreOffice is not here")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page, without spaces."""
    folder = tmp_path_factory.mktemp("laid-out")
    (folder / "brief.docx").write_bytes(written(long_brief()).data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(soffice), profile, "--headless", "--convert-to", "pdf", "brief.docx"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return [_bare(page.extract_text()) for page in PdfReader(folder / "brief.pdf").pages]


def _bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


def test_every_note_is_there_once_on_the_page_of_its_call(pages: list[str]) -> None:
    document = long_brief()
    for note, call in zip(document.notes, _called_by(document), strict=True):
        (found,) = [page for page in pages if _bare(measure.plain_text(note.blocks)) in page]
        assert f"{call}{note.number}" in found, note


def _called_by(document: Document) -> Iterator[str]:
    """The last letters before each call."""
    for node in walk(document.blocks):
        words = (*getattr(node, "caption", ()), *getattr(node, "children", ()))
        for before, after in pairwise(words):
            if isinstance(after, NoteCall):
                yield _bare(measure.plain_text(before))[-12:]


def test_every_heading_is_there(pages: list[str]) -> None:
    whole = "".join(pages)
    for heading in measure.headings(long_brief()):
        assert _bare(measure.plain_text(heading.children)) in whole


def test_the_guessed_pages_are_right_or_next_to_right(pages: list[str]) -> None:
    file = written(long_brief())
    entries = [text(one).split("\t") for one in file.find("//w:sdt//w:p")][1:]
    for words, guessed in entries:
        found = [n for n, page in enumerate(pages, 1) if _bare(words) in page]
        assert any(abs(page - int(guessed)) <= 1 for page in found), words


def test_header_and_footer_stand_on_every_page_but_the_first(pages: list[str]) -> None:
    header = _bare("Safe housing for all: what the law still lacks The Housing Forum")
    assert [header in page for page in pages] == [False] + [True] * (len(pages) - 1)
    assert all(f"Page{n}of{len(pages)}" in page for n, page in enumerate(pages, 1))
