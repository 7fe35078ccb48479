"""A section's text to blocks, when it is used."""

import posixpath
from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.document.nodes import Inline
from briefwright.library.images import image_loader
from briefwright.library.markdown.parse import MarkdownParser
from briefwright.library.model import Section


class SectionParser:
    """Parses sections of one library, each at most once."""

    def __init__(self, files: Files, seeds: str, report: Report) -> None:
        self._files = files
        self._seeds = seeds
        self._report = report
        self._markdown = MarkdownParser()
        self._known: dict[str, Section] = {}

    def parse(self, section: Section) -> Section:
        """The section with its body, summary and images."""
        if section.path not in self._known:
            self._known[section.path] = self._parsed(section)
        return self._known[section.path]

    def _parsed(self, section: Section) -> Section:
        if section.text is None:
            return section
        folder = posixpath.dirname(section.path)
        load = image_loader(self._files, self._seeds, folder, self._report)
        body = self._markdown.parse(section.text, self._report, load_image=load)
        return replace(
            section,
            body=body.blocks,
            summary=self._summary(section),
            resources=body.resources,
        )

    def _summary(self, section: Section) -> tuple[Inline, ...]:
        span = section.span("summary")
        if not section.fields.get("summary") or span is None or section.front_matter is None:
            return ()
        return self._markdown.inlines(section.fields["summary"], span, self._report)
