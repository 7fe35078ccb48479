"""Styles of tables, their cells and captions: lines between rows, none between columns."""

from collections.abc import Iterator

from briefwright.write.docx.box import edge
from briefwright.write.docx.look import Look
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import BOLD, fonts, size, spacing
from briefwright.write.docx.xml import Element, properties, w

CELL_RIGHT = 170  # 3 mm, in twips


def table_styles(look: Look) -> Iterator[Style]:
    """Word's plain table first, which every other is based on."""
    yield Style(
        "TableNormal",
        "Normal Table",
        kind="table",
        based_on=None,
        default=True,
        listed=False,
        priority=99,
        extra=(_plain(),),
    )
    yield Style(
        "BriefTable",
        "Brief Table",
        kind="table",
        based_on="TableNormal",
        built_in=False,
        extra=(_lines(look), _head(look)),
    )
    small = look.size("small")
    text = {**fonts(look, "heading"), **size(small)}
    cell = spacing(small, 1.35, 4, 4)
    yield Style("TableText", "Table Text", built_in=False, ppr={"spacing": cell}, rpr=text)
    yield Style(
        "TableHeading",
        "Table Heading",
        based_on="TableText",
        built_in=False,
        ppr={"keepNext": True},
        rpr={**BOLD, "color": look.colour("accent-dark")},
    )
    yield Style(
        "TableRowHeading",
        "Table Row Heading",
        based_on="TableText",
        built_in=False,
        rpr=BOLD,
    )
    yield Style(
        "Caption",
        "caption",
        next="Normal",
        priority=35,
        ppr={"keepLines": True, "spacing": spacing(small, 1.35, 6, 4)},
        rpr={**fonts(look, "heading"), **BOLD, **size(small)},
    )
    yield Style(
        "FigureCaption",
        "Figure Caption",
        based_on="Caption",
        built_in=False,
        rpr={"b": 0, "bCs": 0, "color": look.colour("muted")},
    )


def _plain() -> Element:
    margins = [w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")]
    return properties(
        "tblPr", {"tblInd": {"w": 0, "type": "dxa"}, "tblCellMar": w("tblCellMar", *margins)}
    )


def _lines(look: Look) -> Element:
    between = edge(look.colour("rule"), 0.5, 0)
    top, bottom = (edge(look.colour("accent"), width, 0) for width in (1.5, 0.75))
    widths = {"top": 0, "left": 0, "bottom": 0, "right": CELL_RIGHT}
    margins = [w(side, w=width, type="dxa") for side, width in widths.items()]
    return properties(
        "tblPr",
        {
            "tblBorders": w(
                "tblBorders", w("top", **top), w("bottom", **bottom), w("insideH", **between)
            ),
            "tblCellMar": w("tblCellMar", *margins),
        },
    )


def _head(look: Look) -> Element:
    line = w("bottom", **edge(look.colour("accent"), 0.75, 0))
    cell = properties("tcPr", {"tcBorders": w("tcBorders", line), "vAlign": "bottom"})
    return w("tblStylePr", cell, type="firstRow")
