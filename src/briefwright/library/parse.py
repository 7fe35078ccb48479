"""A section's text to blocks, when it is used."""

import posixpath
from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.document.nodes import Inline
from briefwright.library.images import image_loader
from briefwright.library.markdown.context import LoadImage
from briefwright.library.markdown.parse import MarkdownParser
from briefwright.library.model import Section


class SectionParser:
    """Parses sections of one library, each at most once.

    What is wrong with a section is reported to every brief that uses it.
    """

    def __init__(self, files: Files, seeds: str) -> None:
        self._files = files
        self._seeds = seeds
        self._markdown = MarkdownParser()
        self._known: dict[str, tuple[Section, Report]] = {}

    def parse(self, section: Section, report: Report) -> Section:
        """The section with its body, summary and images."""
        if section.path not in self._known:
            found = Report()
            self._known[section.path] = (self._parsed(section, found), found)
        parsed, found = self._known[section.path]
        report.extend(found)
        return parsed

    def image_loader(self, report: Report) -> LoadImage:
        """What loads the images of other texts, named below the folder of the library."""
        return image_loader(self._files, self._seeds, self._seeds, report)

    def _parsed(self, section: Section, report: Report) -> Section:
        if section.text is None:
            return section
        folder = posixpath.dirname(section.path)
        load = image_loader(self._files, self._seeds, folder, report)
        body = self._markdown.parse(section.text, report, load_image=load)
        if not section.text.text.strip() and not {"summary", "chart"} & _filled(section):
            report.add(
                "K134",
                "this section has neither text nor a summary",
                section.span("title"),
                hint="write it, or give it the status draft",
            )
        parsed = replace(
            section,
            body=body.blocks,
            summary=self._summary(section, report),
            resources=body.resources,
        )
        return self._charted(parsed, report) if section.fields.get("chart") else parsed

    def _charted(self, section: Section, report: Report) -> Section:
        """A section with the picture of its data, and its table."""
        from briefwright.library.charts.figure import chart_blocks, data_table
        from briefwright.library.charts.read import chart_of

        chart = chart_of(section, self._files, self._seeds, report)
        if chart is None:
            return section
        blocks, resource = chart_blocks(section, chart)
        resources = (*section.resources, resource)
        figures = (data_table(chart),) if section.fields["chart"].get("table", True) else ()
        return replace(section, chart=blocks, figures=figures, resources=resources)

    def _summary(self, section: Section, report: Report) -> tuple[Inline, ...]:
        span = section.span("summary")
        if not section.fields.get("summary") or span is None:
            return ()
        return self._markdown.inlines(section.fields["summary"], span, report)


def _filled(section: Section) -> set[str]:
    """The fields that say something."""
    return {name for name, value in section.fields.items() if value}
