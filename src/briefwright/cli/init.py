"""`briefwright init`: a new workspace with a small example that builds."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from briefwright.base.diagnostic import failure
from briefwright.cli.options import pass_session
from briefwright.cli.session import Session
from briefwright.cli.start import write_new

_IGNORED = "# What briefwright makes\nout/\n.briefwright/\n"


@click.command
@click.argument("directory", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@pass_session
def init(session: Session, directory: Path) -> None:
    """Make a new workspace in DIR, with a small example.

    The example is a brief on housing rights: three sections, the sources they cite, and the spec
    that puts them together. DIR may exist, but must be empty.
    """
    folder = session.directory / directory
    if folder.is_dir() and any(folder.iterdir()):
        raise failure(
            "B109",
            f'"{directory}" is not empty',
            hint="name a folder that is empty or does not exist",
        )
    for path, text in _files(resources.files("briefwright.cli") / "example"):
        write_new(folder / path, text, shown=str(directory / path))
    write_new(folder / ".gitignore", _IGNORED, shown=str(directory / ".gitignore"))
    if session.quiet:
        return
    here = folder == session.directory
    click.echo("Made a workspace here." if here else f"Made a workspace in {directory}.")
    click.echo("Now build its brief:")
    if not here:
        click.echo(f"  cd {directory}")
    click.echo("  briefwright build")


def _files(folder: Traversable, path: str = "") -> list[tuple[str, str]]:
    """The files below a folder of the package, with their paths in it, in order."""
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        inside = f"{path}{entry.name}"
        if entry.is_dir():
            found += _files(entry, f"{inside}/")
        else:
            found.append((inside, entry.read_text("utf-8")))
    return found
