"""`briefwright build`: briefs to files, one line for each and a summary."""

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from briefwright.base.diagnostic import Report
from briefwright.build.place import cache_folder
from briefwright.build.result import BuildOptions, BuildResult, BuiltArtifact
from briefwright.cli import clock
from briefwright.cli.columns import lines
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
@click.option(
    "--cluster",
    metavar="ADDRESS",
    default="",
    help="Make the briefs on a Dask cluster, by the address of its scheduler.",
)
@strict_option
@click.option("--force", is_flag=True, help="Build even what has not changed.")
@click.option(
    "--no-audit",
    is_flag=True,
    help="Do not read files back to hold them against their brief; for drafts.",
)
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
    cluster: str,
    strict: bool,
    force: bool,
    no_audit: bool,
    as_json: bool,
) -> None:
    """Build briefs, all of them or those named by id or by the path of their spec.

    Writes out/BRIEF/BRIEF.FORMAT and out/manifest.json. What is as it was built before is kept: the
    lines name the files that were written, and -v says why. A brief with an error writes nothing
    and leaves its earlier files as they were; the other briefs are built.
    """
    start = clock.seconds()
    root = session.root()
    asked = BuildOptions(
        briefs, formats, Path(), as_of, clock.today(), jobs, force, not no_audit, cluster
    )
    result = None if force else _recalled(root, asked, out and session.directory / out)
    if result is None:
        result = _built(session, asked, out, as_json)
    if as_json:
        session.answer(_as_data(result), result.report)
    else:
        session.tell(result.report)
        if not session.quiet:
            click.echo(_told(result, session.verbose, clock.seconds() - start), nl=False)
    session.leave(result.report, strict=strict)


def _recalled(root: Path, asked: BuildOptions, out: Path | None) -> BuildResult | None:
    """What came of the last build, where nothing has changed since. Loads nothing heavy."""
    from briefwright.build.done import last_result
    from briefwright.build.stage import stage_version
    from briefwright.build.store import Store

    store = Store(cache_folder(root), stage_version())
    try:
        return last_result(store, root, asked, out)
    finally:
        store.close()


def _built(session: Session, asked: BuildOptions, out: Path | None, as_json: bool) -> BuildResult:
    from briefwright.build.run import build as run_build
    from briefwright.cli.inventory import opened

    workspace = opened(session, Report())
    folder = session.directory / out if out else workspace.root / workspace.config.paths.out
    options = replace(asked, out=folder)
    return run_build(workspace, options, progress_display(session, as_json))


def _as_data(result: BuildResult) -> dict[str, Any]:
    """The answer for programs: every file of the briefs asked for, and why it was written."""
    return {
        "artifacts": [_artifact(one, result) for one in result.artifacts],
        "failed": list(result.failed),
    }


def _artifact(one: BuiltArtifact, result: BuildResult) -> dict[str, Any]:
    name = brief_name(one)
    return {
        **asdict(one),
        "written": one.path in result.written,
        "reasons": list(result.reasons.get(name, ())),
    }


def brief_name(one: BuiltArtifact) -> str:
    """The name of the brief, or of its edition, that a file belongs to."""
    return f"{one.brief}.{one.edition}" if one.edition else one.brief


def _told(result: BuildResult, verbose: bool, seconds: float) -> str:
    """A line for each file that was written, and a summary."""
    rows = [_row(one) for one in result.artifacts if one.path in result.written]
    return lines(rows) + (_reasons(result) if verbose else "") + _summary(result, seconds)


def _reasons(result: BuildResult) -> str:
    """Why each brief was made again."""
    said = [(name, why) for name, reasons in sorted(result.reasons.items()) for why in reasons]
    return "".join(f"{name}: {why}\n" for name, why in said)


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


def _summary(result: BuildResult, seconds: float) -> str:
    names = {brief_name(one) for one in result.artifacts}
    built = {brief_name(one) for one in result.artifacts if one.path in result.written}
    kept = len(names - built)
    made = f"Built {counted(len(built), 'brief')} in {counted(len(result.written), 'file')}"
    if kept and not built:
        made = f"Kept {counted(kept, 'brief')}"
    elif kept:
        made += f", kept {kept:,}"
    parts = [f"{made}, {seconds:.1f} s."]
    if result.failed:
        parts.append(f"Not built: {', '.join(result.failed)}.")
    found = tally(result.report)
    if found:
        parts.append(f"{found[:1].upper()}{found[1:]}.")
    return " ".join(parts) + "\n"
