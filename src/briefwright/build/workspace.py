"""A workspace on disk: where it is, its files, its settings, the templates it can use."""

from dataclasses import dataclass
from pathlib import Path

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles, Files, OverlayFiles, normal_path, read_text
from briefwright.build.config import Config, read_config
from briefwright.build.place import CONFIG_FILE, find_root, stock_root

__all__ = ["CONFIG_FILE", "Workspace", "find_root", "open_workspace", "stock_root"]


@dataclass(frozen=True, slots=True)
class Workspace:
    """`templates` holds the workspace's own templates over the stock ones; whatever their folders
    are called, its paths begin with "templates/"."""

    root: Path
    files: Files
    templates: Files
    config: Config


@dataclass(frozen=True, slots=True)
class Renamed:
    """A tree in which the folder `real` goes by the name `shown`."""

    files: Files
    real: str
    shown: str

    def read(self, path: str) -> bytes | None:
        inside = _below(normal_path(path) or "", self.shown)
        return None if inside is None else self.files.read(f"{self.real}/{inside}")

    def list(self, folder: str) -> tuple[str, ...]:
        inside = _below(normal_path(folder) or "", self.shown)
        if inside is None:
            return ()
        start = len(self.real) + 1
        found = self.files.list(f"{self.real}/{inside}")
        return tuple(f"{self.shown}/{path[start:]}" for path in found)


def _below(path: str, folder: str) -> str | None:
    return path[len(folder) + 1 :] if f"{path}/".startswith(f"{folder}/") else None


def open_workspace(root: Path, report: Report) -> Workspace:
    """The workspace in a folder; with diagnostics and default settings where they are wrong."""
    files = DiskFiles(root)
    source = read_text(files, CONFIG_FILE, report, "B103")
    config = Config() if source is None else read_config(source, report)
    return Workspace(root, files, templates_over(files, config), config)


def templates_over(files: Files, config: Config) -> Files:
    """The templates among a workspace's files over the stock ones."""
    own = files
    if config.paths.templates != "templates":
        own = Renamed(files, config.paths.templates, "templates")
    return OverlayFiles(own, DiskFiles(stock_root()))
