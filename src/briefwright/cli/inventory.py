"""What `list` can list: for each word its items as plain data, and the keys shown to people."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from briefwright.base.codes import CODES
from briefwright.base.diagnostic import Report
from briefwright.build.load import Loaded, load
from briefwright.build.workspace import Workspace, open_workspace
from briefwright.cite.styles import listed
from briefwright.cli import clock
from briefwright.cli.session import Session
from briefwright.library.model import Section
from briefwright.sources.model import Record
from briefwright.spec.model import Spec
from briefwright.template.read import read_template, template_names
from briefwright.template.themes import FOLDER, read_theme, theme_description, theme_names

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Inventory:
    """`items` makes the list; `shown` are the keys that people see, in order."""

    items: Callable[[Session, Report], list[Item]]
    shown: tuple[str, ...]


def opened(session: Session, report: Report) -> Workspace:
    """The workspace of a session; its settings at fault end the run."""
    workspace = open_workspace(session.root(), report)
    report.stop_on_errors()
    return workspace


def loaded(session: Session, report: Report) -> Loaded:
    """All content of a session's workspace, with what is wrong with it."""
    return load(opened(session, report), report, clock.today())


def _sections(session: Session, report: Report) -> list[Item]:
    library = loaded(session, report).library
    order = {kind: place for place, kind in enumerate(library.kinds)}
    languages: dict[str, list[str]] = {}
    for identifier, language in library.translations:
        languages.setdefault(identifier, []).append(language)
    found = sorted(library.sections.values(), key=lambda one: (order.get(one.kind, 0), one.id))
    return [_section(one, sorted(languages.get(one.id, ()))) for one in found]


def _section(section: Section, translations: list[str]) -> Item:
    return {
        "id": section.id,
        "kind": section.kind,
        "status": section.status,
        "as_of": section.as_of.isoformat(),
        "language": section.language,
        "translations": translations,
        "topics": list(section.topics),
        "path": section.path,
        "title": section.title,
    }


def _briefs(session: Session, report: Report) -> list[Item]:
    return [_brief(spec) for spec in loaded(session, report).specs.values()]


def _brief(spec: Spec) -> Item:
    return {
        "name": spec.name,
        "id": spec.id,
        "edition": spec.edition,
        "template": spec.template,
        "language": spec.language,
        "as_of": spec.as_of.isoformat(),
        "formats": list(spec.formats),
        "style": spec.style,
        "path": spec.path,
        "title": spec.title,
    }


def _sources(session: Session, report: Report) -> list[Item]:
    register = loaded(session, report).register
    return [source_item(record) for _, record in sorted(register.items())]


def source_item(record: Record) -> Item:
    """A source in one line."""
    return {
        "id": record.id,
        "type": record.item.get("type"),
        "issued": csl_date(record.item.get("issued")),
        "reliability": record.reliability,
        "path": record.path,
        "title": record.title,
    }


def csl_date(value: Any) -> str | None:
    """A date of a CSL item as day, month or year (ISO 8601), or as its author wrote it."""
    if not isinstance(value, dict):
        return None
    parts = (value.get("date-parts") or [[]])[0]
    day = "-".join(f"{int(part):02}" for part in parts)
    return day or value.get("raw") or value.get("literal")


def _templates(session: Session, report: Report) -> list[Item]:
    workspace = opened(session, report)
    own = workspace.config.paths.templates
    items = []
    for name in template_names(workspace.templates):
        template = read_template(workspace.templates, name, report)
        if template is not None:
            is_own = workspace.files.read(f"{own}/{name}/body.md.j2") is not None
            items.append(
                {
                    "name": name,
                    "from": "workspace" if is_own else "stock",
                    "label": template.label,
                    "description": template.description,
                }
            )
    return items


def _themes(session: Session, report: Report) -> list[Item]:
    workspace = opened(session, report)
    folder = FOLDER.replace("templates", workspace.config.paths.templates, 1)
    items = []
    for name in theme_names(workspace.templates):
        source = read_theme(workspace.templates, name, report)
        is_own = workspace.files.read(f"{folder}/{name}.toml") is not None
        said = theme_description(source) if source else ""
        origin = "workspace" if is_own else "stock"
        items.append({"name": name, "from": origin, "description": said})
    return items


def _kinds(session: Session, report: Report) -> list[Item]:
    library = loaded(session, report).library
    kinds = [section.kind for section in library.sections.values()]
    return [
        {
            "id": kind.id,
            "sections": kinds.count(kind.id),
            "requires": list(kind.requires),
            "labels": dict(kind.labels),
            "label": kind.labels.get("en") or next(iter(kind.labels.values()), kind.id),
        }
        for kind in library.kinds.values()
    ]


def _checks(session: Session, report: Report) -> list[Item]:  # noqa: ARG001
    return [
        {"code": code, "severity": found.severity, "title": found.title}
        for code, found in sorted(CODES.items())
    ]


def _styles(session: Session, report: Report) -> list[Item]:  # noqa: ARG001
    return [
        {"name": one.name, "cites_in": "notes" if one.in_notes else "text", "title": one.title}
        for one in listed()
    ]


INVENTORIES = {
    "sections": Inventory(_sections, ("id", "kind", "status", "as_of", "title")),
    "briefs": Inventory(_briefs, ("name", "template", "language", "as_of", "title")),
    "sources": Inventory(_sources, ("id", "type", "issued", "title")),
    "templates": Inventory(_templates, ("name", "from", "description")),
    "themes": Inventory(_themes, ("name", "from", "description")),
    "styles": Inventory(_styles, ("name", "cites_in", "title")),
    "kinds": Inventory(_kinds, ("id", "sections", "label", "requires")),
    "checks": Inventory(_checks, ("code", "severity", "title")),
}
