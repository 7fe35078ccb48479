"""Files among the artifacts that no build makes any more.

In: the folder of artifacts, and all specs. Out: the files there that bear the name of an artifact
of a brief, an edition or a format that is gone. Files with other names are somebody else's and are
not spoken of; nothing is deleted.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from briefwright.build.outcome import Out
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS


@dataclass(frozen=True, slots=True)
class Leftover:
    """A file, as users know it, and why no build makes it."""

    brief: str
    path: str
    reason: str


def leftovers(out: Out, specs: Mapping[str, Spec]) -> tuple[Leftover, ...]:
    """What is left over from earlier builds; of briefs whose spec is at fault nothing is said."""
    formats = {FORMATS[name].suffix: name for name in FORMATS}
    faulty = {spec.id for spec in specs.values() if spec.faulty}
    made = {out.path(spec, name) for spec in specs.values() for name in _formats(out, spec)}
    return tuple(
        Leftover(path.parent.name, out.shown(path), _reason(path, formats[path.suffix], specs))
        for path in sorted(_artifacts(out.folder))
        if path.suffix in formats and path not in made and path.parent.name not in faulty
    )


def _formats(out: Out, spec: Spec) -> list[str]:
    return [name for name in out.formats_of(spec) if name in FORMATS]


def _artifacts(folder: Path) -> Iterator[Path]:
    """The files that are called as artifacts are: ID/ID.EXT or ID/ID.EDITION.EXT."""
    for brief in _below(folder):
        if os.path.isdir(folder / brief):
            for name in _below(folder / brief):
                if PurePath(name).stem.partition(".")[0] == brief:
                    yield folder / brief / name


def _below(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _reason(path: Path, format: str, specs: Mapping[str, Spec]) -> str:
    name, brief = path.stem, path.parent.name
    if name in specs:
        return f'the brief "{name}" is no longer made as {format}'
    if brief in specs:
        edition = name.removeprefix(f"{brief}.")
        return f'the brief "{brief}" has no edition called "{edition}"'
    return f'there is no brief called "{brief}"'
