"""Which sections are services that readers may turn to."""

from briefwright.library.model import Section

KIND = "support-services"


def is_service(section: Section) -> bool:
    """Whether a section is a support service: by its kind, or because its number is checked."""
    return section.kind == KIND or "last_checked" in section.fields
