"""The formats: each one's name, suffix and media type, and its writer, imported when asked for.

A format is added by a folder beside this file and a line here.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from briefwright.write.model import Writer


@dataclass(frozen=True, slots=True)
class Format:
    """An output format; `writer` names the module whose `write` makes it.

    A module that puts off importing a library has `prepare`, which imports it and never fails.
    Files of a format that `carries` others are given what the skin says is to be attached.
    """

    name: str
    suffix: str
    media_type: str
    writer: str
    carries: bool = False

    def load(self) -> "Writer":
        """Import the writer, and with it whatever library it stands on."""
        module = import_module(self.writer)
        if prepare := getattr(module, "prepare", None):
            prepare()
        return cast("Writer", module.write)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("html", ".html", "text/html", "briefwright.write.html.write"),
        Format("pdf", ".pdf", "application/pdf", "briefwright.write.pdf.write", carries=True),
        Format("docx", ".docx", _WORD, "briefwright.write.docx.write"),
    )
}
