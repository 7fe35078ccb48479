"""Images are found beside a section or below the library's folder, and measured."""

import io
from pathlib import Path

import pytest
from PIL import Image

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles, MemoryFiles
from briefwright.base.source import SourceFile
from briefwright.document.nodes import Figure, NoteCall, Resource, Text
from briefwright.document.walk import walk
from briefwright.library.images import image_loader
from tests.composing import FILES, document, section
from tests.samples import png

SPAN = SourceFile("seeds/law/a.md", "").span(0)


def loaded(files: MemoryFiles | DiskFiles, target: str) -> tuple[Resource | None, list[str]]:
    report = Report()
    found = image_loader(files, "seeds", "seeds/law", report)(target, SPAN)
    return found, [one.code for one in report]


def picture(kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (6, 4)).save(data, kind, **options)
    return data.getvalue()


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("seeds/law/a.png", "a.png"),
        ("seeds/images/a.png", "images/a.png"),
        ("seeds/images/a.png", "../images/a.png"),
        ("seeds/law/sub/a.png", "./sub/a.png"),
        ("seeds/images/a b.png", "images/a b.png"),
    ],
)
def test_an_image_is_found(path: str, target: str) -> None:
    found, codes = loaded(MemoryFiles({path: png()}), target)
    assert codes == []
    assert found == Resource(path, "image/png", png(), 6, 4)


def test_an_image_beside_the_section_comes_before_one_of_that_name_elsewhere() -> None:
    files = MemoryFiles({"seeds/law/a.png": png(), "seeds/a.png": png(1, 1)})
    found, _ = loaded(files, "a.png")
    assert found is not None
    assert found.name == "seeds/law/a.png"


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/gif")],
)
def test_formats_that_everything_can_show_are_taken(kind: str, media_type: str) -> None:
    found, codes = loaded(MemoryFiles({"seeds/a": picture(kind)}), "a")
    assert codes == []
    assert found is not None
    assert (found.media_type, found.width, found.height) == (media_type, 6, 4)


def test_a_telephone_s_picture_with_a_second_one_in_it_is_a_jpeg() -> None:
    second = Image.new("RGB", (6, 4))
    data = picture("MPO", save_all=True, append_images=[second])
    found, codes = loaded(MemoryFiles({"seeds/a.jpg": data}), "a.jpg")
    assert codes == []
    assert found is not None
    assert found.media_type == "image/jpeg"


def test_a_link_that_leads_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    (tmp_path / "work" / "seeds").mkdir(parents=True)
    (tmp_path / "work" / "seeds" / "a.png").symlink_to(tmp_path / "secret.png")
    assert loaded(DiskFiles(tmp_path / "work"), "a.png") == (None, ["K114"])


def test_a_caption_may_cite_and_call_notes_in_reading_order() -> None:
    body = (
        'One.[^a]\n\n![A chart](a.png "Rents in *Osaka*. [@crc] [^a]")\n\nTwo. [@icescr]\n\n'
        "[^a]: A remark.\n"
    )
    made = document({**FILES, "seeds/law/a.png": png()}, right=section(body))
    (figure,) = (node for node in walk(made.blocks) if isinstance(node, Figure))
    assert [node.number for node in figure.caption if isinstance(node, NoteCall)] == [2, 3]
    assert figure.caption[0] == Text("Rents in ")
    assert [resource.name for resource in made.resources] == ["seeds/law/a.png"]


def test_an_image_may_stand_in_a_template_and_in_an_intro() -> None:
    body = "# {{ brief.title }}\n\n![A logo](images/logo.png)\n\n{{ parts[0].intro }}\n"
    spec = (
        "title: T\nas_of: 2026-11-22\ntemplate: plain\nsections:\n"
        "- intro: '![A chart](images/chart.png)'\n"
    )
    files = {"seeds/images/logo.png": png(), "seeds/images/chart.png": png(2, 2)}
    made = document({**FILES, **files}, body=body, spec=spec)
    assert sorted(resource.name for resource in made.resources) == sorted(files)
