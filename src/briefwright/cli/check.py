"""`briefwright check`: everything that can be found without rendering."""

from pathlib import Path

import click

from briefwright.base.diagnostic import Report
from briefwright.cli import clock
from briefwright.cli.inventory import opened
from briefwright.cli.marking import annotations_option, write_sarif
from briefwright.cli.options import briefs_argument, json_option, pass_session, strict_option
from briefwright.cli.session import Session, tally, unshown


@click.command
@briefs_argument
@strict_option
@json_option
@annotations_option
@click.option(
    "--sarif",
    "log",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Write a SARIF log for code hosts and editors; - for standard output.",
)
@pass_session
def check(
    session: Session,
    briefs: tuple[str, ...],
    strict: bool,
    as_json: bool,
    log: Path | None,
) -> None:
    """Check all content and briefs, or the briefs named, without building them.

    Finds everything that building would find, except what shows only on finished pages.
    """
    from briefwright.build.checking import check as run_check

    workspace = opened(session, Report())
    report = run_check(workspace, briefs, clock.today())
    if log:
        write_sarif(report, workspace.root, session.directory / log)
    if as_json:
        session.answer({}, report)
    elif log and str(log) == "-":
        session.tell(report)
    else:
        session.tell(report)
        if not session.quiet:
            found = tally(report)
            click.echo(f"Found {found}." if found else "Found nothing wrong.")
            if not session.verbose and (hidden := unshown(report)):
                click.echo(hidden)
    session.leave(report, strict=strict)
