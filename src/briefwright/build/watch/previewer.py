"""The pages of briefs as their content stands, made in memory within the time of a save.

In: the files of a workspace as they were last looked at. Out: for a brief its HTML, made as a build
makes it but not read back, or None, and what is found in it. What did not change is not read again.
Nothing is written.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.known import Get
from briefwright.build.load import Loaded, load
from briefwright.build.making import Maker
from briefwright.build.outcome import Out
from briefwright.build.plan import Plan
from briefwright.build.scanned import ScannedFiles, as_scanned
from briefwright.build.watch.tree import Tree
from briefwright.build.watch.warm import WarmKnown
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Engine

FORMAT = "html"


@dataclass(frozen=True, slots=True)
class Preview:
    """A brief's page, None where something is wrong; what is found in the workspace comes first."""

    page: bytes | None
    found: Report


class Previewer:
    """Makes previews. What it knows lives as long as it does."""

    def __init__(
        self, engine: Engine, get: Get, today: Callable[[], date], as_of: date | None
    ) -> None:
        self._engine = engine
        self._known = WarmKnown(get)
        self._today = today
        self._as_of = as_of
        self._workspace: Workspace | None = None

    def open(self, workspace: Workspace, tree: Tree) -> Report:
        """Take in the workspace as it is now; what is wrong with its content."""
        self._known.turn()
        found = Report()
        self._workspace = as_scanned(workspace, tree.scan)
        self.loaded = load(self._workspace, found, self._today(), self._as_of, self._known)
        self._maker = self._maker_of(self._workspace, self.loaded)
        self._found = found
        return found.with_severities(workspace.config.checks)

    def _maker_of(self, workspace: Workspace, loaded: Loaded) -> Maker:
        out = Out(workspace.root / workspace.config.paths.out, workspace.root, (FORMAT,), False)
        return Maker(workspace, loaded, out, _silent, self._known, self._engine)

    def preview(self, name: str) -> Preview:
        """The page of a brief or of an edition. Raises KeyError where there is none."""
        assert self._workspace
        plan = Plan(self.loaded.specs[name], None, {}, ())
        found, checks = Report(), self._workspace.config.checks
        try:
            (outcome,) = self._maker.make([plan])
        except BuildFailed as failed:
            return Preview(None, failed.report)
        found.extend(outcome.report)
        page = next(iter(outcome.files.values()), None)
        return Preview(page, found.with_severities(checks))

    @property
    def read(self) -> frozenset[str]:
        """The files that were asked for, wherever they are."""
        files = self._workspace.files if self._workspace else None
        return frozenset(files.digests) if isinstance(files, ScannedFiles) else frozenset()


def _silent(name: str, stage: str) -> None:
    """Tell nobody."""
