"""A workspace by content: everything that its briefs may read, to be unpacked on another machine.

In: a scanned workspace and what was loaded of it. Out: a `Bundle`; and from a bundle a folder that
holds the same files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefwright.base.files import normal_path
from briefwright.build.load import Loaded
from briefwright.build.scan import Scan, digest_of_lines
from briefwright.build.workspace import Workspace
from briefwright.sources.snapshot import named_snapshots


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files by path; `digest` is that of them all."""

    files: Mapping[str, bytes]
    digest: str


def bundle_of(workspace: Workspace, found: Scan, loaded: Loaded) -> Bundle:
    """The files of a workspace that its briefs may read."""
    styles = {spec.style for spec in loaded.specs.values() if spec.style.endswith(".csl")}
    texts = named_snapshots(loaded.register).values()
    paths = {normal_path(path) for path in (*found.files, *styles, *texts)}
    read = {path: workspace.files.read(path) for path in sorted(filter(None, paths))}
    files = {path: data for path, data in read.items() if data is not None}
    lines = (f"{path}\0{digest_of_lines([data.hex()])}" for path, data in files.items())
    return Bundle(files, digest_of_lines(lines))


def unpack(bundle: Bundle, folder: Path) -> None:
    """Write the files of a bundle below a folder."""
    for path, data in bundle.files.items():
        if normal_path(path) != path:
            raise ValueError(f"a path that leaves the folder: {path}")
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
