"""C802: every source of the register is cited or is somebody's evidence.

What a template or the data of a chart cites is known from composed briefs and parsed charts.
"""

from collections.abc import Iterator

from briefwright.base.diagnostic import Report
from briefwright.check.listing import listed
from briefwright.check.prose import prose_of_section, prose_of_spec
from briefwright.check.subject import Everything, World


def sources_are_cited(subject: Everything, report: Report) -> None:
    """Report which sources nothing cites."""
    cited = {*subject.cited, *_cited(subject.world)}
    uncited = [key for key in subject.world.register if key not in cited]
    if uncited:
        report.add(
            "C802",
            f"{listed(uncited, 'source is', 'sources are')} never cited",
            notes=[", ".join(uncited)],
            hint="cite them, or take them out of the register",
        )


def _cited(world: World) -> Iterator[str]:
    library = world.library
    for section in (*library.sections.values(), *library.translations.values()):
        yield from (evidence.source for evidence in section.evidence)
        for stretch in prose_of_section(section):
            yield from (key for key, _ in stretch.citations())
    for spec in world.specs.values():
        for stretch in prose_of_spec(spec):
            yield from (key for key, _ in stretch.citations())
    for record in world.register.values():
        yield str(record.own.get("superseded_by", ""))
