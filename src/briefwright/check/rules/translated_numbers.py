"""C701: a translation has the numbers of its base.

Every number of the base, in digits, must be in the translation, in whatever way its language
writes numbers; and every number in digits of the translation must be in the base. Numbers of laws
and articles, and years of eras, may be added, since Japanese names them where English need not.
"""

from fractions import Fraction

from briefwright.base.diagnostic import Report
from briefwright.check.numbers import Numbers, numbers
from briefwright.check.prose import BODY, Prose, prose_of_section, stretches_of
from briefwright.check.subject import OneSection
from briefwright.check.translations import base_of
from briefwright.library.model import Section

_COMPARED = (BODY, "summary", "title", "hours", "counted", "progress_note")


def numbers_agree(subject: OneSection, report: Report) -> None:
    """Report numbers that a translation lacks, and numbers that it adds."""
    base = base_of(subject.section, subject.world.library)
    if base is None:
        return
    theirs = _numbers(base, prose_of_section(base))
    ours = _numbers(subject.section, subject.prose)
    lacking = sorted((theirs.written | theirs.named) - ours.all)
    added = sorted(ours.written - theirs.all)
    for numbers_found, said in ((lacking, "lacks"), (added, "adds")):
        if numbers_found:
            report.add(
                "C701",
                f"this translation {said} {_listed(numbers_found)}",
                ours.span(numbers_found[0]) or subject.section.span("translated_from"),
                notes=(f"the base is {base.path}",),
                hint="compare the two texts",
            )


def _numbers(section: Section, prose: Prose) -> Numbers:
    compared = (one for one in prose if one.name in _COMPARED)
    return numbers((*compared, *stretches_of(section, "phone")))


def _listed(found: list[float]) -> str:
    return f"the number{'s' if len(found) > 1 else ''} {', '.join(map(_said, found))}"


def _said(number: float) -> str:
    if number != round(number, 3):
        return str(Fraction(number).limit_denominator(1000))
    return f"{number:,.10g}" if number >= 10_000 else f"{number:.10g}"
