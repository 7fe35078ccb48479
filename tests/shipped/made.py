"""The shipped briefs, made by the real pipeline, for tests to read back."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from briefwright.base.diagnostic import Report
from briefwright.build.draft import Drafter
from briefwright.build.load import Loaded, load
from briefwright.build.workspace import Workspace, open_workspace
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.nodes import Document
from briefwright.write.model import Artifact, Skin
from briefwright.write.registry import FORMATS

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@cache
def workspace() -> tuple[Workspace, Loaded]:
    """The repository, which is a workspace."""
    report = Report()
    opened = open_workspace(ROOT, report)
    loaded = load(opened, report, TODAY)
    report.stop_on_errors()
    return opened, loaded


def names() -> list[str]:
    """The briefs and their editions."""
    return sorted(workspace()[1].specs)


@dataclass(frozen=True)
class Made:
    document: Document
    skin: Skin
    formats: tuple[str, ...]


@cache
def made(name: str) -> Made:
    """A brief as a document."""
    opened, loaded = workspace()
    spec = loaded.specs[name]
    drafter = Drafter(opened, loaded)
    task = drafter.draft(spec)
    assert task.prepared, list(task.report)
    assert task.waiting
    engine = PandocEngine()
    try:
        formatted = engine.format((task.waiting.request,))[0]
    finally:
        engine.close()
    document = drafter.composer.finish(task.waiting, formatted)
    return Made(document, task.prepared.skin, spec.formats)


@cache
def written(name: str, kind: str) -> tuple[Artifact, Report]:
    """A brief in a format, and what was reported on the way."""
    brief = made(name)
    report = Report()
    return FORMATS[kind].load()(brief.document, brief.skin, report), report
