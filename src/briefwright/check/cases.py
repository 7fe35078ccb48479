"""Which sections tell of persons."""

from briefwright.library.model import Section

KIND = "case-examples"


def is_case(section: Section) -> bool:
    """Whether a section is a case example: by its kind, or because it records a consent."""
    return section.kind == KIND or "consent" in section.fields
