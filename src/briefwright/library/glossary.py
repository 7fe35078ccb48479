"""`seeds/glossary.yaml` to the glossary: abbreviations and terms with what they stand for.

In: the workspace's files. Out: the entries in the order of the file; none where there is no file
or, with diagnostics (K109), where it has another shape.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.base.schema import packaged_schema
from briefwright.library.lists import read_list


@dataclass(frozen=True, slots=True)
class Entry:
    """`expansion` for an abbreviation, `gloss` for a term; either may be empty."""

    term: str
    expansion: str = ""
    gloss: str = ""
    language: str = "en"


Glossary = tuple[Entry, ...]


def glossary_schema() -> dict[str, Any]:
    """The JSON Schema of glossary.yaml."""
    return packaged_schema("briefwright.library", "glossary.schema.json")


def read_glossary(files: Files, seeds: str, report: Report) -> Glossary:
    """The glossary of a library."""
    return tuple(map(_entry, read_list(files, f"{seeds}/glossary.yaml", glossary_schema(), report)))


def _entry(entry: Mapping[str, Any]) -> Entry:
    return Entry(
        entry["term"],
        entry.get("expansion", ""),
        entry.get("gloss", ""),
        entry.get("language", "en"),
    )
