"""The text of a document: plain text, Markdown, HTML, PDF, Word.

In: a file's name and its bytes. Out: its media type and its text, paragraphs divided by empty lines
and the pages of a PDF by form feeds. Refused, as Q106: other kinds of file, files that do not open,
that are too large, or that hold no text. Nothing is fetched.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from briefwright.base.diagnostic import Report
from briefwright.base.source import whole_file

CODE = "Q106"
MAX_BYTES = 50_000_000
MAX_CHARACTERS = 10_000_000


class Refused(Exception):
    """Why no text can be taken out of a file: the message and, where there is one, the cure."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Extracted:
    media_type: str
    text: str


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file and the module that reads it, which is loaded when it is called for."""

    media_type: str
    module: str

    def read(self, data: bytes) -> str:
        """The text of a file of this kind. Raises Refused."""
        module = import_module(f"briefwright.sources.extract.{self.module}")
        extract: Callable[[bytes], str] = module.extract
        return extract(data)


_HTML = Format("text/html", "html")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {
    ".txt": Format("text/plain", "plain"),
    ".text": Format("text/plain", "plain"),
    ".md": Format("text/markdown", "markdown"),
    ".markdown": Format("text/markdown", "markdown"),
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".pdf": Format("application/pdf", "pdf"),
    ".docx": Format(_WORD, "docx"),
}


def extract(name: str, data: bytes, report: Report) -> Extracted | None:
    """The text of a file, or None with a diagnostic."""
    try:
        return _extracted(name, data)
    except Refused as refused:
        message = f"no snapshot can be taken of it: {refused}"
        report.add(CODE, message, whole_file(name), hint=refused.hint)
        return None


def _extracted(name: str, data: bytes) -> Extracted:
    found = FORMATS.get(PurePath(name).suffix.lower())
    if found is None:
        known = ", ".join(FORMATS)
        raise Refused("files of this kind are not read", f"known are {known}")
    if len(data) > MAX_BYTES:
        raise Refused(f"it has {len(data) / 1e6:.0f} MB", f"at most {MAX_BYTES / 1e6:.0f} MB")
    text = _tidied(found.read(data))
    if len(text) > MAX_CHARACTERS:
        most = f"at most {MAX_CHARACTERS:,}"
        raise Refused(f"it has {len(text):,} characters", most)
    if not text.strip():
        hint = "a scanned document must be recognised (OCR) first, and its text added"
        raise Refused("it holds no text", hint)
    return Extracted(found.media_type, text)


def _tidied(text: str) -> str:
    """The text with plain line ends and without what no text file can hold."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode()
