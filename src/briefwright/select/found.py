"""Sections found by `select`: every rule asked of every section.

In: a part's conditions, and the picks that `include` made before. Out: further picks in their
order, and a drop with its reason for each section that stays out.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from briefwright.library.model import Section
from briefwright.select.model import Drop, Pick
from briefwright.select.order import ordered
from briefwright.select.question import Question, Rule, listed
from briefwright.select.rules import RULES
from briefwright.spec.model import Select


@dataclass(frozen=True, slots=True)
class Found:
    """`kept_out` counts the drops by rule."""

    picks: tuple[Pick, ...] = ()
    drops: tuple[Drop, ...] = ()
    kept_out: tuple[tuple[Rule, int], ...] = ()


def found(question: Question, taken: Collection[str]) -> Found:
    """What a part's `select` finds beyond what is taken already; nothing without a `select`."""
    if question.part.select is None:
        return Found()
    drops: list[Drop] = []
    passed: list[Section] = []
    counts: Counter[Rule] = Counter()
    for name in sorted(question.library.sections.keys() - set(taken)):
        section = question.library.sections[name]
        refusal = _first_refusal(section, question)
        if refusal is None:
            passed.append(section)
        else:
            drops.append(Drop(name, refusal[1]))
            counts[refusal[0]] += 1
    inside, over = _limited(passed, question, len(taken))
    reason = _reason(question.select)
    limit = f"over the limit of {question.part.limit}"
    return Found(
        tuple(Pick(section, reason) for section in inside),
        (*(Drop(section.id, limit) for section in over), *drops),
        tuple((rule, counts[rule]) for rule in RULES if counts[rule]),
    )


def _first_refusal(section: Section, question: Question) -> tuple[Rule, str] | None:
    for rule in RULES:
        reason = rule.refuses(section, question)
        if reason is not None:
            return rule, reason
    return None


def _limited(
    passed: list[Section], question: Question, taken: int
) -> tuple[list[Section], list[Section]]:
    """The sections within the part's limit, in their order, and those over it."""
    found = ordered(passed, question.part.order, question.library.kinds)
    limit = question.part.limit
    room = len(found) if limit is None else max(limit - taken, 0)
    return found[:room], found[room:]


def _reason(select: Select) -> str:
    """The conditions that a pick meets, in words."""
    met = [
        ("kind", listed(select.kind) if select.kind else ""),
        ("topic" if len(select.topics) == 1 else "topics", _all(select.topics)),
        ("one of the topics", _all(select.any_topics)),
        ("jurisdiction", listed(select.jurisdiction) if select.jurisdiction else ""),
        ("language", listed(select.language) if select.language else ""),
        *((name, listed(words)) for name, words in select.fields.items()),
    ]
    said = [f"{name} {words}" for name, words in met if words]
    return ", ".join(said) or "every current section"


def _all(words: tuple[str, ...]) -> str:
    return listed(words, "and") if words else ""
