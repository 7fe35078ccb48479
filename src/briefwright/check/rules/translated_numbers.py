"""C701: a translation has the numbers of its base.

Every number of the base, in digits, must be in the translation, in whatever way its language
writes numbers; and every number in digits of the translation must be in the base. Numbers of laws
and articles, and years of eras, are left out, since Japanese names them where English need not.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.numbers import Numbers, numbers
from briefwright.check.prose import BODY, Prose, prose_of_section
from briefwright.check.subject import OneSection
from briefwright.check.translations import base_of

_COMPARED = (BODY, "summary", "title", "phone", "hours", "counted", "progress_note")


def numbers_agree(subject: OneSection, report: Report) -> None:
    """Report numbers that a translation lacks, and numbers that it adds."""
    base = base_of(subject.section, subject.world.library)
    if base is None:
        return
    theirs, ours = _numbers(prose_of_section(base)), _numbers(subject.prose)
    lacking = sorted(theirs.written - ours.all)
    added = sorted(ours.written - theirs.all)
    for numbers_found, said in ((lacking, "lacks"), (added, "adds")):
        if numbers_found:
            report.add(
                "C701",
                f"this translation {said} {_listed(numbers_found)}",
                ours.places.get(numbers_found[0]) or subject.section.span("translated_from"),
                notes=(f"the base is {base.path}",),
                hint="compare the two texts",
            )


def _numbers(prose: Prose) -> Numbers:
    return numbers(stretch for stretch in prose if stretch.name in _COMPARED)


def _listed(found: list[float]) -> str:
    words = [f"{number:,.10g}" if number >= 10_000 else f"{number:.10g}" for number in found]
    return f"the number{'s' if len(words) > 1 else ''} {', '.join(words)}"
