"""Rules on whom and where a section is for."""

from briefwright.library.model import Section
from briefwright.select.question import Question, listed

EVERYBODY = "all"


def audience(section: Section, question: Question) -> str | None:
    """A section for others stays out; "all" on either side lets everything in."""
    wanted = question.spec.audience
    if not wanted or EVERYBODY in wanted or EVERYBODY in section.audience:
        return None
    if not section.audience or set(wanted) & set(section.audience):
        return None
    return f"meant for {listed(section.audience, 'and')}, not for {listed(wanted)}"


def jurisdiction(section: Section, question: Question) -> str | None:
    """A section that names no jurisdiction speaks of all."""
    wanted = question.select.jurisdiction
    if not wanted or not section.jurisdiction:
        return None
    if _folded(wanted) & _folded(section.jurisdiction):
        return None
    return f"jurisdiction {listed(section.jurisdiction, 'and')} is not {listed(wanted)}"


def _folded(codes: tuple[str, ...]) -> set[str]:
    return {code.casefold() for code in codes}


def language(section: Section, question: Question) -> str | None:
    """A section must be there in one of the languages asked for."""
    wanted = question.select.language
    if not wanted or any(question.library.in_language(section, one) for one in wanted):
        return None
    return f"not there in {listed(wanted)}"
