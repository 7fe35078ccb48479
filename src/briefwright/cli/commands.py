"""The table of commands, and a group that loads a command only when it is called.

In: a command's name. Out: the command, from its own module. How a run ends when something is wrong
is decided here, once for all commands.
"""

import traceback
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import click

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.suggest import did_you_mean
from briefwright.cli.options import wants_json
from briefwright.cli.session import Session

BUG = 70
INTERRUPTED = 130


class Entry(NamedTuple):
    """A command: its module in this package, its name there, its line in the list of commands."""

    module: str
    name: str
    summary: str


COMMANDS = {
    "build": Entry("build", "build", "Build briefs, all of them or those named."),
    "check": Entry("check", "check", "Check content and briefs without building them."),
    "watch": Entry("watch", "watch", "Rebuild briefs on each save, with a preview."),
    "list": Entry("list", "list_", "List sections, briefs, sources and more."),
    "show": Entry("show", "show", "Show one section, source or brief."),
    "explain": Entry("explain", "explain", "Say why each section is in a brief or is not."),
    "status": Entry("status", "status", "Say which finished files are out of date, and why."),
    "affected": Entry("affected", "affected", "Show what rests on a source, section or file."),
    "source": Entry("source", "source", "Keep what sources say, and look up evidence in it."),
    "new": Entry("new", "new", "Start a brief, section, source or template."),
    "init": Entry("init", "init", "Make a new workspace with a small example."),
    "schema": Entry("schema", "schema", "Print the JSON Schema of a kind of file."),
    "doctor": Entry("doctor", "doctor", "Say whether the machine has what is needed."),
}


class Commands(click.Group):
    """The commands of the table, each loaded when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        module = import_module(f"briefwright.cli.{entry.module}")
        command: click.Command = getattr(module, entry.name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = did_you_mean(args[0], COMMANDS) or "--help lists the commands"
            ctx.fail(f'There is no command "{args[0]}" ({hint}).')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except BuildFailed as failed:
            _session(ctx).fail(failed.report, as_json=wants_json(ctx))
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            raise
        except Exception as bug:
            _tell_of_bug(bug, verbose=_session(ctx).verbose)
            ctx.exit(BUG)


def _session(ctx: click.Context) -> Session:
    """The session; one from the options where a command could not even be loaded."""
    session: Session | None = ctx.obj
    return session or Session(Path.cwd(), verbose=ctx.params.get("verbose", False))


def _tell_of_bug(bug: Exception, *, verbose: bool) -> None:
    what = "".join(traceback.format_exception_only(bug)).strip().replace("\n", " ")
    if not verbose:
        click.echo(f"a bug in briefwright: {what} (run again with -v to see where)", err=True)
        return
    click.echo("".join(traceback.format_exception(bug)), err=True, nl=False)
    click.echo(f"a bug in briefwright: {what}", err=True)
    click.echo("Please report it, with the lines above and the command that you ran.", err=True)
