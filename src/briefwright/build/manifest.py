"""`out/manifest.json`: what each brief was made of, and what came out.

The schema is `manifest.schema.json`, beside this file; its version goes up when a key changes its
meaning. Entries of briefs that were not built this time are kept as they were.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.json_bytes import json_bytes
from briefwright.base.render import render_json
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.schema_words import Schema
from briefwright.base.source import SourceFile
from briefwright.base.yaml import Located
from briefwright.build.result import BuiltArtifact
from briefwright.select.model import Selection
from briefwright.sources.model import Record
from briefwright.spec.model import Spec

VERSION = 1
NAME = "manifest.json"
__all__ = ["NAME", "VERSION", "BuiltArtifact", "brief_entry", "encode", "manifest"]


def tool_version() -> str:
    """The version of this program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("briefwright")
    except PackageNotFoundError:
        return "0"


def brief_entry(
    spec: Spec,
    selection: Selection,
    sources: Iterable[Record],
    template_digest: str,
    style_digest: str,
    artifacts: Sequence[BuiltArtifact],
) -> dict[str, Any]:
    """A brief's entry."""
    return {
        "brief": spec.id,
        "edition": spec.edition,
        "spec": {"path": spec.path, "digest": spec.digest},
        "as_of": spec.as_of.isoformat(),
        "language": spec.language,
        "template": {"name": spec.template, "digest": template_digest},
        "style": {"name": spec.style, "digest": style_digest},
        "sections": [
            {
                "id": pick.section.id,
                "language": pick.section.language,
                "path": pick.section.path,
                "digest": pick.section.digest,
            }
            for pick in selection.picks
        ],
        "sources": [
            {"id": record.id, "path": record.path, "digest": record.digest}
            for record in sorted(sources, key=lambda record: record.id)
        ],
        "artifacts": [artifact_entry(artifact) for artifact in artifacts],
    }


def artifact_entry(artifact: BuiltArtifact) -> dict[str, Any]:
    """An artifact's part of its brief's entry."""
    entry = asdict(artifact)
    del entry["brief"], entry["edition"]
    return entry


def manifest(
    built: Iterable[Mapping[str, Any]],
    earlier: Mapping[str, Any],
    known: Iterable[str],
    report: Report,
) -> dict[str, Any]:
    """The whole manifest; `known` are the names of all specs there are."""
    entries = {_name(entry): entry for entry in earlier.get("briefs", ())}
    for entry in built:
        entries[_name(entry)] = _with_other_formats(entry, entries.get(_name(entry), {}))
    kept = [entries[name] for name in sorted(set(known) & set(entries))]
    return {
        "version": VERSION,
        "tool": {"name": "briefwright", "version": tool_version()},
        "briefs": kept,
        "diagnostics": render_json(report),
    }


def _with_other_formats(entry: Mapping[str, Any], earlier: Mapping[str, Any]) -> dict[str, Any]:
    """The entry with the artifacts of formats that were not built this time, where they were made
    from the same things."""
    made_from = [key for key in entry if key != "artifacts"]
    if any(entry[key] != earlier.get(key) for key in made_from):
        return dict(entry)
    built = {artifact["format"] for artifact in entry["artifacts"]}
    others = [one for one in earlier["artifacts"] if one["format"] not in built]
    return {**entry, "artifacts": [*entry["artifacts"], *others]}


def _name(entry: Mapping[str, Any]) -> str:
    edition = entry.get("edition")
    return f"{entry.get('brief')}.{edition}" if edition else str(entry.get("brief"))


def read_manifest(data: bytes | None) -> dict[str, Any]:
    """An earlier manifest, or an empty one where there is none of this version and shape."""
    if data is None:
        return {}
    try:
        found: dict[str, Any] = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    located = Located(found, SourceFile(NAME, ""))
    codes = SchemaCodes("B105", "B105", "B105", "B105")
    return {} if validate(located, manifest_schema(), codes, Report()) else found


def manifest_schema() -> Schema:
    """The JSON Schema of the manifest."""
    return packaged_schema("briefwright.build", "manifest.schema.json")


def encode(data: Mapping[str, Any]) -> bytes:
    """The manifest as bytes."""
    return json_bytes(data, indent=2) + b"\n"
