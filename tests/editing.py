"""A small workspace of every kind of input, and what each of its files may become.

`VARIANTS` gives for each path the texts that a file can have, the first of them at the beginning;
None means that there is no such file. Some are faulty.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_text
from briefwright.base.render import render_text
from briefwright.build.affected import affected, meant
from briefwright.build.graph.content import content_graph
from briefwright.build.load import load
from briefwright.build.place import cache_folder
from briefwright.build.result import BuildOptions, BuildResult
from briefwright.build.run import Build
from briefwright.build.store import Store
from briefwright.build.workspace import open_workspace
from tests.building import Told, below
from tests.fake_engine import FakeEngine
from tests.samples import png

Text = str | bytes | None
DAY = date(2026, 11, 22)
VERSION = "version of the tests"

CONFIG = """\
[organisation]
name = "Tenants' Union"
[variables]
campaign = "Homes first"
[defaults]
formats = ["html", "docx"]
"""
HEAD = "---\ntitle: {title}\nas_of: {as_of}\nstatus: {status}\n{more}---\n\n"


def section(
    title: str, body: str, *, as_of: str = "2026-01-01", status: str = "current", more: str = ""
) -> str:
    """The text of a section."""
    return HEAD.format(title=title, as_of=as_of, status=status, more=more) + body


RIGHT_BODY = "Everybody has a right to a home. [@icescr, art 11]\n\nIt is not a luxury.\n"
RIGHT_MORE = "summary: In short. [@icescr]\ntopics: [rights]\n"
EVIDENCE = "evidence:\n  - {source: survey, quote: four of six}\n"
RIGHT = section("The right to housing", RIGHT_BODY, more=RIGHT_MORE)
COST = section("What a home costs", "Rents rose in {{ variables.campaign }}. [@survey, p 3]\n")
OLD = section(
    "The act of 1990",
    "It applied. See [](section:right).\n",
    status="superseded",
    more="superseded_on: 2026-03-01\nsuperseded_by: right\n",
)
RENTS = section(
    "Rents",
    "Rents rose. [@survey]\n",
    more="data: data/rents.csv\nchart: {type: bar, x: year, y: rent, alt: Rents by year}\n",
)
SOURCES = """\
- {id: icescr, type: treaty, title: Covenant on Rights}
- {id: survey, type: report, title: Survey of Rents, custom: {snapshot: texts/survey.txt}}
"""
FIRST = """\
title: First
as_of: 2026-11-22
template: plain
sections:
  - heading: Law
    intro: As it stands. [@icescr]
    include: [right]
  - heading: Findings
    select: {kind: findings}
    order: [-as_of]
"""
SECOND = "extends: base\ntitle: Second\nsections:\n  - include: [cost, old]\n"
BASE = "as_of: 2026-11-22\nsuperseded: history\ntemplate: plain\n"
THIRD = """\
title: Third
language: ja
as_of: 2026-11-22
template: plain
sections:
  - select: {kind: law, topics: [rights]}
editions:
  short: {title: Third in short}
"""
DAILY = "title: Daily\ntemplate: plain\nsections:\n  - select: {kind: law}\n    limit: 1\n"
BODY = """\
# {{ brief.title }}

{% for part in parts %}
{% if part.heading %}
## {{ part.heading }}

{{ part.intro }}

{% endif %}
{% for s in part.sections %}
{% if part.heading %}
### {{ s.title }}
{% else %}
## {{ s.title }}
{% endif %}

{{ s.history }}

{{ s.summary }}

{{ s.body }}

{% endfor %}
{% endfor %}

