"""Starting files for sections: one of a kind, or a translation of one that is there."""

import re
from datetime import date

import click

from briefwright.base.diagnostic import Report, failure
from briefwright.base.suggest import did_you_mean
from briefwright.build.workspace import Workspace
from briefwright.cli.kinds import known_kind
from briefwright.cli.start import started, title_of
from briefwright.library.model import Section
from briefwright.library.read import read_library

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_CURRENT = re.compile(r"^status: *current\b", re.MULTILINE)
_OWN = re.compile(r"^(language|translated_from):.*\n", re.MULTILINE)

# What stands for a field that a kind requires, until the author fills it in.
_EXAMPLES = {
    "addressee": "Who must act",
    "priority": "1",
    "progress": "open                 # open | partly | met",
    "consent": "{basis: published}    # given | published | composite; scope, expires, record",
    "anonymised": "true               # nobody can be identified from the text",
    "content_note": "What a reader should know before reading",
    "unit": "people",
    "period": '"2025"',
    "counted": "What was counted",
    "phone": '"0000-000-000"',
    "languages": "[en]",
}
_DATES = ("progress_as_of", "last_checked")


def new_section(workspace: Workspace, name: str, kind: str, today: date) -> dict[str, str]:
    """The file of a new section, a draft until its author says otherwise."""
    seeds = workspace.config.paths.seeds
    found = known_kind(workspace, kind)
    gaps = {
        "id": name,
        "title": title_of(name),
        "language": workspace.config.defaults.language,
        "today": today.isoformat(),
        "in_a_year": _in_a_year(today).isoformat(),
        "required": "".join(_required(field, today) for field in found.requires),
    }
    return {f"{seeds}/{kind}/{name}.md": started("section.md", gaps)}


def _required(field: str, today: date) -> str:
    if field == "review_by":
        return f"{field}: {_in_a_year(today).isoformat()}\n"
    example = today.isoformat() if field in _DATES else _EXAMPLES.get(field, "fill this in")
    return f"{field}: {example}\n"


def _in_a_year(day: date) -> date:
    """The same day of the next year; the day before it where there is none."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


def new_translation(workspace: Workspace, name: str, language: str) -> dict[str, str]:
    """The file of a translation, a draft: the base's fields and text, tied to them."""
    if not _LANGUAGE.fullmatch(language):
        raise click.BadParameter(
            f'"{language}" is not a language. Use two or three letters, as in "ja".',
            param_hint="--translate",
        )
    base = _base(workspace, name)
    if base.language.split("-")[0] == language:
        raise failure("L106", f'"{name}" is written in {base.language} already', base.span())
    path = f"{base.path.removesuffix('.md')}.{language}.md"
    return {path: _translation(workspace, base, language)}


def _base(workspace: Workspace, name: str) -> Section:
    config = workspace.config
    library = read_library(workspace.files, config.paths.seeds, config.defaults.language, Report())
    if name not in library.sections:
        hint = did_you_mean(name, library.sections) or '"briefwright list sections" shows them all'
        raise failure("L104", f'no section named "{name}"', hint=hint)
    return library.sections[name]


def _translation(workspace: Workspace, base: Section, language: str) -> str:
    text = (workspace.files.read(base.path) or b"").decode("utf-8-sig").replace("\r\n", "\n")
    _, front_matter, body = text.split("---\n", 2)
    gaps = {
        "fields": _CURRENT.sub("status: draft", _OWN.sub("", front_matter)),
        "language": language,
        "digest": base.digest,
        "body": body,
    }
    return started("translation.md", gaps)
