"""Spec x Library to Selection.

In: a brief's spec and the whole library. Out: for each part, what is in and what is out, each with
its reason, in the brief's language. Refused, with diagnostics: names that nothing has, sections
that cannot be used or are out of date, parts that select nothing.
"""

from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.library.model import Library
from briefwright.select.found import Found, found
from briefwright.select.history import HistoryNote, english_history
from briefwright.select.include import known, named
from briefwright.select.model import Pick, SelectedPart, Selection
from briefwright.select.question import Question
from briefwright.select.translate import in_language
from briefwright.select.vocabulary import Vocabulary, check_words
from briefwright.spec.model import Part, Spec


def select(
    spec: Spec, library: Library, report: Report, history: HistoryNote = english_history
) -> Selection:
    """What a brief is made of; `history` words the note of a section shown as history."""
    words = Vocabulary(library)
    parts = []
    for part in spec.parts:
        question = Question(spec, part, library)
        own = Report()
        check_words(question, words, own)
        parts.append(_part(question, history, own))
        report.extend(own)
    selection = Selection(tuple(parts))
    _report_repeats(spec, selection, report)
    return selection


def _part(question: Question, history: HistoryNote, report: Report) -> SelectedPart:
    spec, part, library = question.spec, question.part, question.library
    for index, name in enumerate(part.exclude):
        known(name, library, spec.span("sections", part.index, "exclude", index), report)
    first = named(question, history, report)
    then = found(question, first.picks.keys() | first.drops.keys())
    picks = (*first.picks.values(), *then.picks)
    if not picks and part.select is not None and not report.has_errors:
        _report_empty(question, then, report)
    return SelectedPart(
        part,
        tuple(_printed(pick, spec, library, report) for pick in picks),
        (*first.drops.values(), *then.drops),
    )


def _printed(pick: Pick, spec: Spec, library: Library, report: Report) -> Pick:
    section = in_language(pick.section, spec.language, library, report)
    return pick if section is pick.section else replace(pick, section=section)


def _report_empty(question: Question, then: Found, report: Report) -> None:
    total = len(question.library.sections)
    said = [f"{count} {rule.counted}" for rule, count in then.kept_out]
    hint = f"of {total} sections: {', '.join(said)}" if total else "the library has no sections"
    part = question.part
    name = f'the part "{part.heading}"' if part.heading else f"part {part.index + 1}"
    place = question.spec.span("sections", part.index, "select")
    report.add("L101", f"{name} selects no section", place, hint=hint)


def _report_repeats(spec: Spec, selection: Selection, report: Report) -> None:
    first: dict[str, Part] = {}
    for selected in selection.parts:
        for pick in selected.picks:
            name, part = pick.section.id, selected.part
            earlier = first.setdefault(name, part)
            if earlier is not part:
                message = f'"{name}" is picked in two parts'
                said = f'it is already in part {earlier.index + 1}, "{earlier.heading}"'
                hint = "take it out of one of the two"
                report.add("L110", message, _place(spec, part, name), notes=(said,), hint=hint)


def _place(spec: Spec, part: Part, name: str) -> Span | None:
    if name in part.include:
        return spec.span("sections", part.index, "include", part.include.index(name))
    return spec.span("sections", part.index)
