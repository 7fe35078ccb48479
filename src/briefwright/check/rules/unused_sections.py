"""C801: every section that may be used stands in some brief.

Nothing is said where one of the briefs could not be read: it may be the one.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.listing import listed
from briefwright.check.subject import Everything


def sections_are_used(subject: Everything, report: Report) -> None:
    """Report which sections no brief picks."""
    if not subject.picked or subject.world.specs.keys() - subject.picked.keys():
        return
    used = {one for picked in subject.picked.values() for one in picked}
    sections = subject.world.library.sections.values()
    unused = [one.id for one in sections if one.status == "current" and one.id not in used]
    if unused:
        report.add(
            "C801",
            f"{listed(unused, 'section stands', 'sections stand')} in no brief",
            notes=[", ".join(unused)],
            hint='include them in a brief, or leave them for later; "off" under [checks] '
            "silences this",
        )
