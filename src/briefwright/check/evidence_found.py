"""C402, C409: each phrase of evidence stands in the held snapshot of its source."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.base.diagnostic import Report
from briefwright.library.model import Evidence, Library, Section
from briefwright.sources.match import Match, Outcome
from briefwright.sources.snapshot import Snapshots


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a section's evidence, and what came of looking for it."""

    section: Section
    index: int
    evidence: Evidence
    match: Match


def phrases(library: Library, snapshots: Snapshots) -> Iterator[Phrase]:
    """Every phrase, looked for in the latest snapshot."""
    for section in (*library.sections.values(), *library.translations.values()):
        yield from phrases_of(section, library, snapshots)


def phrases_of(section: Section, library: Library, snapshots: Snapshots) -> Iterator[Phrase]:
    """The phrases of a section; of a translation only those of its own."""
    base = library.sections.get(section.id, section)
    for index, evidence in enumerate(section.evidence):
        own = section.path == base.path or evidence not in base.evidence
        if own and evidence.quote:
            yield Phrase(section, index, evidence, _match(evidence, snapshots))


def phrases_are_found(library: Library, snapshots: Snapshots, report: Report) -> None:
    """Report phrases that their snapshot does not hold, and those that stand elsewhere in it."""
    for phrase in phrases(library, snapshots):
        tell(phrase, report)
    report.extend(snapshots.report)


def _match(evidence: Evidence, snapshots: Snapshots) -> Match:
    held = snapshots.latest(evidence.source)
    if held is None:
        return Match(Outcome.NOT_HELD)
    return held.text.match(evidence.quote, evidence.locator)


def tell(phrase: Phrase, report: Report) -> None:
    """Report a phrase that is not where it is said to be."""
    match phrase.match.outcome:
        case Outcome.FOUND | Outcome.NOT_HELD:
            return
        case Outcome.ELSEWHERE:
            _tell_elsewhere(phrase, report)
        case Outcome.APPROXIMATE | Outcome.MISSING:
            _tell_missing(phrase, report)


def _tell_elsewhere(phrase: Phrase, report: Report) -> None:
    report.add(
        "C409",
        f'the phrase stands elsewhere in "{phrase.evidence.source}"',
        phrase.section.span("evidence", phrase.index, "locator"),
        hint=f"it stands on line {phrase.match.line} of the snapshot",
    )


def _tell_missing(phrase: Phrase, report: Report) -> None:
    match, source = phrase.match, phrase.evidence.source
    near: tuple[str, ...] = ()
    if match.outcome is Outcome.APPROXIMATE:
        differ = "1 character differs"
        if match.distance != 1:
            differ = f"{match.distance} characters differ"
        near = (f'nearest, on line {match.line}: "{match.passage}" ({differ})',)
    report.add(
        "C402",
        f'the phrase is not in the snapshot of "{source}"',
        phrase.section.span("evidence", phrase.index, "quote"),
        notes=near,
        hint="quote the source's own words, and see that the section says what they say",
    )
