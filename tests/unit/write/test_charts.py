"""Charts in the look of a brief."""

import io
import tomllib
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image as Pillow

from briefwright.base.diagnostic import Report
from briefwright.build.place import stock_root
from briefwright.document.nodes import VEGA_LITE, Document, Figure, Image, PageSetup, Resource
from briefwright.write.charts import Picture, _svg, palette, with_charts
from briefwright.write.docx.write import write as write_docx
from briefwright.write.html.write import write as write_html
from briefwright.write.model import Theme
from tests.samples import skin, small

SPECIFICATION = b"""{"data": {"values": [{"a": "2020", "b": 3}, {"a": "\xe5\xb9\xb4", "b": 5}]},
"mark": "bar", "width": 200, "height": 100,
"encoding": {"x": {"field": "a", "type": "nominal"},
"y": {"field": "b", "type": "quantitative"}}}"""


HOUSE = tomllib.loads((stock_root() / "templates/shared/theme.toml").read_text("utf-8"))["colour"]


def document() -> Document:
    chart = Resource("chart/a", VEGA_LITE, SPECIFICATION, 560, 560)
    figure = Figure(Image("chart/a", "Two bars"))
    return replace(small(), blocks=(figure,), notes=(), resources=(chart,))


def drawn(kind: Picture, theme: Theme | None = None, made: Document | None = None) -> Resource:
    report = Report()
    (found,) = with_charts(made or document(), theme or skin().theme, kind, report).resources
    assert len(report) == 0
    return found


def test_a_chart_is_drawn_in_the_colours_and_fonts_of_the_theme() -> None:
    values = {table: dict(keys) for table, keys in skin().theme.values.items()}
    values["colour"]["accent"] = "#123456"
    values["font"] = {}
    values["font"]["heading"] = "Some Face, serif"
    svg = drawn(Picture.SVG, Theme(values)).data.decode()
    assert "#123456" in svg
    assert "Some Face, serif" in svg


def test_the_same_chart_gives_the_same_bytes() -> None:
    for kind in Picture:
        first = drawn(kind).data
        _svg.cache_clear()
        assert drawn(kind).data == first


def test_word_gets_a_picture_fit_for_print_at_the_size_of_the_others() -> None:
    svg, png = drawn(Picture.SVG), drawn(Picture.PNG)
    assert (svg.width, svg.height) == (png.width, png.height)
    pixels = Pillow.open(io.BytesIO(png.data)).size
    assert pixels[0] / png.width == pytest.approx(300 / 96, rel=0.02)


def test_large_print_has_large_labels() -> None:
    values = {table: dict(keys) for table, keys in skin().theme.values.items()}
    values["large-print"] = {"small": "16pt"}
    large = replace(document(), page=PageSetup("A4", "large-print"))
    assert 'font-size="20.3px"' in drawn(Picture.SVG, Theme(values), large).data.decode()


def test_large_letters_have_more_room_between_rows() -> None:
    specification = SPECIFICATION.replace(b'"width": 200', b'"width": {"step": 50}')
    chart = replace(document().resources[0], data=specification)
    usual = replace(document(), resources=(chart,))
    values = {table: dict(keys) for table, keys in skin().theme.values.items()}
    values["large-print"] = {"small": "16pt"}
    large = replace(usual, page=PageSetup("A4", "large-print"))
    widths = [drawn(Picture.SVG, Theme(values), one).width for one in (usual, large)]
    assert widths[1] > 1.4 * widths[0]


def test_kinds_have_colours_that_differ_in_grey() -> None:
    def grey(colour: str) -> float:
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    greys = [grey(colour) for colour in palette(Theme({"colour": HOUSE}))]
    assert greys == sorted(greys)
    assert min(b - a for a, b in pairwise(greys)) > 20


def test_every_format_shows_the_picture_with_its_words_for_those_who_do_not_see_it() -> None:
    page = write_html(document(), skin(), Report()).data.decode()
    assert 'alt="Two bars"' in page
    assert "data:image/svg+xml" in page
    from zipfile import ZipFile

    package = ZipFile(io.BytesIO(write_docx(document(), skin(), Report()).data))
    assert any(name.endswith(".png") for name in package.namelist())
    assert 'descr="Two bars"' in package.read("word/document.xml").decode()
