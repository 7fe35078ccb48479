"""What is recorded of a brief that was made, and of each of its artifacts.

In: what a task gives back. Out: the same as bytes for the store, and from bytes again; None for
bytes that hold anything else.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.json_bytes import json_bytes
from briefwright.build.result import BuiltArtifact
from briefwright.build.retell import Told, from_data


@dataclass(frozen=True, slots=True)
class Made:
    """An artifact and what it was made from.

    `document` is the digest of what the document says, `places` that of where it comes from (""
    where the writer found nothing to report), `skin` those of the parts of the skin that the
    writer asked for, `fonts` that of the machine's fonts where it asked for any. `found` is what
    the writer reported, `stat` what the system knew of the file when it was written.
    """

    artifact: BuiltArtifact
    document: str
    places: str
    skin: Mapping[str, str]
    fonts: str
    found: Told
    stat: list[int] | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A brief that was made: what it asked for, and what came of it but for the artifacts.

    `facts` is the digest of what its selection looked at. `picks` gives for each section's file
    the part, the reason and the dated note, if it is shown as history. `found` is what was reported
    of the brief, `limits` what was reported of the artifact of each format.
    """

    asked: Mapping[str, str]
    facts: str
    document: str
    entry: Mapping[str, Any]
    picks: list[list[str]]
    found: Told
    limits: Mapping[str, Told] = field(default_factory=dict)

    def report(self, made: Mapping[str, Made]) -> Report:
        """Everything that was reported of the brief and of some of its artifacts."""
        report = from_data(self.found)
        for name, one in made.items():
            report.extend(from_data(one.found))
            report.extend(from_data(self.limits[name]))
        return report


def encoded(value: Made | Record) -> bytes:
    """A record as bytes."""
    return json_bytes(asdict(value))


def decoded_made(data: bytes | None) -> Made | None:
    """The record of an artifact."""
    try:
        held = json.loads(data or b"{}")
        return Made(**{**held, "artifact": BuiltArtifact(**held["artifact"])})
    except (ValueError, TypeError, KeyError):
        return None


def decoded_record(data: bytes | None) -> Record | None:
    """The record of a brief."""
    try:
        return Record(**json.loads(data or b"{}"))
    except (ValueError, TypeError):
        return None
