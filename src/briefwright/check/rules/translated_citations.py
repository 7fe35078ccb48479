"""C702: a translation cites what its base cites, at the same places of the sources."""

from collections.abc import Iterable

from briefwright.base.diagnostic import Report
from briefwright.check.markup import items_of
from briefwright.check.prose import BODY, Prose, prose_of_section
from briefwright.check.subject import OneSection
from briefwright.check.translations import base_of

_COMPARED = (BODY, "summary")


def citations_agree(subject: OneSection, report: Report) -> None:
    """Report citations that a translation lacks, and citations that it adds."""
    base = base_of(subject.section, subject.world.library)
    if base is None:
        return
    theirs, ours = _cited(prose_of_section(base)), _cited(subject.prose)
    for found, said in ((theirs - ours, "lacks"), (ours - theirs, "adds")):
        if found:
            report.add(
                "C702",
                f"this translation {said} {_listed(found)}",
                subject.section.span("translated_from"),
                notes=(f"the base is {base.path}",),
                hint="cite the same sources at the same places",
            )


def _cited(prose: Prose) -> frozenset[tuple[str, str]]:
    return frozenset(
        item for stretch in prose if stretch.name in _COMPARED for item in items_of(stretch.raw)
    )


def _listed(found: Iterable[tuple[str, str]]) -> str:
    said = sorted(f"{key}, {locator}" if locator else key for key, locator in found)
    return f"the citation{'s' if len(said) > 1 else ''} {'; '.join(f'@{one}' for one in said)}"
