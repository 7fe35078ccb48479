"""The words of a part's `select` against those that the library knows.

Reported: kinds that are none (L109), topics that no section has (L111), fields that no front
matter has (S102), fields to order by that no front matter has (S103, a warning).
"""

from dataclasses import dataclass
from functools import cached_property

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean
from briefwright.library.model import Library
from briefwright.library.read import section_schema
from briefwright.select.question import Question

CONDITIONS = ("kind", "any_topics")
"""Keys of `select` that are no front matter fields."""


@dataclass(frozen=True)
class Vocabulary:
    """The words that a library knows, gathered when they are first asked for."""

    library: Library

    @cached_property
    def topics(self) -> frozenset[str]:
        """Every topic that a section has."""
        sections = self.library.sections.values()
        return frozenset(topic for section in sections for topic in section.topics)

    @cached_property
    def fields(self) -> frozenset[str]:
        """Every field that front matter may have or has."""
        sections = self.library.sections.values()
        fields = (name for section in sections for name in section.fields)
        return frozenset((*section_schema()["properties"], "kind", *fields))


def check_words(question: Question, words: Vocabulary, report: Report) -> None:
    """Report the words of a part that the library does not know."""
    _check_kinds(question, report)
    _check_topics(question, words, report)
    _check_fields(question, words, report)
    _check_order(question, words, report)


def _check_kinds(question: Question, report: Report) -> None:
    kinds = question.library.kinds
    for index, kind in enumerate(question.select.kind):
        if kind not in kinds:
            hint = did_you_mean(kind, kinds) or f"it is one of {', '.join(kinds)}"
            place = _place(question, "kind", index)
            report.add("L109", f'no kind named "{kind}"', place, hint=hint)


def _check_topics(question: Question, words: Vocabulary, report: Report) -> None:
    for key in ("topics", "any_topics"):
        for index, topic in enumerate(getattr(question.select, key)):
            if topic not in words.topics:
                hint = did_you_mean(topic, sorted(words.topics))
                place = _place(question, key, index)
                report.add("L111", f'no section has the topic "{topic}"', place, hint=hint)


def _check_fields(question: Question, words: Vocabulary, report: Report) -> None:
    for name in question.select.fields:
        names = {*words.fields, *CONDITIONS}
        if name not in names:
            place = None
            if question.spec.places:
                path = ("sections", question.part.index, "select", name)
                place = question.spec.places.key(*path)
            message = f'no section has a field "{name}" to select by'
            report.add("S102", message, place, hint=did_you_mean(name, sorted(names)))


def _check_order(question: Question, words: Vocabulary, report: Report) -> None:
    for index, field in enumerate(question.part.order):
        name = field.removeprefix("-")
        if name not in words.fields:
            place = question.spec.span("sections", question.part.index, "order", index)
            message = f'no section has a field "{name}" to order by'
            hint = did_you_mean(name, sorted(words.fields))
            report.add("S103", message, place, hint=hint, severity=Severity.WARNING)


def _place(question: Question, key: str, index: int) -> Span | None:
    return question.spec.span("sections", question.part.index, "select", key, index)
