"""What took the place of a superseded section."""

from datetime import date

from briefwright.library.model import Library, Section
from briefwright.select.rules.dates import not_yet, out_of_date, shut, unusable


def successor(section: Section, library: Library, day: date) -> Section | None:
    """The section that holds in its place on a day, through any number of replacements.

    None when nothing replaces it, or what does is not there, not usable, or leads in a circle.
    """
    seen: set[str] = set()
    while out_of_date(section, day):
        following = library.sections.get(section.superseded_by or "")
        if following is None or following.id in seen:
            return None
        seen.add(following.id)
        section = following
    unfit = unusable(section) or not_yet(section, day) or shut(section, day)
    return None if unfit or not seen else section
