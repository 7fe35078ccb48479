"""The pages of briefs as their content stands, made in memory within the time of a save.

In: the files of a workspace as they were last looked at. Out: for a brief its HTML, made as a build
makes it but not read back, or None, and what is found in it. What did not change is not read again.
Nothing is written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.citing import KnownEngine
from briefwright.build.draft import Drafter, Task
from briefwright.build.known import Get
from briefwright.build.scanned import ScannedFiles, as_scanned
from briefwright.build.trace import Memory
from briefwright.build.watch.renewing import Days, Renewing
from briefwright.build.watch.tree import Tree
from briefwright.build.watch.warm import WarmKnown
from briefwright.build.workspace import Workspace
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.nodes import Document
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS

FORMAT = "html"


@dataclass(frozen=True, slots=True)
class Preview:
    """A brief's page, None where something is wrong, and what is found in it."""

    page: bytes | None
    found: Report


class Previewer:
    """Makes previews. What it knows lives as long as it does."""

    def __init__(
        self, engine: PandocEngine, get: Get, today: Callable[[], date], as_of: date | None
    ) -> None:
        self._engine = engine
        self._known = WarmKnown(get)
        self._content = Renewing(get)
        self._today = today
        self._as_of = as_of
        self._memory = Memory()
        self._workspace: Workspace | None = None
        self._files: ScannedFiles | None = None

    def open(self, workspace: Workspace, tree: Tree, changed: Iterable[str]) -> Report:
        """Take in the workspace as it is now; what is wrong with its content."""
        self._known.turn()
        if not all(map(_is_content(workspace), changed)):
            self._memory.prepared.clear()
        found = Report()
        self._workspace, self._files = as_scanned(workspace, tree.scan)
        days = Days(self._today(), self._as_of)
        self.loaded = self._content.load(self._workspace, self._files, days, found)
        self._drafter = Drafter(self._workspace, self.loaded, self._known, self._memory)
        return found.with_severities(workspace.config.checks)

    def preview(self, name: str) -> Preview:
        """The page of a brief or of an edition. Raises KeyError where there is none."""
        assert self._workspace
        spec, found = self.loaded.specs[name], Report()
        try:
            page = self._page(spec, found)
        except BuildFailed as failed:
            page = None
            found.extend(failed.report)
        found = found.with_severities(self._workspace.config.checks)
        return Preview(None if found.has_errors else page, found)

    def _page(self, spec: Spec, found: Report) -> bytes | None:
        task = self._drafter.draft(spec)
        document = None
        try:
            document = self._document(task)
        finally:
            found.extend(task.report)
        if document is None or task.prepared is None:
            return None
        own = Report()  # a writer stops at its own errors alone
        try:
            return FORMATS[FORMAT].load()(document, task.prepared.skin, own).data
        finally:
            found.extend(own)

    def _document(self, task: Task) -> Document | None:
        if task.waiting is None:
            return None
        (formatted,) = KnownEngine(self._engine, self._known).format((task.waiting.request,))
        self._engine.start()  # for the next citations that are new
        document = self._drafter.composer.finish(task.waiting, formatted)
        self._drafter.check(task, document)
        return document

    @property
    def read(self) -> frozenset[str]:
        """The files that were asked for, wherever they are."""
        return frozenset(self._files.digests) if self._files else frozenset()

    @property
    def moved(self) -> frozenset[str]:
        """The files that have changed since they were last looked at."""
        return frozenset(self._files.moved) if self._files else frozenset()


def _is_content(workspace: Workspace) -> Callable[[str], bool]:
    """Whether a path is that of content, on which nothing rests that is made of templates."""
    paths = workspace.config.paths
    content = (f"{paths.seeds}/", f"{paths.briefs}/")
    return lambda path: path.startswith(content)
