"""A small workspace in memory, and what `check` reports of it.

In: files by path, which add to or replace those of `FILES`, and the codes in question. Out: the
report of those codes, with every error that keeps something from being checked. No process is
started: `check` formats no citation.
"""

from base64 import b64decode
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.base.files import MemoryFiles, read_text
from briefwright.base.render import render_text
from briefwright.build.checking import check_all
from briefwright.build.config import Config, read_config
from briefwright.build.draft import Drafter
from briefwright.build.load import load
from briefwright.build.workspace import CONFIG_FILE, Workspace

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)
Contents = Mapping[str, str | bytes]

BODY = """\
# {{ brief.title }}

{% for part in parts %}
## {{ part.heading }}

{{ part.intro }}

{% for s in part.sections %}
### {{ s.title }}

{% if part.shape == "full" %}
{{ s.body }}
{% else %}
{{ s.summary }}
{% endif %}

{% if s.kind == "support-services" and s.phone %}
::: support
{{ s.phone }}
:::
{% endif %}

{% endfor %}
{% endfor %}
"""

LABELS = """\
contents = "Contents"
history-replaced = "As of {as_of}; superseded on {since} by {title}."
history-ended = "As of {as_of}; no longer so since {since}. {note}"
[date]
pattern = "{day} {month} {year}"
months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]
"""

SOURCES = """\
- {id: icescr, type: treaty, title: "International Covenant on Economic, Social and Cultural Rights"}
- id: act-1999
  type: legislation
  title: Act on Regulation and Punishment of Acts Relating to Child Prostitution and Child Pornography, and the Protection of Children
  original-title: 児童買春、児童ポルノに係る行為等の規制及び処罰並びに児童の保護等に関する法律
  custom: {aliases: [Child Prostitution and Child Pornography Act, 児童買春・児童ポルノ禁止法]}
- id: opsc
  type: treaty
  title: Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography
  original-title: 児童の売買、児童買春及び児童ポルノに関する児童の権利に関する条約の選択議定書
- {id: survey, type: report, title: Survey of tenants, author: [{literal: Statistics Office}]}
"""  # noqa: E501

RIGHT = """\
---
title: The right to housing
summary: Everyone has a right to housing. [@icescr, art 11]
as_of: 2026-01-01
status: current
---
Everyone has a right to housing. [@icescr, art 11]
"""

BRIEF = """\
title: Housing for all
as_of: 2026-11-22
template: plain
formats: [html]
sections:
- heading: The law
  include: [right]
"""

EVICTION = "seeds/legal-framework/eviction.md"
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)

TEMPLATES = ("plain", "handout", "one-pager", "submission")
FILES: Contents = {
    **{f"templates/{name}/body.md.j2": BODY for name in TEMPLATES},
    "templates/shared/page.html.j2": "{{ body }}",
    "templates/shared/labels/en.toml": LABELS,
    "briefs/brief.yaml": BRIEF,
    "seeds/legal-framework/right.md": RIGHT,
    "seeds/sources/sources.yaml": SOURCES,
    "seeds/images/poster.png": PICTURE,
}


def section(*lines: str, body: str = "Words.", title: str = "A section") -> str:
    """A section's file, with further lines of front matter."""
    head = [f"title: {title}", "as_of: 2026-01-01", "status: current", *lines]
    return "\n".join(["---", *head, "---", body, ""])


def brief(*include: str, template: str = "plain") -> str:
    """A spec that picks sections for 22 November 2026."""
    head = ["title: A brief", f"template: {template}", "as_of: 2026-11-22", "formats: [html]"]
    part = ["sections:", "- heading: A part", f"  include: [{', '.join(include)}]", ""]
    return "\n".join([*head, *part])


def of_eviction(*lines: str, template: str = "plain", formats: str = "html") -> str:
    """A spec that picks the section "eviction", with further lines."""
    head = ["title: A handout", "as_of: 2026-11-22", f"template: {template}"]
    part = ["sections:", "- heading: Eviction", "  include: [eviction]", ""]
    return "\n".join([*head, f"formats: [{formats}]", *lines, *part])


@cache
def shipped_terms() -> str:
    """The table of terms of this repository's library."""
    return (ROOT / "seeds/terms.yaml").read_text("utf-8")


def checked(files: Contents, codes: Collection[str]) -> Report:
    """What `check` reports of the workspace with other files: some codes, and what is no check's
    and an error, since nothing may be thought well because it was not looked at."""
    report = Report()
    memory = MemoryFiles(files)
    source = read_text(memory, CONFIG_FILE, report, "B103")
    config = read_config(source, report) if source else Config()
    workspace = Workspace(ROOT, memory, memory, config)
    loaded = load(workspace, report, TODAY)
    check_all(Drafter(workspace, loaded), loaded, (), report, {})
    report = report.with_severities(config.checks)
    return Report(found for found in report if _is_asked_for(found, codes))


def told(files: Contents, *codes: str) -> str:
    """What is printed of some codes when the workspace is checked with other files."""
    terms = {"seeds/terms.yaml": shipped_terms()} if "C101" in codes else {}
    return render_text(checked({**FILES, **terms, **files}, codes), colour=False)


def _is_asked_for(found: Diagnostic, codes: Collection[str]) -> bool:
    fault = found.severity is Severity.ERROR and not found.code.startswith("C")
    return fault or found.code in codes
