"""Selection and template to a document: one pass a file, in this order.

The body template is rendered to Markdown with slots, which are filled with what the sections hold.
Then values, anchors, cross-references, citations and notes are resolved, and at last what needs
the whole: references, paragraph numbers, the contents list, the count of words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.base.source import Span
from briefwright.base.suggest import nearest
from briefwright.cite.model import Formatted, Request, Style
from briefwright.compose.address_code import (
    address_of,
    code_fragment,
    code_of,
    shows_code,
)
from briefwright.compose.anchors import give_ids
from briefwright.compose.crossreferences import resolve_crossreferences
from briefwright.compose.fill import Filler
from briefwright.compose.fragments import Fragments
from briefwright.compose.late import References, fill_contents, fill_words
from briefwright.compose.notes import NoteMaker, clusters, keys, report_in_links
from briefwright.compose.numbering import number_paragraphs
from briefwright.compose.punctuation import before_punctuation
from briefwright.compose.render import BodyRenderer
from briefwright.compose.stamp import digest_of, fill_stamp, stamp_words
from briefwright.compose.titles import report_titles
from briefwright.compose.unheaded import with_cures
from briefwright.compose.values import ValueResolver
from briefwright.compose.views import Setting, template_values
from briefwright.document.marks import MARKS
from briefwright.document.nodes import Block, Document, Resource
from briefwright.document.walk import walk
from briefwright.library.markdown.characters import report_forbidden_values, report_in_tree
from briefwright.library.markdown.headings import report_skipped
from briefwright.library.markdown.parse import MarkdownParser
from briefwright.library.markdown.typography import typeset_words
from briefwright.library.model import Library, Section
from briefwright.library.parse import SectionParser
from briefwright.select.model import SelectedPart, Selection
from briefwright.sources.model import Register
from briefwright.spec.model import Spec
from briefwright.template.model import Labels

Resources = dict[str, Resource]


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything one brief is composed from."""

    spec: Spec
    selection: Selection
    style: Style
    labels: Labels


@dataclass(frozen=True, slots=True)
class Waiting:
    """A brief whose citations wait for the engine."""

    brief: Brief
    blocks: tuple[Block, ...]
    resources: tuple[Resource, ...]
    request: Request


