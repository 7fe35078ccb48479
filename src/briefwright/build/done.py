"""What a build remembers so that the next one can see at a glance that nothing has changed.

In: a build that made everything it was asked for, and the scan it was made from. Out: its result,
as long as the scan, the options, the day where it matters, the machine's fonts and the artifacts
are the same. Nothing of the content is loaded for that.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from briefwright.base.json_bytes import json_bytes
from briefwright.build.artifacts import Stat, stat_of
from briefwright.build.fonts import fonts_for
from briefwright.build.place import CONFIG_FILE
from briefwright.build.result import BuildOptions, BuildResult, BuiltArtifact
from briefwright.build.retell import from_data, to_data
from briefwright.build.scan import digest_of_lines, file_digest, scan
from briefwright.build.store import Store

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a build rested on: the folders that were scanned, the digest of the scan, further files
    with their digests, whether a brief speaks for the day of the build."""

    folders: tuple[str, ...]
    scan: str
    further: Mapping[str, str]
    by_day: bool


def remember(
    store: Store,
    ground: Ground,
    options: BuildOptions,
    result: BuildResult,
    stats: Mapping[str, Stat | None],
) -> None:
    """Put down what came of a build, unless something is left to be done. `stats` has what the
    system knew of each artifact, and of the manifest, when its bytes were right."""
    key = done_key(options)
    if result.failed or result.report.has_errors or None in stats.values():
        store.drop(key)
        return
    artifacts = [[*asdict(one).values()] for one in result.artifacts]
    data = {
        "ground": asdict(ground),
        "day": options.today.isoformat() if ground.by_day else "",
        "fonts": {one.format: fonts_for(one.format) for one in result.artifacts},
        "artifacts": artifacts,
        "stats": [stats[one.path] for one in result.artifacts],
        "manifest": stats[MANIFEST],
        "report": to_data(result.report),
    }
    store.put(key, json_bytes(data))


def recall(store: Store, root: Path, options: BuildOptions) -> BuildResult | None:
    """What came of the last build of this kind, if nothing at all has changed since."""
    try:
        held = json.loads(store.get(done_key(options)) or b"null")
        return _recalled(held, root, options) if held else None
    except (ValueError, TypeError, KeyError):
        return None


def last_result(
    store: Store, root: Path, options: BuildOptions, out: Path | None
) -> BuildResult | None:
    """The same for a build into a folder, or into the workspace's own."""
    if out is None:
        own = store.get(_own_key(root))
        if own is None:
            return None
        out = root / own.decode()
    return recall(store, root, replace(options, out=out))


def _own_key(root: Path) -> str:
    """The key of the name of a workspace's own folder for artifacts."""
    return f"out:{file_digest(root / CONFIG_FILE)}"


def remember_folder(store: Store, root: Path, out: str) -> None:
    """Put down the name of the workspace's own folder for artifacts."""
    store.put(_own_key(root), out.encode())


def _recalled(held: dict[str, Any], root: Path, options: BuildOptions) -> BuildResult | None:
    artifacts = tuple(BuiltArtifact(*one) for one in held["artifacts"])
    stats = (stat_of(_real(root, one.path)) for one in artifacts)
    same = (
        held["day"] in ("", options.today.isoformat())
        and held["manifest"] is not None
        and held["manifest"] == stat_of(options.out / MANIFEST)
        and all(map(_is_same, stats, held["stats"]))
        and all(fonts_for(name) == fonts for name, fonts in held["fonts"].items())
        and stands(Ground(**held["ground"]), root)
    )
    return BuildResult(artifacts, {}, from_data(held["report"])) if same else None


def _is_same(now: list[int] | None, then: list[int] | None) -> bool:
    return now is not None and now == then


def stands(ground: Ground, root: Path) -> bool:
    """Whether what a build rested on is as it was."""
    return (
        all(file_digest(root / path) == known for path, known in ground.further.items())
        and scan(root, ground.folders).digest == ground.scan
    )


def done_key(options: BuildOptions) -> str:
    """The key of what was done; the same for builds that are asked for the same."""
    asked = (
        str(options.out),
        "" if options.formats is None else ",".join(options.formats),
        options.as_of.isoformat() if options.as_of else "",
    )
    return f"done:{digest_of_lines(asked, sorted(set(options.briefs)))}"


def _real(root: Path, shown: str) -> Path:
    return root.resolve() / shown
