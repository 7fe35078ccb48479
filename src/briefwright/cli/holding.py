"""Taking a snapshot of a document: what is kept, where, and the record it belongs to.

In: a file outside or inside the workspace, the id of its source, where and when it came from. Out:
the files to write. Refused: what no text can be taken out of, and ids that cannot name a folder.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_bytes, digest_text
from briefwright.build.output import OutputFile
from briefwright.build.workspace import Workspace
from briefwright.cli.start import checked_name, started, title_of
from briefwright.sources.extract.extract import extract
from briefwright.sources.model import Register
from briefwright.sources.snapshot import Facts, Snapshots, encoded, paths

_SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]*")
_IGNORE = "# The texts of others: keep them here, and out of the repository.\n*\n"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from, and on which day."""

    address: str
    day: date
    licence: str


def source_id(name: str, register: Register) -> str:
    """An id that names a folder; that of a new record is an identifier."""
    if name not in register:
        return checked_name(name, "--id")
    if not _SAFE.fullmatch(name):
        raise click.BadParameter(
            f'"{name}" cannot name a folder: use letters, digits, ".", "_", "+" and hyphens.',
            param_hint="--id",
        )
    return name


def facts_of(
    file: Path, data: bytes, source: str, origin: Origin, snapshots: Snapshots, report: Report
) -> tuple[Facts, str]:
    """The facts of a new snapshot and its text. Raises BuildFailed where there is none."""
    found = extract(file.name, data, report)
    report.stop_on_errors()
    if found is None:
        raise AssertionError(file)
    number = max((one.facts.number for one in snapshots.of(source)), default=0) + 1
    facts = Facts(
        source=source,
        number=number,
        sha256=digest_bytes(data),
        text_sha256=digest_text(found.text),
        file=file.name,
        media_type=found.media_type,
        bytes=len(data),
        taken=origin.day.isoformat(),
        origin=origin.address,
        licence=origin.licence,
    )
    return facts, found.text


def files_of(workspace: Workspace, facts: Facts, text: str) -> list[OutputFile]:
    """The files of a snapshot, and the one that keeps its folder out of git."""
    folder = workspace.config.paths.snapshots
    text_path, facts_path = paths(folder, facts.source, facts.sha256)
    contents = {text_path: text.encode(), facts_path: encoded(facts)}
    ignore = f"{folder}/.gitignore"
    if not (workspace.root / ignore).exists():
        contents[ignore] = _IGNORE.encode()
    return [OutputFile(workspace.root / path, path, data) for path, data in contents.items()]


def record_of(workspace: Workspace, facts: Facts) -> OutputFile:
    """A record for a source that has none, with what is known of it."""
    path = f"{workspace.config.paths.seeds}/sources/{facts.source}.yaml"
    on_the_web = facts.origin.startswith(("http://", "https://"))
    address = f"  URL: {json.dumps(facts.origin)}\n  accessed: {facts.taken}\n"
    gaps = {
        "id": json.dumps(facts.source) if facts.source.isdigit() else facts.source,
        "title": title_of(facts.source),
        "type": "webpage" if on_the_web and facts.media_type == "text/html" else "document",
        "year": facts.taken[:4],
        "origin": address if on_the_web else "",
        "today": facts.taken,
    }
    return OutputFile(workspace.root / path, path, started("held-source.yaml", gaps).encode())
