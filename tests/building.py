"""A small workspace on disk, and what building its briefs gives: as HTML, without pandoc."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.build.manifest import BuiltArtifact
from briefwright.build.run import Build, BuildOptions, BuildResult
from briefwright.build.workspace import open_workspace
from briefwright.cite.model import Engine
from tests.fake_engine import FakeEngine

HEAD = "---\ntitle: The right to housing\nas_of: 2026-01-01\nstatus: current\n---\n"


def spec(title: str, section: str = "right") -> str:
    """A brief of one section."""
    return (
        f"title: {title}\nas_of: 2026-11-22\ntemplate: plain\nformats: [html]\n"
        f"sections:\n- include: [{section}]\n"
    )


BODY = """\
# {{ brief.title }}

{% for s in parts[0].sections %}
## {{ s.title }}

{{ s.summary }}

{% endfor %}
"""

FILES: Mapping[str, str] = {
    "templates/plain/body.md.j2": BODY,
    "briefwright.toml": '[organisation]\nname = "Tenants\' Union"\n[checks]\nC403 = "off"\n',
    "briefs/first.yaml": spec("First"),
    "briefs/second.yaml": spec("Second", "cost"),
    "seeds/law/right.md": HEAD.replace("status", "summary: In short. [@icescr]\nstatus")
    + "Text.\n",
    "seeds/law/cost.md": HEAD.replace("status", "summary: It costs.\nstatus") + "Text.\n",
    "seeds/sources/sources.yaml": "- {id: icescr, type: treaty, title: Covenant}\n",
}


class Told:
    """Keeps what a build says of its progress; may be made to do something at a stage."""

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.written: list[str] = []
        self.ended = False

    def begin(self, total: int) -> None:
        self.stages.append(f"begin {total}")

    def working(self, name: str, stage: str) -> None:
        self.stages.append(f"{name} {stage}")

    def wrote(self, artifact: BuiltArtifact) -> None:
        self.written.append(artifact.path)

    def end(self) -> None:
        self.ended = True


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Files below a folder."""
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)


def built(
    folder: Path,
    files: Mapping[str, str | bytes] | None = None,
    *,
    briefs: tuple[str, ...] = (),
    formats: tuple[str, ...] | None = None,
    engine: Engine | None = None,
    told: Told | None = None,
) -> BuildResult:
    """What building the workspace in a folder gives, with files changed first."""
    fresh = {} if (folder / "briefwright.toml").exists() else FILES
    write_files(folder, {**fresh, **(files or {})})
    report = Report()
    workspace = open_workspace(folder, report)
    assert not len(report), render_text(report, colour=False)
    day = date(2026, 11, 22)
    options = BuildOptions(briefs, formats, folder / "out", None, day)
    return Build(workspace, options, told or Told(), engine or FakeEngine()).run()


def said(result: BuildResult) -> str:
    """What a build reports."""
    return render_text(result.report, colour=False)


def below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
