"""The command `briefwright`: its own options, and the way every run of it ends.

In: the command line, the clock and the environment, which nothing else reads. Out: an exit status:
0 done, 1 something in the content is wrong, 2 the command line is wrong, 3 only warnings with
--strict, 70 a bug, 130 interrupted.
"""

import signal
from pathlib import Path
from types import FrameType

import click

from briefwright.base.garbage import collect_seldom
from briefwright.cli.commands import Commands
from briefwright.cli.session import Session, colour_wanted


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='Run "briefwright COMMAND --help" for what a command takes.',
)
@click.option(
    "-C",
    "directory",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Work as if started in DIR.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print errors and what was asked for, no more.")
@click.option("-v", "--verbose", is_flag=True, help="Say more; show where a bug happened.")
@click.option(
    "--color",
    "colour",
    metavar="WHEN",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Use colours: auto (on a terminal, unless NO_COLOR is set), always or never.",
)
@click.version_option(package_name="briefwright", message="%(prog)s %(version)s")
@click.pass_context
def briefwright(
    context: click.Context, directory: Path, quiet: bool, verbose: bool, colour: str
) -> None:
    """Turn a library of curated, sourced content into briefs: DOCX, PDF and HTML.

    A workspace is a folder with a briefwright.toml. The command finds it from the working
    directory upwards. -q and -v may stand after a command as well.
    """
    if quiet and verbose:
        raise click.UsageError("-q and -v cannot be used together.")
    context.color = colour_wanted(colour)
    context.obj = Session(directory.resolve(), quiet, verbose)


def run() -> None:
    """Run the command line and leave with its exit status."""
    collect_seldom()
    signal.signal(signal.SIGTERM, _stop)
    briefwright(prog_name="briefwright")


def _stop(number: int, _frame: FrameType | None) -> None:
    """End the run as a signal asks, and clean up on the way."""
    raise SystemExit(128 + number)
