"""One run of the command: where it works, how much it says, and how it reports.

In: the options that all commands share. Out: the workspace; diagnostics on standard error, or
inside the JSON document on standard output; the exit status.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

import click

from briefwright.base.diagnostic import Report, Severity, failure
from briefwright.base.json_bytes import json_bytes

ERRORS = 1
WARNINGS = 3


@dataclass(frozen=True, slots=True)
class Session:
    """`directory` is absolute: the folder in which the command was started, or that of -C."""

    directory: Path
    quiet: bool = False
    verbose: bool = False

    def root(self) -> Path:
        """The folder of the workspace; BuildFailed where there is none."""
        from briefwright.build.place import find_root

        found = find_root(self.directory)
        if found is None:
            raise failure(
                "B102",
                "there is no briefwright.toml in this folder or in one above it",
                hint='go to a workspace, name one with -C, or make one with "briefwright init DIR"',
            )
        return found

    def tell(self, report: Report, *, least: Severity = Severity.WARNING) -> None:
        """Print diagnostics on standard error: those from a severity upwards."""
        from briefwright.base.render import render_text

        shown = Report(found for found in report if self._shows(found.severity, least))
        if len(shown):
            click.echo(render_text(shown, colour=True), err=True, nl=False)

    def say(self, text: str) -> None:
        """Print a line on standard output, unless asked for quiet."""
        if not self.quiet:
            click.echo(text)

    def louder(self, how: str) -> "Session":
        """The same run with "quiet" or "verbose" said once more, after the command."""
        quiet, verbose = self.quiet or how == "quiet", self.verbose or how == "verbose"
        if quiet and verbose:
            raise click.UsageError("-q and -v cannot be used together.")
        return replace(self, quiet=quiet, verbose=verbose)

    def _shows(self, severity: Severity, least: Severity) -> bool:
        ranks = list(Severity)
        if self.quiet:
            least = Severity.ERROR
        elif self.verbose:
            least = Severity.INFO
        return ranks.index(severity) <= ranks.index(least)

    def answer(self, data: Mapping[str, Any], report: Report) -> None:
        """Print one JSON document on standard output, the diagnostics inside it."""
        from briefwright.base.render import render_json

        document = {**data, "diagnostics": render_json(report)}
        click.echo(json_bytes(document, indent=2, default=str).decode())

    def fail(self, report: Report, *, as_json: bool) -> NoReturn:
        """Report why nothing could be done, and leave."""
        self._annotate(report)
        if as_json:
            self.answer({}, report)
        else:
            self.tell(report, least=Severity.INFO)
        click.get_current_context().exit(ERRORS)

    def _annotate(self, report: Report) -> None:
        from briefwright.build.place import find_root
        from briefwright.cli.marking import annotate

        annotate(report, find_root(self.directory))

    def leave(self, report: Report, *, strict: bool = False) -> None:
        """Leave with the exit status that a report calls for, if it is not 0."""
        self._annotate(report)
        if report.has_errors:
            click.get_current_context().exit(ERRORS)
        if strict and report.count(Severity.WARNING):
            click.get_current_context().exit(WARNINGS)


def colour_wanted(when: str) -> bool | None:
    """Whether to use colours; None leaves it to whether the output is a terminal."""
    if when != "auto":
        return when == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return False if plain else None


def counted(number: int, noun: str) -> str:
    """A number and its noun: "1 error", "2 errors"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def tally(report: Report) -> str:
    """The errors and warnings of a report in words, or "" where there are none."""
    errors = report.count(Severity.ERROR)
    warnings = report.count(Severity.WARNING)
    parts = [counted(errors, "error")] if errors else []
    if warnings:
        parts.append(counted(warnings, "warning"))
    return ", ".join(parts)


def unshown(report: Report) -> str:
    """That infos are not shown, in words, or "" where there are none."""
    infos = report.count(Severity.INFO)
    if not infos:
        return ""
    is_, it = ("is", "it") if infos == 1 else ("are", "them")
    return f"{counted(infos, 'info')} {is_} not shown; -v shows {it}."