class Composer:
    """Composes the briefs of one workspace; what they share is parsed and compiled once."""

    def __init__(
        self,
        templates: Files,
        library: Library,
        register: Register,
        sections: SectionParser,
        organisation: Mapping[str, str],
        variables: Mapping[str, Any],
    ) -> None:
        self._library = library
        self._register = register
        self._fragments = Fragments(library, register)
        self._sections = sections
        self._organisation = organisation
        self._variables = variables
        self._bodies = BodyRenderer(templates)
        self._markdown = MarkdownParser()

    def begin(self, brief: Brief, report: Report) -> Waiting:
        """The brief up to its citations. Raises BuildFailed when something in it is wrong."""
        setting = self._setting(brief)
        resources: Resources = {}

        def parse(section: Section) -> Section:
            parsed = self._sections.parse(section, report)
            resources.update({one.name: one for one in parsed.resources})
            return parsed

        def parse_intro(selected: SelectedPart) -> tuple[Block, ...]:
            return self._intro(brief.spec, selected, resources, report)

        _report_characters(brief.spec, report)
        values = template_values(setting, brief.selection, parse, parse_intro)
        found = Report()
        try:
            blocks = self._body(brief.spec, values, resources, found)
        finally:
            report.extend(with_cures(found, brief.spec, brief.selection))
        blocks = ValueResolver(values, report).resolve(blocks)
        blocks = give_ids(blocks)
        language = brief.spec.language
        blocks = resolve_crossreferences(blocks, self._library, language, report)
        report_in_links(blocks, brief.style, report)
        if not brief.style.in_notes:
            blocks = before_punctuation(blocks)
        self._report_unknown(blocks, report)
        report.stop_on_errors()
        skipped = Report()
        report_skipped(blocks, skipped)
        report.extend(with_cures(skipped, brief.spec, brief.selection))
        report.stop_on_errors()
        if shows_code(blocks) and (code := code_of(setting.address)):
            resources[code.name] = code
        return Waiting(brief, blocks, tuple(resources.values()), self._request(brief, blocks))

    def _setting(self, brief: Brief) -> Setting:
        tag = brief.spec.language.split("-")[0]
        kinds = self._library.kinds.values()
        address = self._address(brief.spec)
        alt = _label(brief.labels)("address-code").replace("{address}", address)
        return Setting(
            brief.spec,
            brief.labels,
            self._organisation,
            {**self._variables, **brief.spec.variables},
            {kind.id: kind.labels.get(tag, kind.labels.get("en", kind.id)) for kind in kinds},
            address,
            code_fragment(code_of(address), alt),
        )

    def _address(self, spec: Spec) -> str:
        return address_of(self._organisation.get("briefs_url", ""), spec.id, spec.language)

    def _intro(
        self, spec: Spec, selected: SelectedPart, resources: Resources, report: Report
    ) -> tuple[Block, ...]:
        span = spec.span("sections", selected.part.index, "intro")
        if not selected.part.intro or span is None:
            return ()
        load = self._sections.image_loader(report)
        parsed = self._markdown.text(selected.part.intro, span, report, load)
        resources.update({one.name: one for one in parsed.resources})
        return parsed.blocks

    def _body(
        self, spec: Spec, values: Mapping[str, Any], resources: Resources, report: Report
    ) -> tuple[Block, ...]:
        origins, slots = self._bodies.render(spec.template, values)
        parsed = self._markdown.parse(
            Span(origins.output, 0, len(origins.output.text)),
            report,
            load_image=self._sections.image_loader(report),
            slots=slots.contents,
            translate=origins.translate,
        )
        resources.update({one.name: one for one in parsed.resources})
        blocks = Filler(slots.contents, report).fill(parsed.blocks)
        report_titles(blocks, origins.first_line, report)
        return blocks

    def _request(self, brief: Brief, blocks: tuple[Block, ...]) -> Request:
        cited = dict.fromkeys(key for key, _ in keys(blocks))
        records = {key: self._register[key].cited for key in cited}
        found = clusters(blocks, brief.style)
        return Request(brief.style, brief.spec.language, found, records)

    def _report_unknown(self, blocks: tuple[Block, ...], report: Report) -> None:
        for key, span in keys(blocks):
            if key not in self._register:
                near = nearest(key, self._register)
                known = f'did you mean "{near}" ({self._register[near].path})?' if near else None
                report.add(
                    "Q105",
                    f'no source has the key "{key}"',
                    span,
                    hint=known or "add a record to seeds/sources/, or write \\@ for a plain @",
                )

    def finish(self, waiting: Waiting, formatted: Formatted) -> Document:
        """The document, its citations formatted. Raises BuildFailed for characters that came in
        with a record or a setting and cannot stand in it."""
        brief, spec = waiting.brief, waiting.brief.spec
        language = brief.spec.language
        maker = NoteMaker(formatted, brief.style, self._register, self._fragments, language)
        blocks = maker.apply(waiting.blocks)
        blocks = References(formatted.entries, self._register, _label(brief.labels)).fill(blocks)
        blocks = give_ids(blocks)
        if spec.numbered_paragraphs:
            blocks = number_paragraphs(blocks)
        blocks = fill_contents(blocks, _label(brief.labels))
        day = brief.labels.date(spec.as_of.isoformat())
        digest = digest_of(spec, blocks, tuple(maker.notes), waiting.resources)
        stamp = stamp_words(spec.name, spec.version, day, digest)
        blocks = fill_words(fill_stamp(blocks, stamp), spec.language)
        _assert_resolved((blocks, tuple(maker.notes)))
        report_in_tree((blocks, tuple(maker.notes)))
        return Document(
            id=spec.id,
            edition=spec.edition,
            title=typeset_words(spec.title),
            subtitle=typeset_words(spec.subtitle),
            language=spec.language,
            date=spec.as_of.isoformat(),
            date_text=day,
            blocks=blocks,
            notes=tuple(maker.notes),
            author=self._organisation.get("name", ""),
            contact=self._organisation.get("contact", ""),
            url=self._organisation.get("url", ""),
            description=spec.description or spec.subtitle,
            keywords=_topics(brief.selection),
            resources=waiting.resources,
            labels=tuple(sorted(brief.labels.words.items())),
            page=spec.page,
            version=spec.version,
            stamp=stamp,
            address=self._address(spec),
            span=spec.span("title"),
        )


def _report_characters(spec: Spec, report: Report) -> None:
    if spec.places:
        report_forbidden_values(spec.places, report)


def _label(labels: Labels) -> Any:
    return lambda key: labels.words.get(key, key)


def _topics(selection: Selection) -> tuple[str, ...]:
    found = (topic for pick in selection.picks for topic in pick.section.topics)
    return tuple(topic.replace("-", " ") for topic in dict.fromkeys(found))


def _assert_resolved(tree: object) -> None:
    for node in walk(tree):
        if isinstance(node, MARKS):
            raise AssertionError(f"unresolved {type(node).__name__}: {node}")
