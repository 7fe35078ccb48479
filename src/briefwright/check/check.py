"""The checks, in the order in which they run.

Every rule has the shape `rule(subject, report)`; adding one is a file in `rules`, a code, and a
line in the list of its kind of subject. A checker runs them on what is in question and leaves out
what is silenced (see `silence`).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TypeVar

from briefwright.base.codes import CODES
from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.base.source import Span
from briefwright.check.prose import Prose, prose_of_section, prose_of_spec
from briefwright.check.rules.abbreviations import abbreviations_are_explained
from briefwright.check.rules.anonymised import is_anonymised
from briefwright.check.rules.closing import service_stays_open
from briefwright.check.rules.confidence import facts_are_verified
from briefwright.check.rules.consent_expiry import consent_has_not_lapsed
from briefwright.check.rules.consent_given import consent_is_recorded
from briefwright.check.rules.consent_scope import consent_covers_the_brief
from briefwright.check.rules.content_note import has_content_note
from briefwright.check.rules.counted import says_what_was_counted
from briefwright.check.rules.evidence_missing import rests_on_a_source
from briefwright.check.rules.evidence_phrases import phrases_stand_in_snapshots
from briefwright.check.rules.evidence_sources import evidence_names_a_source
from briefwright.check.rules.file_type import has_the_file_type
from briefwright.check.rules.identifying_details import hides_persons
from briefwright.check.rules.keeping_material import asks_nobody_to_keep_material
from briefwright.check.rules.last_checked import service_was_checked
from briefwright.check.rules.mean_length import sentences_are_short_on_average
from briefwright.check.rules.orphan_data import data_is_named
from briefwright.check.rules.page_limit import keeps_the_page_limit
from briefwright.check.rules.paragraph_numbers import numbers_paragraphs
from briefwright.check.rules.reading_ease import is_easy_to_read
from briefwright.check.rules.relative_time import tells_time_by_dates
from briefwright.check.rules.review import is_not_overdue
from briefwright.check.rules.sentence_length import sentences_are_short
from briefwright.check.rules.successors import successor_exists
from briefwright.check.rules.superseded_sources import (
    brief_rests_on_the_latest_source,
    rests_on_the_latest_source,
)
from briefwright.check.rules.support_box import case_comes_with_support
from briefwright.check.rules.terms import uses_preferred_terms
from briefwright.check.rules.tertiary import submission_cites_originals
from briefwright.check.rules.translated_citations import citations_agree
from briefwright.check.rules.translated_numbers import numbers_agree
from briefwright.check.rules.translation_age import translation_is_up_to_date
from briefwright.check.rules.translation_base import translation_has_a_base
from briefwright.check.rules.uncited_sources import sources_are_cited
from briefwright.check.rules.unused_sections import sections_are_used
from briefwright.check.rules.withdrawn import (
    brief_rests_on_no_withdrawn_source,
    rests_on_no_withdrawn_source,
)
from briefwright.check.rules.word_limit import keeps_the_word_limit
from briefwright.check.silence import (
    Silencer,
    Use,
    can_be_silenced,
    silencings_of_section,
    silencings_of_spec,
)
from briefwright.check.subject import (
    Everything,
    OneArtifact,
    OneBrief,
    OnePick,
    OneSection,
    Words,
    World,
    place_of_pick,
)
from briefwright.document.nodes import Document
from briefwright.library.model import Section
from briefwright.select.model import Selection
from briefwright.spec.model import Spec

S = TypeVar("S")
Cited = tuple[str, Span | None]
Rule = Callable[[S, Report], None]

WORDS: tuple[Rule[Words], ...] = (
    uses_preferred_terms,
    asks_nobody_to_keep_material,
    tells_time_by_dates,
)
SECTIONS: tuple[Rule[OneSection], ...] = (
    hides_persons,
    consent_is_recorded,
    has_content_note,
    is_anonymised,
    successor_exists,
    says_what_was_counted,
    evidence_names_a_source,
    phrases_stand_in_snapshots,
    rests_on_a_source,
    rests_on_no_withdrawn_source,
    rests_on_the_latest_source,
    translation_has_a_base,
    translation_is_up_to_date,
    numbers_agree,
    citations_agree,
)
PICKS: tuple[Rule[OnePick], ...] = (
    consent_covers_the_brief,
    consent_has_not_lapsed,
    is_not_overdue,
    service_was_checked,
    service_stays_open,
    facts_are_verified,
)
BRIEFS: tuple[Rule[OneBrief], ...] = (
    case_comes_with_support,
    submission_cites_originals,
    brief_rests_on_no_withdrawn_source,
    brief_rests_on_the_latest_source,
    keeps_the_word_limit,
    has_the_file_type,
    numbers_paragraphs,
    sentences_are_short,
    sentences_are_short_on_average,
    is_easy_to_read,
    abbreviations_are_explained,
)
ARTIFACTS: tuple[Rule[OneArtifact], ...] = (keeps_the_page_limit,)
EVERYTHING: tuple[Rule[Everything], ...] = (sections_are_used, sources_are_cited, data_is_named)

# Found on finished pages alone, so that a check without them cannot tell whether it is silenced.
_ON_PAGES = ("C502",)


class Checker:
    """Runs the checks on one workspace; each section is looked at once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._silencer = Silencer()
        self._prose: dict[str, Prose] = {}
        self._sections: dict[str, Report] = {}

    def section(self, section: Section) -> Report:
        """What is found in a section by itself."""
        if section.path not in self._sections:
            self._sections[section.path] = self._section(section)
        return self._sections[section.path]

    def learn(self, section: Section, used: Iterable[Use]) -> None:
        """Heed what is silenced in a section that need not be looked at again; `used` is what was
        of use in it."""
        self._silencer.learn(silencings_of_section(section), Report())
        self._silencer.recall(used)

    def learn_spec(self, spec: Spec, used: Iterable[Use]) -> None:
        """The same for a brief."""
        self._silencer.learn(silencings_of_spec(spec), Report())
        self._silencer.recall(used)

    def using(self) -> AbstractContextManager[set[Use]]:
        """Gather which silencings are of use in here."""
        return self._silencer.using()

    def _section(self, section: Section) -> Report:
        found, faults = Report(), Report()
        self._silencer.learn(silencings_of_section(section), faults)
        prose = self._prose_of(section)
        _run(WORDS, Words(self._world, prose, section.language), found)
        _run(SECTIONS, OneSection(self._world, section, prose), found)
        faults.extend(self._silencer.heed(found))
        return faults

    def _prose_of(self, section: Section) -> Prose:
        if section.path not in self._prose:
            self._prose[section.path] = prose_of_section(section)
        return self._prose[section.path]

    def brief(self, spec: Spec, selection: Selection) -> Report:
        """What is found in a brief before it is composed: its sections, and its own words."""
        found, faults = Report(), Report()
        self._silencer.learn(silencings_of_spec(spec), faults)
        for pick in selection.picks:
            faults.extend(self.section(pick.section))
        _run(WORDS, Words(self._world, prose_of_spec(spec), spec.language), found)
        for selected in selection.parts:
            for pick in selected.picks:
                prose = self._prose_of(pick.section)
                _run(PICKS, OnePick(self._world, spec, selected.part, pick.section, prose), found)
        faults.extend(self.heed(found, spec, selection))
        return faults

    def document(
        self, spec: Spec, selection: Selection, document: Document, cited: Iterable[Cited] = ()
    ) -> Report:
        """What is found in a composed brief; `cited` are the keys it cites, with their places."""
        found = Report()
        _run(BRIEFS, OneBrief(self._world, spec, selection, document, tuple(cited)), found)
        return self.heed(found, spec, selection)

    def artifact(self, spec: Spec, format: str, pages: int | None) -> Report:
        """What is found in a finished file."""
        found = Report()
        _run(ARTIFACTS, OneArtifact(spec, format, pages), found)
        return self._silencer.heed(found)

    def library(self, picked: Mapping[str, Collection[str]], cited: Collection[str]) -> Report:
        """What is found in the library: in each of its sections, and in the whole. `picked` are the
        sections of each brief, `cited` the sources that composed briefs and charts cite."""
        found = Report()
        library = self._world.library
        for section in (*library.sections.values(), *library.translations.values()):
            found.extend(self.section(section))
        _run(EVERYTHING, Everything(self._world, picked, cited), found)
        return found

    def heed(
        self, report: Report, spec: Spec | None = None, selection: Selection | None = None
    ) -> Report:
        """A report without what is silenced where a finding stands or, in a brief's report, where
        the spec picks the section that it is found in."""
        places = _places(spec, selection) if spec and selection else {}
        return self._silencer.heed(report, lambda found: _of(found, places))

    def unused(self) -> Report:
        """Silencings that silence nothing; to be asked when everything has been checked."""
        found = Report()
        judged = (code for code in CODES if can_be_silenced(code) and code not in _ON_PAGES)
        self._silencer.report_unused(judged, found)
        return found


def _run(rules: tuple[Rule[S], ...], subject: S, report: Report) -> None:
    for rule in rules:
        rule(subject, report)


def _places(spec: Spec, selection: Selection) -> dict[str, list[Span]]:
    """Where a spec picks its sections, by the paths of their files."""
    places: dict[str, list[Span]] = {}
    for selected in selection.parts:
        for pick in selected.picks:
            span = place_of_pick(spec, selected.part, pick.section.id)
            if span:
                places.setdefault(pick.section.path, []).append(span)
    return places


def _of(found: Diagnostic, places: Mapping[str, list[Span]]) -> tuple[Span, ...]:
    return tuple(places.get(found.span.path, ())) if found.span else ()
