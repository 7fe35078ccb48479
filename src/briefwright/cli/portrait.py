"""A section, a source or a brief as plain data: its fields, its uses, what it rests on."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.build.load import Loaded
from briefwright.build.manifest import NAME, read_manifest
from briefwright.build.workspace import Workspace
from briefwright.cli.inventory import csl_date
from briefwright.document.marks import CitedItem, SectionReference
from briefwright.document.walk import walk
from briefwright.library.model import Section
from briefwright.library.parse import SectionParser
from briefwright.select.model import Selection
from briefwright.select.select import select
from briefwright.select.translate import in_language
from briefwright.sources.model import Record
from briefwright.spec.model import Spec

Data = dict[str, Any]
_KEY = re.compile(r"@\{?([A-Za-z0-9_][\w:.#$%&+?<>~/-]*[\w/]|\w)")


class Portrayer:
    """Portrays what a workspace holds; selections and parsed sections are made once."""

    def __init__(self, workspace: Workspace, content: Loaded) -> None:
        self._workspace = workspace
        self._content = content
        self._parser = SectionParser(workspace.files, workspace.config.paths.seeds)

    @cached_property
    def _selections(self) -> dict[str, Selection]:
        library = self._content.library
        return {name: select(spec, library, Report()) for name, spec in self._content.specs.items()}

    def section(self, section: Section) -> Data:
        """A section's fields, translations, uses, evidence and citations."""
        return {
            "id": section.id,
            "title": section.title,
            "kind": section.kind,
            "path": section.path,
            "language": section.language,
            "digest": section.digest,
            "fields": _own_fields(section),
            "translations": [
                {
                    "language": one.language,
                    "path": one.path,
                    "current": self._is_current(one, section),
                }
                for (identifier, _), one in sorted(self._content.library.translations.items())
                if identifier == section.id
            ],
            "used_in": list(self._uses(section.id)),
            "linked_from": self._linked_from(section.id),
            "evidence": [
                {"source": one.source, "locator": one.locator, "quote": one.quote}
                for one in section.evidence
            ],
            "cites": [
                {"source": one.key, "locator": one.locator} for one in self._citations(section)
            ],
        }

    def source(self, record: Record) -> Data:
        """A source's record, and the sections and briefs that rest on it."""
        cited_by = [
            {"section": section.id, "locator": one.locator}
            for section in self._sections()
            for one in self._citations(section)
            if one.key == record.id
        ]
        return {
            "id": record.id,
            "title": record.title,
            "path": record.path,
            "issued": csl_date(record.item.get("issued")),
            "fields": {**record.item, **record.own},
            "cited_by": cited_by,
            "evidence_of": [
                {"section": section.id, "locator": one.locator, "quote": one.quote}
                for section in self._sections()
                for one in section.evidence
                if one.source == record.id
            ],
            "briefs": self._briefs_that_cite(record.id, {one["section"] for one in cited_by}),
        }

    def brief(self, spec: Spec) -> Data:
        """A brief's settings, what it is made of, and its files."""
        return {
            "name": spec.name,
            "title": spec.title,
            "path": spec.path,
            "fields": {
                "as_of": spec.as_of.isoformat(),
                "language": spec.language,
                "template": spec.template,
                "style": spec.style,
                "formats": list(spec.formats),
                "page": f"{spec.page.size}, {spec.page.layout}",
                "audience": list(spec.audience),
            },
            "parts": [
                {
                    "heading": selected.part.heading,
                    "sections": [pick.section.id for pick in selected.picks],
                }
                for selected in self._selections[spec.name].parts
            ],
            "artifacts": self._artifacts(spec),
        }

    def _is_current(self, translation: Section, base: Section) -> bool:
        library = self._content.library
        return in_language(base, translation.language, library, Report()) is translation

    def _uses(self, identifier: str) -> Iterator[Data]:
        for name, selection in self._selections.items():
            for selected in selection.parts:
                for pick in selected.picks:
                    if pick.section.id == identifier:
                        heading = selected.part.heading
                        yield {"brief": name, "part": heading, "reason": pick.reason}

    def _linked_from(self, identifier: str) -> list[str]:
        return [
            section.id
            for section in self._sections()
            if any(
                isinstance(node, SectionReference) and node.section == identifier
                for node in walk(self._parser.parse(section, Report()).body)
            )
        ]

    def _sections(self) -> list[Section]:
        return sorted(self._content.library.sections.values(), key=lambda section: section.id)

    def _citations(self, section: Section) -> list[CitedItem]:
        """The citations of a section's text and summary, each source and locator once."""
        parsed = self._parser.parse(section, Report())
        nodes = walk((parsed.summary, parsed.body))
        found = {(n.key, n.locator): n for n in nodes if isinstance(n, CitedItem)}
        return list(found.values())

    def _briefs_that_cite(self, key: str, sections: set[str]) -> list[str]:
        return [
            name
            for name, selection in self._selections.items()
            if sections & {pick.section.id for pick in selection.picks}
            or any(key in _KEY.findall(one.part.intro) for one in selection.parts)
        ]

    def _artifacts(self, spec: Spec) -> list[Data]:
        out = self._workspace.config.paths.out
        record = read_manifest(self._workspace.files.read(f"{out}/{NAME}"))
        for entry in record.get("briefs", ()):
            if (entry["brief"], entry["edition"]) == (spec.id, spec.edition):
                return list(entry["artifacts"])
        return []


def _own_fields(section: Section) -> Data:
    """The front matter but what is told elsewhere."""
    told = ("id", "title", "evidence", "language")
    return {key: value for key, value in section.fields.items() if key not in told}
