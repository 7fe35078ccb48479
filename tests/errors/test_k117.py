"""K117: an image is too large."""

import struct
import zlib

import pytest

from briefwright.library import images
from tests.composing import said_of_section
from tests.samples import png


def claiming(width: int, height: int) -> bytes:
    """A small file whose head claims to be a large picture."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return png()[:12] + head + struct.pack(">I", zlib.crc32(head)) + png()[33:]


def test_an_image_of_too_many_pixels_is_told_without_being_decoded() -> None:
    body = """\
![A chart](chart.png)
"""
    files = {"seeds/law/chart.png": claiming(9_000, 9_000)}
    told = """\
seeds/law/right.md:6:11: error[K117]: the image has 9000 × 9000 pixels; at most 40 million are allowed
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: save it smaller
"""  # noqa: E501
    assert said_of_section(body, files=files) == told


def test_an_image_that_its_library_would_warn_of_is_told_like_the_others() -> None:
    body = """\
![A chart](chart.png)
"""
    files = {"seeds/law/chart.png": claiming(12_000, 12_000)}
    told = """\
seeds/law/right.md:6:11: error[K117]: the image has 12000 × 12000 pixels; at most 40 million are allowed
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: save it smaller
"""  # noqa: E501
    assert said_of_section(body, files=files) == told


def test_an_image_that_its_library_refuses_is_told_like_the_others() -> None:
    body = """\
![A chart](chart.png)
"""
    files = {"seeds/law/chart.png": claiming(60_000, 60_000)}
    told = """\
seeds/law/right.md:6:11: error[K117]: the image has more pixels than can be read; at most 40 million are allowed
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: save it smaller
"""  # noqa: E501
    assert said_of_section(body, files=files) == told


def test_a_file_of_too_many_bytes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "MAX_BYTES", 2_000_000)
    body = """\
![A chart](chart.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K117]: the image has 3 MB; at most 2 MB are allowed
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: save it smaller
"""
    files = {"seeds/law/chart.png": png() + bytes(3_000_000)}
    assert said_of_section(body, files=files) == told
