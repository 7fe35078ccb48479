"""What a PDF may hold and ask for, and that it is the same each time."""

import hashlib
import logging
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefwright.document.nodes import Figure, Image, Resource
from tests.samples import PAGE_HTML, inlines, paragraph, png, small, torture
from tests.unit.write.pdf.opened import refused, styled, written

ROOT = Path(__file__).parents[4]
SCRIPT = """
import hashlib
from tests.samples import torture
from tests.unit.write.pdf.opened import written
print(hashlib.sha256(written(torture()).data).hexdigest())
"""


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    environment = {
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1",
        "HOME": str(tmp_path),
    }
    command = [sys.executable, "-c", SCRIPT]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == hashlib.sha256(written(torture()).data).hexdigest()


def test_a_style_sheet_that_asks_for_files_is_refused() -> None:
    assert refused(small(), styled("p { background: url('https://e.org/a.png') }")) == (
        'page.html.j2:1:1: error[T105]: print asks for "https://e.org/a.png", which is not part '
        "of the document\nhint: put it into the style sheet as a data: address\n"
    )


@pytest.mark.parametrize("address", ["https://e.org/a.png", "file:///etc/hostname", "resource:b"])
def test_a_page_that_asks_for_files_is_refused(address: str) -> None:
    look = styled("", PAGE_HTML.replace("<main", f'<img src="{address}" alt="a"><main'))
    assert f'print asks for "{address}"' in refused(small(), look)


def test_pictures_within_the_style_sheet_are_allowed() -> None:
    data = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
    assert written(small(), styled(f'h2 {{ background: url("{data}") }}')).said() == []


def test_the_documents_pictures_are_in_the_file_with_their_words() -> None:
    resource = Resource("images/a b.png", "image/png", png(), 6, 4)
    figure = Figure(Image("images/a b.png", "Two colours"), inlines("A picture"))
    document = replace(small(), blocks=(figure,), notes=(), resources=(resource,))
    found = written(document)
    assert found.said() == []
    assert [one["/Alt"] for one in found.elements("Figure")] == ["Two colours"]
    assert len(found.reader.pages[0].images) == 1


def test_a_picture_that_cannot_be_read_is_told() -> None:
    resource = Resource("images/a.png", "image/png", b"not a picture", 6, 4)
    document = replace(
        small(), blocks=(Figure(Image("images/a.png", "a")),), notes=(), resources=(resource,)
    )
    (said,) = written(document).said()
    assert said.startswith("W106 while laying out the PDF: failed to load image at")


def test_nothing_is_left_listening_to_weasyprints_log() -> None:
    before = list(logging.getLogger("weasyprint").handlers)
    written(replace(small(), blocks=(paragraph("a"),), notes=()))
    assert logging.getLogger("weasyprint").handlers == before


def test_small_capitals_are_read_back_as_they_are_written() -> None:
    from briefwright.document.nodes import SmallCapitals

    words = paragraph(SmallCapitals(inlines("mass and tenure")), ", Mass and Tenure")
    found = written(replace(small(), blocks=(words,), notes=()))
    assert "mass and tenure, Mass and Tenure" in found.texts[0]
