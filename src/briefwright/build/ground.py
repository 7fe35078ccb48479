"""What a whole build rested on, for the next one to see at a glance whether it still holds."""

from collections.abc import Iterable, Iterator, Sequence

from briefwright.base.files import Files
from briefwright.build.done import Ground
from briefwright.build.load import Loaded
from briefwright.build.outcome import Outcome
from briefwright.build.scan import Scan
from briefwright.build.scanned import ScannedFiles
from briefwright.build.workspace import Workspace


def ground_of(
    workspace: Workspace, found: Scan, loaded: Loaded, outcomes: Sequence[Outcome]
) -> Ground | None:
    """What a build rested on; None where files moved while it ran, also if only a worker saw it."""
    ground = ground_of_asked(workspace, found, loaded, _asked(outcomes))
    return ground if ground and all(_saw(one, workspace.files) for one in outcomes) else None


def _saw(outcome: Outcome, files: Files) -> bool:
    """Whether a brief was made from the files as they were scanned."""
    asked = outcome.record.asked if outcome.record else {}
    return isinstance(files, ScannedFiles) and all(
        files.digest(question.removeprefix("file:")) == answer
        for question, answer in asked.items()
        if question.startswith("file:")
    )


def ground_of_asked(
    workspace: Workspace, found: Scan, loaded: Loaded, asked: Iterable[str]
) -> Ground | None:
    """The same, by the questions that were asked."""
    files = workspace.files
    if not isinstance(files, ScannedFiles) or files.moved:
        return None
    paths, folders = _named(asked)
    if not all(map(files.covers, folders)):
        return None
    further = sorted({*paths, *files.digests} - found.files.keys())
    by_day = any("as_of" not in one.places.data for one in loaded.specs.values() if one.places)
    return Ground(
        files.folders, found.digest, {path: files.digest(path) for path in further}, by_day
    )


def _asked(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The questions that briefs asked."""
    for outcome in outcomes:
        yield from outcome.record.asked if outcome.record else ()


def _named(asked: Iterable[str]) -> tuple[set[str], set[str]]:
    """The files and the folders of the workspace among what was asked for."""
    named: dict[str, set[str]] = {"file": set(), "file-folder": set()}
    for question in asked:
        what, _, name = question.partition(":")
        if what in named:
            named[what].add(name)
    return named["file"], named["file-folder"]
