"""Sections named by `include`: always in, unless they cannot be used or are out of date.

In: the ids of a part's `include`. Out: picks, and drops for those that gave way to a successor.
Refused: unknown ids (L104), drafts and the like (L106), what is out of date where the spec's
`superseded` does not say what to do with it (L105).
"""

from dataclasses import dataclass, field

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.base.suggest import nearest
from briefwright.library.model import Library, Section
from briefwright.select.history import HistoryNote
from briefwright.select.model import Drop, Pick
from briefwright.select.question import Question
from briefwright.select.rules.dates import not_yet, out_of_date, shut, since_when, unusable
from briefwright.select.successor import successor

NAMED = "named by include"


@dataclass(slots=True)
class Named:
    """The outcome for one part, by section id."""

    picks: dict[str, Pick] = field(default_factory=dict)
    drops: dict[str, Drop] = field(default_factory=dict)


def named(question: Question, note: HistoryNote, report: Report) -> Named:
    """What comes of a part's `include`."""
    outcome = Named()
    for index, name in enumerate(question.part.include):
        place = question.spec.span("sections", question.part.index, "include", index)
        section = known(name, question.library, place, report)
        if section is None or _unfit(section, question, place, report):
            continue
        if out_of_date(section, question.spec.as_of):
            _out_of_date(section, question, note, place, outcome, report)
        else:
            outcome.picks.setdefault(section.id, Pick(section, NAMED))
    return outcome


def known(name: str, library: Library, place: Span | None, report: Report) -> Section | None:
    """The section of a name, or None with the nearest name as a hint."""
    section = library.sections.get(name)
    if section is None:
        near = nearest(name, library.sections)
        hint = f'did you mean "{near}" ({library.sections[near].path})?' if near else None
        report.add("L104", f'no section named "{name}"', place, hint=hint)
    return section


def _unfit(section: Section, question: Question, place: Span | None, report: Report) -> bool:
    day = question.spec.as_of
    reason = unusable(section) or not_yet(section, day) or shut(section, day)
    if reason is None:
        return False
    hint = "take it out of include"
    if section.status == "draft":
        hint = f"give it the status current when it is ready ({section.path})"
    elif not_yet(section, day):
        hint = 'take it out of include, or give the brief a later "as_of"'
    report.add("L106", f'"{section.id}" {reason}', place, hint=hint)
    return True


def _out_of_date(
    section: Section,
    question: Question,
    note: HistoryNote,
    place: Span | None,
    outcome: Named,
    report: Report,
) -> None:
    """Do what the spec's `superseded` says."""
    spec, library = question.spec, question.library
    since = since_when(section, library)
    following = successor(section, library, spec.as_of)
    if spec.superseded == "history":
        successor_told = following and (library.in_language(following, spec.language) or following)
        told = library.in_language(section, spec.language) or section
        pick = Pick(section, f"{NAMED}, as history: {since}", note(told, successor_told))
        outcome.picks.setdefault(section.id, pick)
    elif spec.superseded == "replace" and following is not None:
        reason = f'in place of "{section.id}", which is {NAMED} and {since}'
        outcome.picks.setdefault(following.id, Pick(following, reason))
        outcome.drops[section.id] = Drop(section.id, since)
    else:
        _refuse(section, following, question, place, report)


def _refuse(
    section: Section,
    following: Section | None,
    question: Question,
    place: Span | None,
    report: Report,
) -> None:
    if following is not None:
        hint = f'include "{following.id}" ({following.path}), or write "superseded: history"'
    else:
        hint = 'nothing current replaces it: take it out, or write "superseded: history"'
    day, since = question.spec.as_of, section.superseded_on
    message = f'"{section.id}" is out of date on {day}: superseded on {since}'
    notes = (section.superseded_note,) if section.superseded_note else ()
    report.add("L105", message, place, hint=hint, notes=notes)
