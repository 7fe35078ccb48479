"""What a whole build rested on, for the next one to see at a glance whether it still holds."""

from collections.abc import Iterable, Sequence

from briefwright.build.done import Ground
from briefwright.build.load import Loaded
from briefwright.build.outcome import Outcome
from briefwright.build.scan import Scan
from briefwright.build.scanned import ScannedFiles
from briefwright.build.workspace import Workspace


def ground_of(
    workspace: Workspace, found: Scan, loaded: Loaded, outcomes: Sequence[Outcome]
) -> Ground | None:
    """What a build rested on; None where files moved while it ran."""
    files = workspace.files
    if not isinstance(files, ScannedFiles) or files.moved:
        return None
    paths, folders = _asked(outcomes)
    if not all(map(files.covers, folders)):
        return None
    further = sorted({*paths, *files.digests} - found.files.keys())
    by_day = any("as_of" not in one.places.data for one in loaded.specs.values() if one.places)
    return Ground(
        files.folders, found.digest, {path: files.digest(path) for path in further}, by_day
    )


def _asked(outcomes: Iterable[Outcome]) -> tuple[set[str], set[str]]:
    """The files and the folders of the workspace that briefs asked for."""
    asked: dict[str, set[str]] = {"file": set(), "file-folder": set()}
    for outcome in outcomes:
        for question in outcome.record.asked if outcome.record else ():
            what, _, name = question.partition(":")
            if what in asked:
                asked[what].add(name)
    return asked["file"], asked["file-folder"]
