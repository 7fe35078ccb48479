"""C702: a translation cites what its base cites, at the same places of the sources.

Places are compared, not words: "art 3(2)" and 第3条第2項 are one, "p 12" and "12" are one, and what
stands behind a locator is the author's remark.
"""

from collections.abc import Iterable, Mapping

from briefwright.base.diagnostic import Report
from briefwright.check.cited_places import Place, place
from briefwright.check.markup import items_of
from briefwright.check.prose import BODY, Prose, prose_of_section
from briefwright.check.subject import OneSection
from briefwright.check.translations import base_of

_COMPARED = (BODY, "summary")
Cited = Mapping[tuple[str, Place], str]


def citations_agree(subject: OneSection, report: Report) -> None:
    """Report citations that a translation lacks, and citations that it adds."""
    base = base_of(subject.section, subject.world.library)
    if base is None:
        return
    theirs, ours = _cited(prose_of_section(base)), _cited(subject.prose)
    for found, said in ((_without(theirs, ours), "lacks"), (_without(ours, theirs), "adds")):
        if found:
            report.add(
                "C702",
                f"this translation {said} {_listed(found)}",
                subject.section.span("translated_from"),
                notes=(f"the base is {base.path}",),
                hint="cite the same sources at the same places",
            )


def _cited(prose: Prose) -> Cited:
    """What is cited, each with the words in which it is."""
    items = (item for one in prose if one.name in _COMPARED for item in items_of(one.raw))
    return {
        (key, place(locator)): f"@{key}, {locator}" if locator else f"@{key}"
        for key, locator in items
    }


def _without(some: Cited, others: Cited) -> list[str]:
    return [words for item, words in some.items() if item not in others]


def _listed(found: Iterable[str]) -> str:
    said = sorted(set(found))
    return f"the citation{'s' if len(said) > 1 else ''} {'; '.join(said)}"
