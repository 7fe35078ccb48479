"""Checked front matter to a section's fields."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.schema_words import IDENTIFIER
from briefwright.base.source import SourceFile, whole_file
from briefwright.base.yaml import Located
from briefwright.library.model import Evidence, Kind, Section

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_DATES = {
    "as_of",
    "review_by",
    "superseded_on",
    "progress_as_of",
    "last_checked",
    "closed_on",
    "expires",
}


def with_dates(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as plain data, with the values of date fields as dates."""
    return {key: _value(key, value) for key, value in data.items()}


def _value(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return with_dates(value)
    if key in _DATES and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def evidence(located: Located) -> tuple[Evidence, ...]:
    """The evidence of a section, each entry with its span."""
    entries = located.data.get("evidence", ())
    return tuple(
        Evidence(
            entry["source"],
            str(entry.get("locator", "")),
            entry.get("quote", ""),
            span=located.span("evidence", index),
        )
        for index, entry in enumerate(entries)
    )


def check_fields(located: Located, kind: Kind, stem: str, tag: str, report: Report) -> None:
    """Report where front matter and the file's name disagree (its stem, and the language of a
    translation), and what is lacking for the section's kind and status."""
    _check_name(located, stem, tag, report)
    _check_required(located, kind, report)
    _check_superseded(located, report)


def _check_name(located: Located, stem: str, tag: str, report: Report) -> None:
    data = located.data
    if not re.fullmatch(IDENTIFIER, stem):
        report.add(
            "K105",
            f'the file\'s name "{stem}" is not an identifier',
            located.source.line_span(1),
            hint="name it with lower-case letters, digits and hyphens",
        )
    if data.get("id", stem) != stem:
        report.add(
            "K105",
            f'the id "{data["id"]}" is not the file\'s name "{stem}"',
            located.span("id"),
            hint=f"write id: {stem}, or name the file {data['id']}.md",
        )
    language = data.get("language", tag)
    if tag and language.split("-")[0].lower() != tag.split("-")[0].lower():
        report.add(
            "K105",
            f'the language "{language}" is not that of the file\'s name, "{tag}"',
            located.span("language"),
            hint=f"write language: {tag}, or name the file {stem}.{language}.md",
        )


def check_tag(source: SourceFile, stem: str, tag: str, report: Report) -> None:
    """Report a file's name whose end is no language."""
    if not _LANGUAGE.fullmatch(tag):
        report.add(
            "K105",
            f'the file\'s name "{stem}.{tag}" does not end in a language',
            source.line_span(1),
            hint=f"name a translation as in {stem}.ja.md, and any other section without a dot",
        )


def check_translation(translation: Section, base: Section, report: Report) -> None:
    """Report a translation into the language of the section itself, which nothing reads."""
    if translation.language.split("-")[0] == base.language.split("-")[0]:
        message = f"this file is not read: it is in {translation.language}, as {base.path} is"
        hint = "name it after the language that it is in"
        report.add("K132", message, whole_file(translation.path), hint=hint)


def _check_required(located: Located, kind: Kind, report: Report) -> None:
    for name in kind.requires:
        if name not in located.data:
            report.add(
                "K104",
                f'a section of the kind "{kind.id}" needs the field "{name}"',
                located.span("title"),
                hint="seeds/kinds.toml says which fields a kind needs",
            )


def _check_superseded(located: Located, report: Report) -> None:
    data = located.data
    if data["status"] != "superseded":
        return
    lacks = []
    if "superseded_on" not in data:
        lacks.append('the field "superseded_on"')
    if not {"superseded_by", "superseded_note"} & set(data):
        lacks.append('"superseded_by" or "superseded_note"')
    if not lacks:
        return
    report.add(
        "K104",
        f"a superseded section needs {' and '.join(lacks)}",
        located.span("status"),
        hint="say since when it no longer holds, and what takes its place or why nothing does",
    )
