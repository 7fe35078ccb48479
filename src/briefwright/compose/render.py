"""A body template to Markdown with slots, and what can go wrong on the way."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any

from jinja2 import (
    TemplateError,
    TemplateNotFound,
    TemplatesNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from briefwright.base.diagnostic import BuildFailed, failure
from briefwright.base.files import Files
from briefwright.base.source import Span, whole_file
from briefwright.base.suggest import did_you_mean
from briefwright.compose.bounds import OverBounds, bounds, check_output, reason
from briefwright.compose.environment import BodySandbox, FilesLoader
from briefwright.compose.missing import Complaint, hint_for
from briefwright.compose.origins import Origins, last_marker, read_markers
from briefwright.compose.slots import Slots

_UNKNOWN = re.compile(r"no (filter|test) named '([^']+)'")


class BodyRenderer:
    """Renders bodies; keeps compiled templates from one brief to the next."""

    def __init__(self, files: Files) -> None:
        self._loader = FilesLoader(files)
        self._environment = BodySandbox(self._loader)
        self._written: list[str] = []

    def render(self, name: str, values: Mapping[str, Any]) -> tuple[Origins, Slots]:
        """The output of templates/<name>/body.md.j2. Raises BuildFailed at the template's line."""
        slots = self._environment.slots = Slots()
        self._loader.begin()
        path = f"{name}/body.md.j2"
        try:
            with bounds():
                text = self._run(path, values)
        except BuildFailed:
            raise
        except (OverBounds, MemoryError) as problem:
            raise self._over(path, problem) from None
        except TemplateSyntaxError as problem:
            raise self._syntax(problem) from None
        except UndefinedError as problem:
            raise self._undefined(path, problem, values) from None
        except TemplateNotFound as problem:
            raise self._not_found(path, problem) from None
        except Exception as problem:
            raise self._failed(path, problem) from None
        return read_markers(text, self._loader.loaded, path), slots

    def _run(self, path: str, values: Mapping[str, Any]) -> str:
        pieces = self._written = []
        size = 0
        for piece in self._environment.get_template(path).generate(values):
            size += len(piece)
            check_output(size)
            pieces.append(piece)
        return "".join(pieces)

    def _line(self, problem: BaseException, path: str) -> Span:
        """The innermost template line in a traceback."""
        return [self._last_written(path), *self._lines(problem)][-1]

    def _line_that_repeats(self, problem: BaseException, path: str) -> Span:
        """The template line that stands in a traceback most often."""
        lines = Counter(self._lines(problem))
        return lines.most_common(1)[0][0] if lines else self._last_written(path)

    def _lines(self, problem: BaseException) -> Iterator[Span]:
        """The template lines in a traceback, from the outermost. Jinja2 puts its own lines there,
        though not for what is no Exception."""
        by_path = {source.path: source for source in self._loader.loaded.values()}
        trace: TracebackType | None = problem.__traceback__
        while trace:
            source = by_path.get(trace.tb_frame.f_code.co_filename)
            if source:
                compiled = trace.tb_frame.f_globals.get("__jinja_template__")
                line = trace.tb_lineno
                line = compiled.get_corresponding_lineno(line) if compiled else line
                yield source.line_span(min(line, len(source.line_starts)))
            trace = trace.tb_next

    def _last_written(self, path: str) -> Span:
        """The line that wrote last; the first one where none has."""
        name, line = last_marker("".join(self._written[-100:])) or (path, 1)
        source = self._loader.loaded.get(name)
        return source.line_span(line) if source else whole_file(f"templates/{path}")

    def _over(self, path: str, problem: BaseException) -> BuildFailed:
        return failure(
            "T104",
            f"the template {reason(problem)}",
            self._line(problem, path),
            hint="look for a loop that does not end, or that doubles what it holds",
        )

    def _syntax(self, problem: TemplateSyntaxError) -> BuildFailed:
        source = self._loader.loaded.get(problem.name or "")
        span = source.line_span(problem.lineno) if source else None
        what, _, more = _plain(problem).partition(". ")
        hint = more or None
        unknown = _UNKNOWN.fullmatch(what)
        if unknown:
            known = self._environment.filters if unknown[1] == "filter" else self._environment.tests
            span = span.find(unknown[2]) if span else None
            hint = did_you_mean(unknown[2], map(str, known))
        return failure("T102", f"the template has a syntax error: {what}", span, hint=hint)

    def _undefined(
        self, path: str, problem: UndefinedError, values: Mapping[str, Any]
    ) -> BuildFailed:
        span = self._line(problem, path)
        said = problem.args[0] if problem.args else None
        if isinstance(said, Complaint):
            span = span.find(said.name)
        return failure("T103", _plain(problem), span, hint=hint_for(said, values))

    def _not_found(self, path: str, problem: TemplateNotFound) -> BuildFailed:
        several = isinstance(problem, TemplatesNotFound)
        names = [str(name) for name in (problem.templates if several else [problem.name])]
        quoted = " or ".join(f'"{name}"' for name in names)
        return failure(
            "T101",
            f"there is no template file {quoted}",
            self._line(problem, path).find(names[-1]),
            hint=did_you_mean(names[-1], self._loader.names()),
        )

    def _failed(self, path: str, problem: Exception) -> BuildFailed:
        if isinstance(problem, RecursionError):
            return failure(
                "T104",
                "the template calls itself without end, or is nested too deep",
                self._line_that_repeats(problem, path),
                hint="look for a macro or a file that leads back to itself",
            )
        what = _plain(problem) if isinstance(problem, TemplateError) else _worded(problem)
        return failure("T105", f"the template failed: {what}", self._line(problem, path))


def _plain(problem: TemplateError) -> str:
    text = (problem.message or type(problem).__name__).strip().rstrip(".")
    return text[:1].lower() + text[1:]


def _worded(problem: Exception) -> str:
    return f"{problem} ({type(problem).__name__})"
