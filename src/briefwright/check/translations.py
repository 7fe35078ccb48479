"""What a section is a translation of."""

from briefwright.library.model import Library, Section


def base_of(section: Section, library: Library) -> Section | None:
    """The section that a translation was made from; None for a base and for an orphan."""
    base = library.sections.get(section.id)
    return None if base is None or base.path == section.path else base