{% include ["plain/end.md.j2", "shared/no-end.md.j2"] ignore missing %}
"""
PAGE = """\
<!DOCTYPE html>
<html lang="{{ document.language }}">
<head><meta charset="utf-8"><title>{{ document.title }}</title><style>{{ css }}</style></head>
<body>
{{ body }}
{{ notes }}
</body>
</html>
"""
THEME = '[colour]\naccent = "{}"\n'
TERMS = "- {{avoid: [{}], prefer: [home]}}\n"

VARIANTS: Mapping[str, tuple[Text, ...]] = {
    "briefwright.toml": (
        CONFIG,
        f"# A comment.\n{CONFIG}",
        CONFIG.replace("Homes first", "Homes last"),
        CONFIG.replace("Union", "League"),
        f'{CONFIG}[checks]\nC101 = "error"\n',
        f'{CONFIG}[checks]\nL111 = "off"\nL107 = "off"\n',
        f'{CONFIG}language = "en-US"\n',
    ),
    "seeds/kinds.toml": (
        None,
        '[law]\norder = 2\nlabel = "Laws"\n[findings]\norder = 1\n',
        "[law]\norder = 2\n[findings]\norder = 1\nrequires = ['topics']\n",
        "[law]\norder = 1\n",
        "[law\n",
    ),
    "seeds/law/right.md": (
        RIGHT,
        RIGHT.replace("not a luxury", "no luxury at all"),
        RIGHT.replace("It is not", "<!-- A remark. -->\n\nIt is not"),
        RIGHT.replace("The right to", "A right to"),
        RIGHT.replace("topics: [rights]", "topics: [duties]"),
        RIGHT.replace("In short.", "In brief."),
        RIGHT.replace("as_of", "review_by: 2026-02-01\nas_of"),
        RIGHT.replace("status: current", "status: draft"),
        RIGHT.replace("art 11]", "art 11; @nobody]"),
        RIGHT.replace("It is not", "![A map](map.png)\n\nIt is not"),
        RIGHT.replace("art 11]", "art 11, as it stood]"),
        RIGHT.replace("summary:", f"{EVIDENCE}summary:"),
        RIGHT.replace("a luxury", "a luxury, [they say](section:cost)"),
        "---\ntitle: [\n---\n",
        None,
    ),
    "seeds/law/right.ja.md": (
        None,
        section("住む権利", "権利です。\n", more=f"translated_from: {digest_text(RIGHT)}\n"),
        section("住む権利", "権利です。\n", more="translated_from: 0123456789\n"),
        section("住む権利", "まだです。\n", status="draft"),
    ),
    "seeds/law/cost.md": (COST, COST.replace("Rents", "All rents"), None),
    "seeds/law/old.md": (
        OLD,
        OLD.replace("applied", "was in force"),
        OLD.replace("03-01", "12-01"),
    ),
    "seeds/law/new.md": (None, section("A new act", "It is new.\n", more="topics: [rights]\n")),
    "seeds/findings/damp.md": (
        section("Damp", "Half of the shacks are damp. [@survey]\n"),
        section("Damp", "Half of the shacks are damp. [@survey]\n", as_of="2026-05-05"),
        section("Damp", "Most of them are damp. [@survey]\n", as_of="2027-01-01"),
    ),
    "seeds/findings/heat.md": (None, section("Heat", "Heating fails. ![A map](images/map.png)\n")),
    "seeds/sources/sources.yaml": (
        SOURCES,
        f"# A comment.\n{SOURCES}",
        SOURCES.replace("Covenant on", "The Covenant on"),
        SOURCES.replace("Survey of Rents", "Survey of All Rents"),
        f"{SOURCES}- {{id: other, type: book, title: Shacks of the City of Old}}\n",
        SOURCES.replace("id: survey", "id: surveys"),
    ),
    "seeds/terms.yaml": (None, TERMS.format("shack"), TERMS.format("hovel"), "- avoid\n"),
    "seeds/glossary.yaml": (None, "- {term: UN, expansion: United Nations}\n"),
    "seeds/images/map.png": (None, png(), png(8, 8), b"no picture"),
    "seeds/law/map.png": (None, png(5, 5)),
    "seeds/findings/rents.md": (None, RENTS, RENTS.replace("bar", "line")),
    "seeds/data/rents.csv": (None, "year,rent\n2024,2\n2025,3\n", "year,rent\n2024,2\n2025,9\n"),
    "texts/survey.txt": (None, "In four of six districts.\n", "In five of six districts.\n"),
    "briefs/first.yaml": (
        FIRST,
        f"# A comment.\n{FIRST}",
        FIRST.replace("First", "The first"),
        FIRST.replace("kind: findings}", "kind: findings, topics: [rights]}"),
        FIRST.replace("    order", "    limit: 1\n    order"),
        FIRST.replace("template: plain", "template: bare"),
        FIRST.replace("as_of: 2026-11-22", "as_of: 2026-02-01"),
        FIRST.replace("include: [right]", "include: [rigth]"),
        FIRST.replace("template: plain", "template: plain\nformats: [html]"),
        None,
    ),
    "briefs/second.yaml": (
        SECOND,
        SECOND.replace("cost, old", "old, cost"),
        f"{SECOND}numbered_paragraphs: true\n",
    ),
    "briefs/base.yaml": (BASE, BASE.replace("history", "refuse"), f"subtitle: All\n{BASE}", None),
    "briefs/third.yaml": (THIRD, THIRD.replace("in short", "for those in haste")),
    "briefs/daily.yaml": (None, DAILY),
    "templates/plain/body.md.j2": (
        BODY,
        BODY.replace("# {{ brief.title }}", "# On: {{ brief.title }}"),
        f"{{# A comment. #}}{BODY}",
        BODY.replace("{{ s.summary }}", "{{ s.sumary }}"),
    ),
    "templates/plain/end.md.j2": (None, "The end.\n", "The very end.\n"),
    "templates/shared/no-end.md.j2": (None, "No end.\n"),
    "templates/bare/body.md.j2": (
        "# {{ brief.title }}\n\n{{ brief.date }}\n",
        "# {{ brief.title }}\n\n{{ organisation.name }}\n",
    ),
    "templates/plain/theme.toml": (
        None,
        THEME.format("#102030"),
        f"# A comment.\n{THEME.format('#102030')}",
        THEME.format("#405060"),
        THEME.format("blue"),
    ),
    "templates/plain/screen.css": (None, "p { margin: 0 }\n", "p { margin: 1em }\n"),
    "templates/plain/print.css": (None, "p { margin: 0 }\n"),
    "templates/shared/page.html.j2": (PAGE, PAGE.replace("<body>", "<body class='wide'>")),
    "templates/shared/labels/fr.toml": (None, 'notes = "Notes"\n'),
    "templates/shared/labels/ja.toml": (None, 'notes = "注"\nhistory-ended = "{as_of}"\n'),
}

FAULTLESS: Mapping[str, Text] = {path: texts[0] for path, texts in VARIANTS.items()}


@dataclass
class Place:
    """A workspace on the disk whose files can be exchanged, and which can be built."""

    root: Path
    files: dict[str, Text] = field(default_factory=dict)

    def put(self, files: Mapping[str, Text]) -> None:
        """Write files, or take them away."""
        for path, text in files.items():
            file = self.root / path
            if text is None:
                file.unlink(missing_ok=True)
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        self.files.update(files)

    def build(self, *, kept: bool, formats: tuple[str, ...] | None = None) -> BuildResult:
        """Build all briefs; with `kept` as a user's command does, otherwise from nothing."""
        report = Report()
        workspace = open_workspace(self.root, report)
        assert not len(report), render_text(report, colour=False)
        options = BuildOptions((), formats, self.root / "out", None, DAY)
        store = Store(cache_folder(self.root), VERSION) if kept else Store.none()
        try:
            return Build(workspace, options, Told(), FakeEngine(), store).run()
        finally:
            store.close()

    def out(self) -> dict[str, bytes]:
        """The files of the folder for artifacts."""
        return below(self.root / "out")

    def affected(self, path: str) -> set[str]:
        """The briefs that rest on a file."""
        workspace = open_workspace(self.root, Report())
        loaded = load(workspace, Report(), DAY)
        graph = content_graph(workspace, loaded)
        starts = meant(graph, [path], Report())
        found = affected(graph, starts, loaded.library, loaded.specs)
        return {one["id"] for one in found["briefs"]}
