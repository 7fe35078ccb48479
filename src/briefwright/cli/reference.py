"""The page `docs/reference/commands.md`, made from the commands themselves.

`python -m briefwright.cli.reference` prints it.
"""

import inspect
from collections.abc import Iterator

import click

from briefwright.cli.commands import COMMANDS
from briefwright.cli.main import briefwright

_EVERYWHERE = ("quiet", "verbose")

_HEAD = """# Commands

<!-- Made from the commands by "python -m briefwright.cli.reference"; a test compares the two. -->
"""

_TAIL = """

## Exit status

| status | means |
| --- | --- |
| 0 | done |
| 1 | something in the content is wrong; the diagnostics say what and where |
| 2 | the command line is wrong |
| 3 | there are only warnings, and `--strict` was given |
| 70 | a bug in Briefwright; `-v` shows where it happened |
| 130 | interrupted from the keyboard |

Results go to standard output, diagnostics and progress to standard error. With `--json` standard
output holds one JSON document, with the diagnostics inside it; `briefwright schema output` prints
its JSON Schema.

## Environment

| variable | does |
| --- | --- |
| `NO_COLOR` | set to anything: no colours, unless `--color always` |
| `SOURCE_DATE_EPOCH` | seconds since 1970: the day that counts as today, for reproducible builds |

## Completion in the shell

Bash, zsh and fish can complete commands, options and the names of briefs. Run the line for your
shell once, or put it into the file that the shell reads at its start:

```sh
eval "$(_BRIEFWRIGHT_COMPLETE=bash_source briefwright)"         # bash, ~/.bashrc
eval "$(_BRIEFWRIGHT_COMPLETE=zsh_source briefwright)"          # zsh, ~/.zshrc
_BRIEFWRIGHT_COMPLETE=fish_source briefwright | source          # fish, its config.fish
```
"""


def page() -> str:
    """The whole page."""
    context = briefwright.make_context("briefwright", ["--quiet", "list"], resilient_parsing=True)
    parts = [_HEAD, *_command(briefwright, context), *_table()]
    for name in COMMANDS:
        command = briefwright.get_command(context, name)
        if command is not None:
            own = click.Context(command, context, name)
            parts += [f"\n## {name}\n", *_command(command, own), *_subcommands(command, own)]
    return "\n".join(parts) + _TAIL


def _table() -> Iterator[str]:
    yield "\n| command | does |\n| --- | --- |"
    for name, entry in COMMANDS.items():
        yield f"| [`{name}`](#{name}) | {entry.summary} |"


def _subcommands(command: click.Command, context: click.Context) -> Iterator[str]:
    """The commands of a command that has some."""
    for name, inner in command.commands.items() if isinstance(command, click.Group) else ():
        yield f"\n### {context.info_name} {name}\n"
        yield from _command(inner, click.Context(inner, context, name))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"```\n{usage}\n```\n"
    yield "\n\n".join(_paragraphs(command.help or ""))
    options = [one for one in command.get_params(context) if isinstance(one, click.Option)]
    if command is not briefwright:
        options = [one for one in options if one.name not in _EVERYWHERE]
    rows = [record for option in options if (record := option.get_help_record(context))]
    yield "\n| option | does |\n| --- | --- |"
    for names, does in rows:
        yield f"| `{names}` | {' '.join(does.split()).replace('|', chr(92) + '|')} |"


def _paragraphs(text: str) -> Iterator[str]:
    r"""The paragraphs of a help text; those that click leaves as they are (\b) as code."""
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        kept = paragraph.removeprefix("\b\n")
        yield kept if kept == paragraph else f"```\n{kept}\n```"


if __name__ == "__main__":
    click.echo(page(), nl=False)
