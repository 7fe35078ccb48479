"""`briefwright build`: briefs to files, one line for each and a summary."""

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefwright.base.diagnostic import Report
from briefwright.build.manifest import BuiltArtifact
from briefwright.cli import clock
from briefwright.cli.columns import lines
from briefwright.cli.inventory import opened
from briefwright.cli.marking import annotations_option
from briefwright.cli.options import (
    Day,
    Words,
    briefs_argument,
    json_option,
    pass_session,
    strict_option,
)
from briefwright.cli.progress import progress_display
from briefwright.cli.session import Session, counted, tally
from briefwright.write.registry import FORMATS

if TYPE_CHECKING:
    from briefwright.build.run import BuildResult


@click.command
@briefs_argument
@click.option(
    "--format",
    "formats",
    metavar="F,…",
    type=Words(*FORMATS),
    help=f"Only these formats, whatever the specs say: {', '.join(FORMATS)}.",
)
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write to DIR instead of the workspace's folder for finished briefs.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    type=Day(),
    help="The day that all briefs speak for, instead of the one in their specs.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    help="Work on N briefs at a time.",
)
@strict_option
@click.option("--force", is_flag=True, help="Build even what has not changed.")
@json_option
@annotations_option
@pass_session
def build(
    session: Session,
    briefs: tuple[str, ...],
    formats: tuple[str, ...] | None,
    out: Path | None,
    as_of: date | None,
    jobs: int,
    strict: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Build briefs, all of them or those named by id or by the path of their spec.

    Writes out/BRIEF/BRIEF.FORMAT and out/manifest.json. A brief with an error writes nothing and
    leaves its earlier files as they were; the other briefs are built.
    """
    from briefwright.build.run import BuildOptions
    from briefwright.build.run import build as run_build

    report = Report()
    workspace = opened(session, report)
    folder = session.directory / out if out else workspace.root / workspace.config.paths.out
    options = BuildOptions(briefs, formats, folder, as_of, clock.today(), jobs, force)
    start = clock.seconds()
    result = run_build(workspace, options, progress_display(session, as_json))
    if as_json:
        session.answer(
            {"artifacts": [asdict(one) for one in result.artifacts], "failed": list(result.failed)},
            result.report,
        )
    else:
        session.tell(result.report)
        if not session.quiet:
            click.echo(_told(result, clock.seconds() - start), nl=False)
    session.leave(result.report, strict=strict)


def _told(result: "BuildResult", seconds: float) -> str:
    """A line for each file, and a summary."""
    return lines([_row(artifact) for artifact in result.artifacts]) + _summary(result, seconds)


def _row(artifact: BuiltArtifact) -> list[str]:
    return [
        artifact.path,
        "" if artifact.pages is None else counted(artifact.pages, "page"),
        counted(artifact.words, "word"),
        counted(artifact.notes, "note"),
        _size(artifact.bytes),
    ]


def _size(size: int) -> str:
    return f"{max(round(size / 1024), 1):,} KB"


def _summary(result: "BuildResult", seconds: float) -> str:
    names = {(one.brief, one.edition) for one in result.artifacts}
    parts = [
        f"Built {counted(len(names), 'brief')} in {counted(len(result.artifacts), 'file')}, "
        f"{seconds:.1f} s."
    ]
    if result.failed:
        parts.append(f"Not built: {', '.join(result.failed)}.")
    found = tally(result.report)
    if found:
        parts.append(f"{found[:1].upper()}{found[1:]}.")
    return " ".join(parts) + "\n"
