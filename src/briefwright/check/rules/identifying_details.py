"""C201: a case example could identify a person.

Two or more kinds of detail in one case are too many, since together they can lead to a person
whom each alone would hide.
"""

from collections.abc import Iterable

from briefwright.base.diagnostic import Report
from briefwright.check.cases import is_case
from briefwright.check.details.find import details
from briefwright.check.details.model import CURES, Detail
from briefwright.check.subject import OneSection

ENOUGH = 2


def hides_persons(subject: OneSection, report: Report) -> None:
    """Report a case with two or more kinds of identifying detail."""
    if not is_case(subject.section):
        return
    found = _first_of_each_kind(details(subject.prose, subject.world.titles))
    if len(found) < ENOUGH:
        return
    report.add(
        "C201",
        f"this case could identify a person: {', '.join(map(_told, found))}",
        found[0].span,
        notes=[_placed(detail) for detail in found[1:]],
        hint="; ".join(CURES[detail.kind] for detail in found),
    )


def _first_of_each_kind(found: Iterable[Detail]) -> tuple[Detail, ...]:
    first: dict[object, Detail] = {}
    for detail in found:
        first.setdefault(detail.kind, detail)
    return tuple(first.values())


def _told(detail: Detail) -> str:
    return f'{detail.kind.value} "{detail.words}"'


def _placed(detail: Detail) -> str:
    span = detail.span
    return f'{span.path}:{span.line}:{span.column}: {detail.kind.value}: "{detail.words}"'
