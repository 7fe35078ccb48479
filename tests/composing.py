"""A small workspace in memory, and what composing a brief from it gives and reports.

Sections, sources, templates and the spec are files; a test says what it changes of them. The
citations are formatted by `FakeEngine`.
"""

from collections.abc import Mapping
from datetime import date

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.cite.model import Style
from briefwright.compose.compose import Brief, Composer
from briefwright.document.nodes import Document
from briefwright.library.parse import SectionParser
from briefwright.library.read import read_library
from briefwright.select.select import select
from briefwright.sources.model import Record
from briefwright.spec.defaults import Defaults
from briefwright.spec.read import read_specs
from briefwright.template.labels import read_labels
from briefwright.template.read import read_template
from tests.fake_engine import FakeEngine

TODAY = date(2026, 11, 22)
Contents = Mapping[str, str | bytes]
IN_NOTES = Style("notes", "", in_notes=True)
IN_TEXT = Style("author-date", "", in_notes=False)

HEAD = """\
---
title: The right to housing
as_of: 2026-11-22
status: current
---
"""

SPEC = """\
title: Housing for all
as_of: 2026-11-22
language: en-GB
template: plain
sections:
- heading: The law
  include: [right]
"""

BODY = """\
# {{ brief.title }}

{% for part in parts %}
## {{ part.heading }}

{{ part.intro }}

{% for s in part.sections %}
### {{ s.title }}

{{ s.body }}

{% endfor %}
{% endfor %}
"""

FILES: Contents = {
    "briefs/brief.yaml": SPEC,
    "seeds/law/right.md": HEAD + "Everyone has a right to housing. [@icescr, art 11]\n",
    "templates/plain/body.md.j2": BODY,
    "templates/shared/labels/en.toml": (
        'contents = "Contents"\ntreaties = "Treaties"\nreports = "Reports"\nother = "Other"\n'
        '[date]\npattern = "{day} {month} {year}"\nmonths = [\n'
        '  "January", "February", "March", "April", "May", "June",\n'
        '  "July", "August", "September", "October", "November", "December",\n]\n'
    ),
}


def _record(key: str, kind: str, title: str, **more: object) -> Record:
    item = {"id": key, "type": kind, "title": title, **more}
    return Record(key, item, {}, "seeds/sources/sources.yaml", "0")


REGISTER = {
    record.id: record
    for record in (
        _record("icescr", "treaty", "Covenant"),
        _record("crc", "treaty", "Convention"),
        _record("survey", "report", "Survey", author=[{"literal": "Statistics Office"}]),
        _record("broken", "report", "A title\x0b copied"),
    )
}


def section(body: str, *lines: str, title: str = "The right to housing") -> str:
    """A section's file with further lines of front matter."""
    head = [f"title: {title}", "as_of: 2026-11-22", "status: current", *lines]
    return "\n".join(["---", *head, "---", body])


def changed(files: Contents | None = None, **text: str) -> dict[str, str | bytes]:
    """The workspace with other files; `body`, `spec` and `right` stand for the usual ones."""
    names = {
        "body": "templates/plain/body.md.j2",
        "spec": "briefs/brief.yaml",
        "right": "seeds/law/right.md",
    }
    return {**FILES, **(files or {}), **{names[name]: content for name, content in text.items()}}


def composed(files: Contents, report: Report, style: Style = IN_NOTES) -> Document | None:
    """The document of the workspace's brief; None, with diagnostics, when it cannot be made."""
    memory = MemoryFiles(files)
    library = read_library(memory, "seeds", "en-GB", report)
    spec = read_specs(memory, Defaults(), report, TODAY)["brief"]
    try:
        selection = select(spec, library, report)
        labels = read_labels(memory, spec.language, report)
        composer = Composer(
            memory,
            library,
            REGISTER,
            SectionParser(memory, "seeds"),
            {"name": "Tenants' Union", "contact": "", "url": "https://example.org"},
            {"campaign": "Homes first"},
        )
        waiting = composer.begin(Brief(spec, selection, style, labels), report)
        return composer.finish(waiting, FakeEngine().format((waiting.request,))[0])
    except BuildFailed as failed:
        report.extend(failed.report)
        return None


def document(files: Contents | None = None, style: Style = IN_NOTES, **text: str) -> Document:
    """The document of a workspace in which nothing may be wrong."""
    report = Report()
    made = composed(changed(files, **text), report, style)
    assert made is not None, render_text(report, colour=False)
    assert not len(report), render_text(report, colour=False)
    return made


def said(files: Contents | None = None, style: Style = IN_NOTES, **text: str) -> str:
    """What composing the brief of a workspace reports."""
    report = Report()
    composed(changed(files, **text), report, style)
    return render_text(report, colour=False)


def said_of_section(body: str, *lines: str, files: Contents | None = None) -> str:
    """What is reported when the brief's only section has this text."""
    return said(files, right=section(body, *lines))


def said_of_library(files: Contents | None = None, *, right: str | bytes | None = None) -> str:
    """What reading a library of these files reports."""
    report = Report()
    own = {} if right is None else {"seeds/law/right.md": right}
    read_library(MemoryFiles({**own, **(files or {})}), "seeds", "en-GB", report)
    return render_text(report, colour=False)


def said_of_template(
    files: Mapping[str, str | bytes | None] | None = None, *, name: str = "plain"
) -> str:
    """What reading a template and its words reports; None stands for a file that is not there."""
    report = Report()
    all_files = {**FILES, "templates/shared/page.html.j2": "{{ body }}", **(files or {})}
    memory = MemoryFiles({path: data for path, data in all_files.items() if data is not None})
    place = SourceFile("briefs/brief.yaml", f"template: {name}\n")
    read_template(memory, name, report, place.span(10, 10 + len(name)))
    read_labels(memory, "en-GB", report)
    return render_text(report, colour=False)
