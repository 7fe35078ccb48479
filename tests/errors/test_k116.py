"""K116: an image's file is not an image that can be used."""

import io

import pytest
from PIL import Image, ImageFile

from tests.composing import said_of_section
from tests.samples import png

_FILE = io.BytesIO()
Image.new("RGB", (2, 2)).save(_FILE, "WEBP")
WEBP = _FILE.getvalue()


def test_a_text_that_is_called_an_image_is_told() -> None:
    body = """\
![A chart](chart.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K116]: "seeds/law/chart.png" is not an image that can be used: it does not open as one
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: use PNG, JPEG or GIF
"""  # noqa: E501
    assert said_of_section(body, files={"seeds/law/chart.png": "no image"}) == told


def test_an_image_that_breaks_off_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    body = """\
![A chart](chart.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K116]: "seeds/law/chart.png" is not an image that can be used: it does not open as one
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: use PNG, JPEG or GIF
"""  # noqa: E501
    assert said_of_section(body, files={"seeds/law/chart.png": png(40, 40)[:80]}) == told


def test_a_format_that_word_processors_do_not_know_is_told() -> None:
    body = """\
![A chart](chart.webp)
"""
    told = """\
seeds/law/right.md:6:11: error[K116]: "seeds/law/chart.webp" is not an image that can be used: it is WEBP
6 | ![A chart](chart.webp)
  |           ^^^^^^^^^^^
hint: use PNG, JPEG or GIF
"""  # noqa: E501
    assert said_of_section(body, files={"seeds/law/chart.webp": WEBP}) == told


def test_a_drawing_in_svg_is_told() -> None:
    body = """\
![A chart](chart.svg)
"""
    told = """\
seeds/law/right.md:6:11: error[K116]: "seeds/law/chart.svg" is not an image that can be used: it does not open as one
6 | ![A chart](chart.svg)
  |           ^^^^^^^^^^
hint: use PNG, JPEG or GIF
"""  # noqa: E501
    assert said_of_section(body, files={"seeds/law/chart.svg": "<svg/>"}) == told
