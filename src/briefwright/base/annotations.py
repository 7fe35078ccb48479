"""Diagnostics as workflow commands, which GitHub shows beside the lines of a change.

Source: GitHub's documentation of workflow commands, "Setting an error message".
"""

from collections.abc import Iterator

from briefwright.base.diagnostic import Diagnostic, Report, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_annotations(report: Report, folder: str = "") -> str:
    """A line for each diagnostic; `folder` leads from the repository to the workspace."""
    return "".join(f"{_command(found, folder)}\n" for found in report)


def _command(found: Diagnostic, folder: str) -> str:
    facts = ",".join(f"{name}={_fact(value)}" for name, value in _facts(found, folder))
    text = "\n".join((found.message, *found.notes, *([found.hint] if found.hint else [])))
    return f"::{_COMMANDS[found.severity]} {facts}::{_text(text)}"


def _facts(found: Diagnostic, folder: str) -> Iterator[tuple[str, str]]:
    span = found.span
    if span:
        end_line, end_column = span.source.position(span.end)
        yield "file", f"{folder}/{span.path}" if folder else span.path
        yield "line", str(span.line)
        yield "endLine", str(end_line)
        if end_line == span.line:  # GitHub takes columns of one line alone
            yield "col", str(span.column)
            yield "endColumn", str(end_column)
    yield "title", found.code


def _text(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _fact(words: str) -> str:
    return _text(words).replace(":", "%3A").replace(",", "%2C")
