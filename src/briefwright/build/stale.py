"""Why a build would make a brief's files anew.

In: a brief's spec, the content as it is, and the manifest of the last build. Out: each reason in
words; none when the files are up to date.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_bytes
from briefwright.build.load import Loaded
from briefwright.build.manifest import NAME, read_manifest, tool_version
from briefwright.build.prepare import Prepared, Preparer
from briefwright.build.workspace import Workspace
from briefwright.sources.model import Register
from briefwright.spec.model import Spec

Entry = Mapping[str, Any]


def stale(workspace: Workspace, loaded: Loaded, spec: Spec) -> tuple[str, ...]:
    """The reasons why a brief's files in the workspace's own output folder are out of date."""
    out = workspace.config.paths.out
    record = read_manifest(workspace.files.read(f"{out}/{NAME}"))
    entry = _entry(record, spec)
    if entry is None:
        return ("it has not been built yet",)
    prepared = Preparer(workspace, loaded).prepare(spec, Report())
    if prepared is None:
        return ("it has errors, which must be mended first",)
    return tuple(
        reason
        for reasons in (
            _tool(record),
            _spec(entry, spec, prepared),
            _sections(entry, prepared),
            _sources(entry, loaded.register),
            _artifacts(entry, workspace, spec),
        )
        for reason in reasons
    )


def _entry(record: Entry, spec: Spec) -> Entry | None:
    for entry in record.get("briefs", ()):
        if (entry["brief"], entry["edition"]) == (spec.id, spec.edition):
            found: Entry = entry
            return found
    return None


def _tool(record: Entry) -> Iterator[str]:
    built_by = record["tool"]["version"]
    if built_by != tool_version():
        yield f"they were made by version {built_by} of briefwright"


def _spec(entry: Entry, spec: Spec, prepared: Prepared) -> Iterator[str]:
    if entry["spec"]["digest"] != spec.digest or entry["as_of"] != spec.as_of.isoformat():
        yield f"the spec {spec.path} has changed"
    if entry["template"]["name"] != spec.template:
        yield f'the template is now "{spec.template}", not "{entry["template"]["name"]}"'
    elif entry["template"]["digest"] != prepared.template_digest:
        yield f'the template "{spec.template}" has changed'
    if entry["style"]["digest"] != prepared.style_digest:
        yield f'the citation style "{spec.style}" has changed'


def _sections(entry: Entry, prepared: Prepared) -> Iterator[str]:
    then = {one["id"]: (one["language"], one["digest"]) for one in entry["sections"]}
    picks = [pick.section for pick in prepared.brief.selection.picks]
    now = {one.id: (one.language, one.digest) for one in picks}
    for name in now:
        if name not in then:
            yield f'the section "{name}" has come in'
        elif now[name] != then[name]:
            yield f'the section "{name}" has changed'
    for name in then:
        if name not in now:
            yield f'the section "{name}" has gone'


def _sources(entry: Entry, register: Register) -> Iterator[str]:
    for source in entry["sources"]:
        record = register.get(source["id"])
        if record is None:
            yield f'the source "{source["id"]}" has gone'
        elif record.digest != source["digest"]:
            yield f'the record of the source "{source["id"]}" has changed'


def _artifacts(entry: Entry, workspace: Workspace, spec: Spec) -> Iterator[str]:
    built = {one["format"]: one for one in entry["artifacts"]}
    for name in spec.formats:
        if name not in built:
            yield f"there is no {name} file yet"
            continue
        data = workspace.files.read(built[name]["path"])
        if data is None:
            yield f"{built[name]['path']} is missing"
        elif digest_bytes(data) != built[name]["sha256"]:
            yield f"{built[name]['path']} is not as it was written"
