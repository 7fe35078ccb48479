"""Tables to elements, with what a reader who cannot see them needs."""

from collections.abc import Iterator

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Align, Cell, Image, NoteCall, Table
from briefwright.document.walk import walk
from briefwright.write.html.element import Element, element, with_class
from briefwright.write.html.form import Form
from briefwright.write.html.inlines import convert_inlines

_ALIGNMENTS = {Align.START: None, Align.CENTRE: "align-centre", Align.END: "align-end"}


def convert_table(table: Table, form: Form) -> Element:
    """A table in a frame that, on a screen, can be scrolled with the keyboard."""
    name = f"table-{next(form.tables)}"
    parts: list[Element] = []
    if table.caption:
        caption = convert_inlines(table.caption, form)
        parts.append(element("caption", *caption, id=f"{name}-caption"))
    if any(_holds_something(cell) for cell in table.head):
        head = (_head_cell(cell, align, form) for cell, align in _aligned(table, table.head))
        parts.append(element("thead", element("tr", *head)))
    rows = (_row(table, row, form) for row in table.rows)
    parts.append(element("tbody", *rows))
    return _frame(element("table", *parts), bool(table.caption), name, form)


def _frame(inner: Element, has_caption: bool, name: str, form: Form) -> Element:
    if not form.on_screen:
        return element("div", inner, class_="table")
    number = name.removeprefix("table-")
    return element(
        "div",
        inner,
        class_="table",
        tabindex=0,
        role="region",
        aria_labelledby=f"{name}-caption" if has_caption else None,
        aria_label=None if has_caption else f"{form.label('table')} {number}",
    )


def _holds_something(cell: Cell) -> bool:
    """Whether a cell has words, or a note or a picture without words."""
    found = (isinstance(node, NoteCall | Image) for node in walk(cell.children))
    return bool(plain_text(cell.children).strip()) or any(found)


def _aligned(table: Table, row: tuple[Cell, ...]) -> Iterator[tuple[Cell, str | None]]:
    return zip(row, (_ALIGNMENTS[align] for align in table.columns), strict=True)


def _head_cell(cell: Cell, align: str | None, form: Form) -> Element:
    """A column's heading; an empty one heads nothing."""
    if not plain_text(cell.children).strip():
        return element("td", *convert_inlines(cell.children, form), class_=align)
    return element("th", *convert_inlines(cell.children, form), scope="col", class_=align)


def _row(table: Table, row: tuple[Cell, ...], form: Form) -> Element:
    cells = [
        _body_cell(cell, align, form, heads_row=table.row_headers and index == 0)
        for index, (cell, align) in enumerate(_aligned(table, row))
    ]
    made = element("tr", *cells)
    numbers = form.treatment.new_page
    if numbers and not form.on_screen and _calls(row, numbers):
        return with_class(made, "new-page")
    return made


def _body_cell(cell: Cell, align: str | None, form: Form, *, heads_row: bool) -> Element:
    children = convert_inlines(cell.children, form)
    if heads_row and plain_text(cell.children).strip():
        return element("th", *children, scope="row", class_=align)
    return element("td", *children, class_=align)


def _calls(row: tuple[Cell, ...], numbers: frozenset[int]) -> bool:
    return any(isinstance(node, NoteCall) and node.number in numbers for node in walk(row))
