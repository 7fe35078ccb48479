"""Options and arguments that several commands share, and the types of their values."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import click

from briefwright.cli.session import Session

Function = TypeVar("Function", bound=Callable[..., Any])
_JSON = "briefwright.json"

P = ParamSpec("P")
R = TypeVar("R")


def _louder(context: click.Context, option: click.Parameter, value: bool) -> None:
    session = context.find_object(Session)
    if value and session and option.name:
        context.obj = context.find_root().obj = session.louder(option.name)


def loudness_options(function: Function) -> Function:
    """-q and -v after the command, for those who think of them last."""
    for letter, name, does in (
        ("-v", "--verbose", "Say more; may stand before the command too."),
        ("-q", "--quiet", "Say less; may stand before the command too."),
    ):
        option = click.option(
            letter, name, is_flag=True, expose_value=False, callback=_louder, help=does
        )
        function = option(function)
    return function


def pass_session(function: Callable[Concatenate[Session, P], R]) -> Callable[P, R]:
    """Hand a command its session, and let -q and -v stand after it."""
    return loudness_options(click.make_pass_decorator(Session)(function))


def _remember_json(context: click.Context, _option: click.Parameter, value: bool) -> bool:
    context.meta[_JSON] = value
    return value


def wants_json(context: click.Context) -> bool:
    """Whether the running command was asked for JSON."""
    return bool(context.meta.get(_JSON))


json_option = click.option(
    "--json",
    "as_json",
    is_flag=True,
    is_eager=True,
    callback=_remember_json,
    help="Print one JSON document, diagnostics inside it.",
)
strict_option = click.option(
    "--strict", is_flag=True, help="Leave with status 3 when there are warnings."
)


def complete_brief(
    context: click.Context,
    _parameter: click.Parameter,
    incomplete: str,
) -> list[str]:
    """The briefs of the workspace whose ids begin so, for shell completion."""
    from briefwright.build.place import find_root

    directory = context.find_root().params.get("directory") or Path.cwd()
    root = find_root(Path(directory).resolve())
    names = sorted(path.stem for path in (root / "briefs").glob("*.y*ml")) if root else []
    return [name for name in names if name.startswith(incomplete)]


briefs_argument = click.argument(
    "briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=complete_brief
)


class Day(click.ParamType[date]):
    """A date as year-month-day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a date; write it as in 2026-11-22.', param, ctx)


class Words(click.ParamType[tuple[str, ...]]):
    """Words of a known set, separated by commas."""

    name = "words"

    def __init__(self, *known: str) -> None:
        self.known = known

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        words = [word.strip().lower() for word in value.split(",") if word.strip()]
        for word in words:
            if word not in self.known:
                known = ", ".join(self.known)
                self.fail(f'"{word}" is not known; it is one of {known}.', param, ctx)
        if not words:
            self.fail(f"name at least one of {', '.join(self.known)}.", param, ctx)
        return tuple(dict.fromkeys(words))
