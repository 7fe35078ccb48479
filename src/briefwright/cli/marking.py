"""Diagnostics for programs beside --json: annotations of a change, and SARIF.

In: a report, and the folder of the workspace. Out: lines on standard error, or a file. Paths count
from the repository that the workspace lies in.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from briefwright.base.diagnostic import Report
from briefwright.base.json_bytes import json_bytes

Function = TypeVar("Function", bound=Callable[..., Any])
_ANNOTATIONS = "briefwright.annotations"


def _remember(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    context.meta[_ANNOTATIONS] = value


annotations_option = click.option(
    "--annotations",
    type=click.Choice(["github"]),
    is_eager=True,
    expose_value=False,
    callback=_remember,
    help="Print diagnostics as a code host reads them, to show them beside the lines of a change.",
)


def annotate(report: Report, root: Path | None) -> None:
    """Print a report as annotations, where the running command was asked for them."""
    from briefwright.base.annotations import render_annotations

    context = click.get_current_context(silent=True)
    if context and context.meta.get(_ANNOTATIONS):
        folder = folder_in_repository(root) if root else ""
        click.echo(render_annotations(report, folder), err=True, nl=False)


def folder_in_repository(root: Path) -> str:
    """The way from the repository to a workspace; empty where it lies in none, or is its root."""
    repository = next((one for one in (root, *root.parents) if (one / ".git").exists()), root)
    way = root.relative_to(repository).as_posix()
    return "" if way == "." else way


def write_sarif(report: Report, root: Path, path: Path) -> None:
    """Write a report as a SARIF log; a path called "-" is standard output."""
    from briefwright.base.sarif import render_sarif
    from briefwright.build.manifest import tool_version
    from briefwright.build.output import OutputFile, write_all

    log = render_sarif(report, tool_version(), folder_in_repository(root))
    written = json_bytes(log, indent=2) + b"\n"
    if path.name == "-":
        click.echo(written, nl=False)
    else:
        write_all([OutputFile(path, str(path), written)])
