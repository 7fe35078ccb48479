"""Starting files: texts with gaps, and the writing of files that must not be there yet."""

import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from string import Template

import click

from briefwright.base.diagnostic import failure
from briefwright.base.source import whole_file

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def checked_name(name: str, given_as: str = "NAME") -> str:
    """A name that can be a file's and an id; a usage error where it cannot."""
    if _NAME.fullmatch(name):
        return name
    likely = _NOT_IN_NAMES.sub("-", name.lower()).strip("-")
    example = likely or "housing-costs"
    raise click.BadParameter(
        f'"{name}" cannot be a name. '
        f'Use lower-case letters, digits and hyphens, as in "{example}".',
        param_hint=given_as,
    )


def started(name: str, gaps: Mapping[str, str]) -> str:
    """A starting text of this package with its gaps filled."""
    text = (resources.files("briefwright.cli") / "start" / name).read_text("utf-8")
    return Template(text).substitute(gaps)


def title_of(name: str) -> str:
    """A name as words: "housing-costs" is "Housing costs"."""
    return name.replace("-", " ").capitalize()


def write_new(path: Path, text: str, *, shown: str) -> None:
    """Write a file that is not there yet; `shown` is what messages call it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        hint = "choose another name, or take the file away first"
        raise failure("B109", f'"{shown}" is there already', hint=hint) from None
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise failure("B101", f"cannot write: {reason}", whole_file(shown)) from problem
