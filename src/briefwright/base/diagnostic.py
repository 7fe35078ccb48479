"""Errors and warnings as data with a place and a cure, collected and never raised one by one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from briefwright.base.codes import CODES
from briefwright.base.source import Span


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong (message, lower case, no full stop), where, and what cures it (hint)."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    notes: tuple[str, ...] = ()
    hint: str | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        if self.span is None:
            return ("", 0, 0, self.code, self.message)
        return (self.span.path, self.span.line, self.span.column, self.code, self.message)


class Report:
    """Collects diagnostics; the same one twice counts once."""

    def __init__(self, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self._found: dict[Diagnostic, None] = dict.fromkeys(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found, key=lambda found: found.sort_key))

    def __len__(self) -> int:
        return len(self._found)

    def add(
        self,
        code: str,
        message: str,
        span: Span | None = None,
        *,
        hint: str | None = None,
        notes: Iterable[str] = (),
        severity: Severity | None = None,
    ) -> None:
        """Record a diagnostic, with its code's own severity unless one is given."""
        level = severity or Severity(CODES[code].severity)
        self._found[Diagnostic(code, level, message, span, tuple(notes), hint)] = None

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        self._found.update(dict.fromkeys(diagnostics))

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self._found)

    @property
    def has_errors(self) -> bool:
        return any(found.severity is Severity.ERROR for found in self._found)

    def stop_on_errors(self) -> None:
        """Raise BuildFailed when an error has been recorded."""
        if self.has_errors:
            raise BuildFailed(self)

    def with_severities(self, severities: Mapping[str, str]) -> "Report":
        """The same diagnostics with a workspace's own severities; "off" leaves one out.

        Errors stay errors unless they are a check's (C): what cannot be built cannot be excused.
        """
        kept = []
        for found in self._found:
            wanted = severities.get(found.code)
            fixed = found.severity is Severity.ERROR and not found.code.startswith("C")
            if wanted is None or fixed:
                kept.append(found)
            elif wanted != "off":
                kept.append(replace(found, severity=Severity(wanted)))
        return Report(kept)


class BuildFailed(Exception):
    """A stage could not go on. The report says why; the only exception a user meets."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{report.count(Severity.ERROR)} errors")
        self.report = report


def failure(
    code: str, message: str, span: Span | None = None, *, hint: str | None = None
) -> BuildFailed:
    """A BuildFailed that carries one diagnostic."""
    report = Report()
    report.add(code, message, span, hint=hint)
    return BuildFailed(report)
