"""A body template to Markdown with slots, and what can go wrong on the way."""

import re
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from briefwright.base.diagnostic import BuildFailed, failure
from briefwright.base.files import Files
from briefwright.base.source import Span, whole_file
from briefwright.base.suggest import did_you_mean
from briefwright.compose.bounds import CHARACTERS, SECONDS, OverBounds, time_limit
from briefwright.compose.environment import SLOTS, FilesLoader, Sandbox, template_environment
from briefwright.compose.origins import Origins, read_markers
from briefwright.compose.slots import Slots

_NAME = re.compile(r"'(?:[^']*' has no attribute ')?([^']+)'")


class BodyRenderer:
    """Renders bodies; keeps compiled templates from one brief to the next."""

    def __init__(self, files: Files) -> None:
        self._loader = FilesLoader(files)
        self._environment: Sandbox = template_environment(self._loader)

    def render(self, name: str, values: Mapping[str, Any]) -> tuple[Origins, Slots]:
        """The output of templates/<name>/body.md.j2. Raises BuildFailed at the template's line."""
        slots = Slots()
        path = f"{name}/body.md.j2"
        try:
            with time_limit():
                text = self._run(path, {**values, SLOTS: slots})
        except OverBounds as problem:
            raise self._over(path, problem) from None
        except TemplateSyntaxError as problem:
            raise self._syntax(problem) from None
        except UndefinedError as problem:
            raise self._undefined(path, problem, values) from None
        except Exception as problem:
            raise self._failed(path, problem) from None
        return read_markers(text, self._loader.loaded, path), slots

    def _run(self, path: str, values: Mapping[str, Any]) -> str:
        pieces = []
        size = 0
        for piece in self._environment.get_template(path).generate(values):
            size += len(piece)
            if size > CHARACTERS:
                raise OverBounds
            pieces.append(piece)
        return "".join(pieces)

    def _line(self, problem: BaseException, path: str) -> Span:
        """The innermost template line in a traceback; Jinja2 puts its own lines there."""
        by_path = {source.path: source for source in self._loader.loaded.values()}
        span = whole_file(f"templates/{path}")
        trace: TracebackType | None = problem.__traceback__
        while trace:
            source = by_path.get(trace.tb_frame.f_code.co_filename)
            if source:
                span = source.line_span(min(trace.tb_lineno, len(source.line_starts)))
            trace = trace.tb_next
        return span

    def _over(self, path: str, problem: BaseException) -> BuildFailed:
        return failure(
            "T104",
            f"the template runs longer than {SECONDS:.0f} seconds or writes more than "
            f"{CHARACTERS:,} characters",
            self._line(problem, path),
            hint="look for a loop that does not end",
        )

    def _syntax(self, problem: TemplateSyntaxError) -> BuildFailed:
        source = self._loader.loaded.get(problem.name or "")
        span = source.line_span(problem.lineno) if source else None
        return failure("T102", f"the template has a syntax error: {_plain(problem)}", span)

    def _undefined(
        self, path: str, problem: UndefinedError, values: Mapping[str, Any]
    ) -> BuildFailed:
        span = self._line(problem, path)
        name = _NAME.search(problem.message or "")
        known = [key for key in values if not key.startswith("_")]
        return failure(
            "T103",
            f"the template uses a name that is not defined: {_plain(problem)}",
            span.find(name[1]) if name else span,
            hint=did_you_mean(name[1], known) if name else None,
        )

    def _failed(self, path: str, problem: Exception) -> BuildFailed:
        span = self._line(problem, path)
        if isinstance(problem, TemplateNotFound):
            return failure("T101", f'there is no template file "{problem.message}"', span)
        if isinstance(problem, RecursionError):
            return failure("T104", "the template calls itself without end", span)
        what = _plain(problem) if isinstance(problem, TemplateError) else _worded(problem)
        return failure("T105", f"the template failed: {what}", span)


def _plain(problem: TemplateError) -> str:
    text = (problem.message or type(problem).__name__).strip().rstrip(".")
    return text[:1].lower() + text[1:]


def _worded(problem: Exception) -> str:
    return f"{problem} ({type(problem).__name__})"
