"""Which running words of a section a part of a brief prints, as the stock templates do."""

from briefwright.check.prose import BODY, Stretch
from briefwright.library.model import Section

SUMMARY = "summary"
_BODILESS = ("one-pager", "questions-and-answers")
# Templates whose tables print summaries of every kind.
_TELLING = ("legal-status", "recommendation-tracker")
# Kinds whose tables have columns of their own, and no running words.
_TABLED = ("recommendations", "statistics", "support-services")


def is_printed(stretch: Stretch, section: Section, shape: str, template: str) -> bool:
    """Whether words are printed: the body, or the summary alone."""
    if shape == "table" and section.kind in _TABLED and template not in _TELLING:
        return False
    if shape == "full" and template not in _BODILESS:
        return stretch.name == BODY
    return stretch.name == SUMMARY
