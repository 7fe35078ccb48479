"""Where a brief comes from, as files that an artifact can carry.

In: a brief's entry of the manifest and its spec. Out: the entry as JSON, without the artifacts,
whose digests cannot stand inside themselves, and the spec's own text, after it those it extends.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from briefwright.base.source import SourceFile
from briefwright.build.manifest import VERSION, tool_version
from briefwright.spec.model import Spec
from briefwright.write.model import Attachment, Relationship


def provenance(entry: Mapping[str, Any], spec: Spec) -> tuple[Attachment, ...]:
    """The files that say what a brief was made from, and of what."""
    return (_record(entry, spec), *(_text(source) for source in _sources(spec)))


def _record(entry: Mapping[str, Any], spec: Spec) -> Attachment:
    made_from = {key: value for key, value in entry.items() if key != "artifacts"}
    tool = {"name": "briefwright", "version": tool_version()}
    told = {"version": VERSION, "tool": tool, **made_from}
    return Attachment(
        name=f"{spec.name}.provenance.json",
        media_type="application/json",
        data=(json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode(),
        description="The sections and sources this document was made from, with their digests",
        relationship=Relationship.DATA,
    )


def _text(source: SourceFile) -> Attachment:
    return Attachment(
        name=PurePosixPath(source.path).name,
        media_type="application/yaml",
        data=source.text.encode(),
        description="The spec that selected them",
        relationship=Relationship.SOURCE,
    )


def _sources(spec: Spec) -> Iterator[SourceFile]:
    """The spec's file, and those that it takes keys over from, each once."""
    if spec.places is None:
        return
    seen: set[str] = set()
    for source in (spec.places.source, *(span.source for span in spec.places.values.values())):
        if source.path not in seen and source.text:
            seen.add(source.path)
            yield source
