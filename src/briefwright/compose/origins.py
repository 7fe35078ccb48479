"""Where each line of a template's output was written.

A marker is put before each line of a template's own text; the rendered text is cleared of them,
and what stood where is remembered.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from briefwright.base.source import SourceFile, Span
from briefwright.library.markdown.sentinels import LINE_CLOSE, LINE_OPEN

_MARKER = re.compile(f"{LINE_OPEN}([^{LINE_CLOSE}]*):([0-9]+){LINE_CLOSE}")


class LineMarkers(Extension):
    """Marks each line of a template's text with its file and number."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "data" and token.value.strip():
                value = _marked(token.value, stream.name or "", token.lineno)
                yield Token(token.lineno, token.type, value)
            else:
                yield token


def _marked(text: str, name: str, first: int) -> str:
    lines = text.split("\n")
    return "\n".join(
        f"{LINE_OPEN}{name}:{first + index}{LINE_CLOSE}{line}" if line.strip() else line
        for index, line in enumerate(lines)
    )


@dataclass(frozen=True, slots=True)
class Origins:
    """The output without markers, and the template line from each offset on."""

    output: SourceFile
    offsets: tuple[int, ...]
    lines: tuple[tuple[str, int], ...]
    templates: Mapping[str, SourceFile]

    @property
    def first_line(self) -> Span | None:
        """The first line of the body."""
        body = self.templates.get(self.output.path.removeprefix("templates/"))
        return body.line_span(1) if body else None

    def translate(self, span: Span) -> Span:
        """The span in the template that wrote a stretch of the output."""
        index = bisect_right(self.offsets, span.start) - 1
        name, number = self.lines[max(index, 0)] if self.lines else ("", 1)
        template = self.templates.get(name)
        if template is None:
            return span
        line = template.line_span(min(number, len(template.line_starts)))
        words = span.text.strip() or span.text
        return line.find(words) if words and "\n" not in words else line


def last_marker(text: str) -> tuple[str, int] | None:
    """The file and the line that wrote last."""
    found = _MARKER.findall(text)
    return (found[-1][0], int(found[-1][1])) if found else None


def read_markers(text: str, templates: Mapping[str, SourceFile], name: str) -> Origins:
    """The rendered text taken apart."""
    pieces = _MARKER.split(text)
    clean = pieces[0]
    offsets, lines = [], []
    for at in range(1, len(pieces), 3):
        offsets.append(len(clean))
        lines.append((pieces[at], int(pieces[at + 1])))
        clean += pieces[at + 2]
    output = SourceFile(f"templates/{name}", clean)
    return Origins(output, tuple(offsets), tuple(lines), templates)
