"""Every command is in the table, says what it does, and is on the reference page."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from briefwright.cli.commands import COMMANDS
from briefwright.cli.main import briefwright
from briefwright.cli.reference import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"
MODULES = Path(__file__).parents[2] / "src" / "briefwright" / "cli"


def _commands() -> Iterator[tuple[str, click.Command]]:
    context = briefwright.make_context("briefwright", [], resilient_parsing=True)
    for name in COMMANDS:
        command = briefwright.get_command(context, name)
        assert command is not None
        yield name, command


def test_the_page_of_commands_is_what_the_commands_say(accept: bool) -> None:
    if accept:
        PAGE.write_text(page(), "utf-8")
    assert PAGE.read_text("utf-8") == page(), "run pytest with --accept and look at the change"


def test_every_module_that_has_a_command_is_in_the_table() -> None:
    with_commands = {
        path.stem for path in MODULES.glob("*.py") if "@click.command" in path.read_text("utf-8")
    }
    assert with_commands == {entry.module for entry in COMMANDS.values()}


@pytest.mark.parametrize(("name", "command"), list(_commands()), ids=list(COMMANDS))
def test_a_command_has_its_name_and_a_help_text(name: str, command: click.Command) -> None:
    assert command.name == name
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts[0]}"
