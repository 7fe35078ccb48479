"""Charts drawn in the look of a brief: Vega-Lite specifications to SVG or PNG.

In: a document, its theme, and the kind of picture that a format shows. Out: the document with its
charts drawn. Nothing is fetched: vl-convert carries Vega with it.
"""

import json
import re
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import VEGA_LITE, Document, Figure, Resource
from briefwright.document.walk import walk
from briefwright.write.model import Theme

_SIZE = re.compile(r'<svg[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"')
_SCALE = 300 / 96  # of the pixels of a screen to those of print
_POINT = 96 / 72
_USUAL_SIZE = 11.4  # pixels of letters, for which charts are laid out
# What a theme leaves open.
_COLOURS = {
    "text": "#1b2126",
    "muted": "#545e67",
    "rule": "#c3ccd1",
    "accent": "#0b5a73",
    "page": "#ffffff",
}
_UNITS = {"pt": _POINT, "px": 1.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


class Picture(Enum):
    """The kinds of picture that charts are drawn as."""

    SVG = "image/svg+xml"
    PNG = "image/png"


def with_charts(document: Document, theme: Theme, kind: Picture, report: Report) -> Document:
    """The document with its charts drawn; what cannot be drawn is reported, as W109."""
    if not any(one.media_type == VEGA_LITE for one in document.resources):
        return document
    draw = Drawing(document, theme, kind, report).drawn
    return replace(document, resources=tuple(map(draw, document.resources)))


class Drawing:
    """Draws the charts of one document."""

    def __init__(self, document: Document, theme: Theme, kind: Picture, report: Report) -> None:
        self._document = document
        self._config = config(theme, document)
        self._kind = kind
        self._report = report

    def drawn(self, resource: Resource) -> Resource:
        """A chart as a picture; any other resource as it is."""
        if resource.media_type != VEGA_LITE:
            return resource
        try:
            svg = _svg(resource.data, json.dumps(self._config))
            data = svg.encode() if self._kind is Picture.SVG else _png(svg)
        except ValueError as problem:
            self._refuse(resource, str(problem))
            return resource
        width, height = _size(svg)
        kind = self._kind.value
        return replace(resource, media_type=kind, data=data, width=width, height=height)

    def _refuse(self, resource: Resource, reason: str) -> None:
        figures = (node for node in walk(self._document.blocks) if isinstance(node, Figure))
        span = next((one.span for one in figures if one.image.resource == resource.name), None)
        said = reason.strip().splitlines() or ["no reason is given"]
        self._report.add("W109", f"the chart cannot be drawn: {said[0]}", span)


@lru_cache(maxsize=64)
def _svg(specification: bytes, configuration: str) -> str:
    """The picture of a chart, which HTML and PDF share."""
    import vl_convert

    asked = json.loads(configuration)
    spaced = _spaced(json.loads(specification), asked["text"]["fontSize"] / _USUAL_SIZE)
    drawn: str = vl_convert.vegalite_to_svg({**spaced, "config": asked})
    return drawn


def _spaced(specification: dict[str, Any], share: float) -> dict[str, Any]:
    """A specification whose rows and columns stand as far apart as large letters need."""
    steps = {
        key: {"step": round(value["step"] * share)}
        for key in ("width", "height")
        if isinstance(value := specification.get(key), dict) and share > 1.2
    }
    return {**specification, **steps}


def _png(svg: str) -> bytes:
    import vl_convert

    data: bytes = vl_convert.svg_to_png(svg, scale=_SCALE)
    return data


def _size(svg: str) -> tuple[int, int]:
    """Width and height in pixels of 1/96 inch."""
    found = _SIZE.search(svg)
    if found is None:
        raise AssertionError("an SVG without a size")
    return round(float(found[1])), round(float(found[2]))


def config(theme: Theme, document: Document) -> dict[str, Any]:
    """A theme as Vega-Lite's configuration."""
    fonts = _fonts(theme)
    size = round(_length(_printed_size(theme, document)) * 0.95, 1)
    colours = {**_COLOURS, **theme.values.get("colour", {})}
    text, muted, rule, accent, page = (str(colours[key]) for key in _COLOURS)
    label = {"labelFont": fonts, "labelFontSize": size, "labelColor": text, "labelLimit": 320}
    title = {"titleFont": fonts, "titleFontSize": size, "titleColor": text}
    return {
        "font": fonts,
        "background": page,
        "padding": 8,
        "view": {"stroke": None},
        "axis": {**label, **title, "titleFontWeight": "normal", "domainColor": muted}
        | {"gridColor": rule, "tickColor": muted, "labelPadding": 6},
        "legend": {**label, **title, "symbolSize": 110, "symbolStrokeWidth": 2},
        "bar": {"color": accent},
        "line": {"color": muted},
        "point": {"color": accent},
        "rect": {"color": rule, "stroke": rule},
        "text": {"font": fonts, "fontSize": size, "fill": text},
        "range": {"category": palette(theme)},
    }


def palette(theme: Theme) -> list[str]:
    """The colours of kinds, from the dark to the light, so that a grey copy tells them apart."""
    own = theme.values.get("chart", {})
    if own:
        return [str(colour) for colour in own.values()]
    colours = theme.values.get("colour", {})
    named = (colours.get(key) for key in ("accent-dark", "muted", "mark", "rule"))
    return [str(colour) for colour in named if colour] or list(_COLOURS.values())[:4]


def _fonts(theme: Theme) -> str:
    fonts = theme.values.get("font", {})
    names = [str(fonts[key]) for key in ("heading", "cjk-heading") if key in fonts]
    return ", ".join(names or ["sans-serif"]).replace('"', "")


def _printed_size(theme: Theme, document: Document) -> str:
    large = theme.values.get("large-print", {})
    if document.page.layout == "large-print" and "small" in large:
        return str(large["small"])
    return str(theme.values.get("size", {}).get("small", "9pt"))


def _length(written: str) -> float:
    """A length in pixels of 1/96 inch."""
    found = re.fullmatch(r"([\d.]+)(pt|px|mm|cm|in)", written)
    return float(found[1]) * _UNITS[found[2]] if found else 12.0
