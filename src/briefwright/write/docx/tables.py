"""Tables: widths by content, the head repeated on each page, no row split between pages."""

from collections.abc import Iterator
from dataclasses import replace

from briefwright.document.direction import is_right_to_left
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Align, Cell, Image, NoteCall, Table
from briefwright.document.walk import walk
from briefwright.write.docx.captions import caption
from briefwright.write.docx.columns import column_widths
from briefwright.write.docx.inlines import convert_inlines
from briefwright.write.docx.measure import twips
from briefwright.write.docx.paragraphs import is_roomy, paragraph
from briefwright.write.docx.style_tables import CELL_RIGHT
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, Value, properties, w

_ALIGNMENTS = {Align.START: None, Align.CENTRE: "center", Align.END: "right"}
_KEPT_WHOLE = 4


def convert_table(table: Table, place: Place) -> list[Element]:
    """A table with its caption: above it, unless its notes are numbered after the table's."""
    place = place.widened()
    above = bool(table.caption) and not _caption_is_counted_last(table)
    made: list[Element] = []
    if above:
        made.append(caption(table.caption, place, "Table", kept=True))
    elif place.story.gap or place.story.break_page:
        made.append(spacer(place))
    made.append(_table(table, place, followed=bool(table.caption) and not above))
    if table.caption and not above:
        made.append(caption(table.caption, place, "Table", kept=False))
    place.story.gap = True
    return made


def spacer(place: Place) -> Element:
    """A paragraph without words, where two tables would otherwise run into one."""
    height = twips(place.look.space("gap") * 2) if place.story.gap else 20
    place.story.gap = False
    line: Value = {"before": 0, "after": 0, "line": height, "lineRule": "exact"}
    return paragraph(replace(place, box=None), [], "Normal", {"spacing": line})


def _caption_is_counted_last(table: Table) -> bool:
    """Word counts notes by where they stand, so the caption stands where its notes count."""
    in_caption = [node.number for node in walk(table.caption) if isinstance(node, NoteCall)]
    in_cells = [
        node.number for node in walk((table.head, table.rows)) if isinstance(node, NoteCall)
    ]
    return bool(in_caption and in_cells) and min(in_caption) > min(in_cells)


def _table(table: Table, place: Place, *, followed: bool) -> Element:
    has_head = any(_says_something(cell) for cell in table.head)
    widths = column_widths(table, place.width, place.look.size("small"))
    made = w("tbl", _properties(table, place, has_head, sum(widths)))
    made.append(w("tblGrid", *(w("gridCol", w=width) for width in widths)))
    if has_head:
        made.append(_row(table, table.head, widths, place, head=True, keep=True))
    whole = len(table.rows) <= _KEPT_WHOLE
    for index, row in enumerate(table.rows):
        is_last = index == len(table.rows) - 1
        keep = followed if is_last else whole
        made.append(_row(table, row, widths, place, head=False, keep=keep))
    return made


def _says_something(cell: Cell) -> bool:
    nodes = walk(cell.children)
    return any(isinstance(node, NoteCall | Image) for node in nodes) or bool(
        plain_text(cell.children).strip()
    )


def _properties(table: Table, place: Place, has_head: bool, width: int) -> Element:
    look = w(
        "tblLook",
        val="0420" if has_head else "0400",
        firstRow=int(has_head),
        lastRow=0,
        firstColumn=int(table.row_headers),
        lastColumn=0,
        noHBand=0,
        noVBand=1,
    )
    name = place.text(" ".join(plain_text(table.caption).split()))
    return properties(
        "tblPr",
        {
            "tblStyle": "BriefTable",
            "bidiVisual": is_right_to_left(place.language),
            "tblW": {"w": width, "type": "dxa"},
            "tblInd": {"w": place.indent, "type": "dxa"} if place.indent else None,
            "tblLayout": {"type": "fixed"},
            "tblLook": look,
            "tblCaption": name or None,
        },
    )


def _row(
    table: Table,
    cells: tuple[Cell, ...],
    widths: tuple[int, ...],
    place: Place,
    *,
    head: bool,
    keep: bool,
) -> Element:
    rules = w("trPr", w("cantSplit"))
    if head:
        rules.append(w("tblHeader"))
    row = w("tr", rules)
    row.extend(_cells(table, cells, widths, place, head, keep))
    return row


def _cells(
    table: Table,
    cells: tuple[Cell, ...],
    widths: tuple[int, ...],
    place: Place,
    head: bool,
    keep: bool,
) -> Iterator[Element]:
    for index, (cell, align, width) in enumerate(zip(cells, table.columns, widths, strict=True)):
        heads_row = table.row_headers and index == 0
        style = "TableHeading" if head else "TableRowHeading" if heads_row else "TableText"
        inner = replace(
            place,
            style=style,
            style_indents=(0, 0),
            indent=0,
            right=0,
            level=-1,
            box=None,
            room=width - CELL_RIGHT,
        )
        text = paragraph(
            inner,
            convert_inlines(cell.children, inner),
            None,
            {"jc": _ALIGNMENTS[align], "keepNext": keep},
            roomy=is_roomy(cell.children),
        )
        size = properties("tcPr", {"tcW": {"w": width, "type": "dxa"}})
        yield w("tc", size, text)
