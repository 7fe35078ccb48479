"""Complex fields: an instruction with its result, always closed (17.16.18).

In: an instruction, its result and its format. LibreOffice goes by the format of the closing run,
so all runs of a field share one.
"""

from collections.abc import Iterable
from dataclasses import replace

from briefwright.write.docx.runs import PLAIN, Format, empty_run
from briefwright.write.docx.xml import Element, w, w_text


def field(
    instruction: str, result: Iterable[Element] = (), format: Format = PLAIN
) -> list[Element]:
    """The runs of a field; `result` is what shows until someone updates it."""
    return [*field_start(instruction, format), *result, field_end(format)]


def hidden_field(instruction: str) -> list[Element]:
    """A field that shows nothing. LibreOffice would print the result of a counting field even
    where its instruction hides it."""
    return field(instruction, format=replace(PLAIN, hidden=True))


def field_start(instruction: str, format: Format = PLAIN) -> list[Element]:
    """The runs up to the result, for a field whose result spans paragraphs."""
    return [
        empty_run(format, w("fldChar", fldCharType="begin")),
        empty_run(format, w_text("instrText", f" {instruction} ")),
        empty_run(format, w("fldChar", fldCharType="separate")),
    ]


def field_end(format: Format = PLAIN) -> Element:
    return empty_run(format, w("fldChar", fldCharType="end"))
