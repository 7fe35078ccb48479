"""Which sections are translations, and of what."""

from briefwright.library.model import Library, Section


def base_of(section: Section, library: Library) -> Section | None:
    """The section that a translation was made from; None for a base and for an orphan."""
    base = library.sections.get(section.id)
    return None if base is None or base.path == section.path else base


def is_translation(section: Section, library: Library) -> bool:
    """Whether a section stands among the translations."""
    base = library.sections.get(section.id)
    return base is None or base.path != section.path
