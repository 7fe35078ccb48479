"""C407: a brief rests on verified facts, or somebody has decided that it need not."""

from briefwright.base.diagnostic import Report
from briefwright.check.subject import OnePick
from briefwright.check.translations import base_of
from briefwright.library.model import Section

_SAID = {
    "secondary": "rests on a secondary source alone",
    "unverified": "states facts that are not verified",
}


def facts_are_verified(subject: OnePick, report: Report) -> None:
    """Report a section of low confidence in a brief, with its note for the editor."""
    section = _least_sure(subject)
    said = _SAID.get(section.confidence)
    if said is None:
        return
    note = section.fields.get("editor_note")
    report.add(
        "C407",
        f'"{section.id}" {said}, and the brief "{subject.spec.id}" uses it',
        section.span("confidence"),
        notes=[f"for the editor: {note}"] if note else (),
        hint="verify it and write confidence: verified, or leave it out",
    )


def _least_sure(subject: OnePick) -> Section:
    """The section, or the one it was translated from where only that one says what is not sure."""
    section = subject.section
    base = base_of(section, subject.world.library)
    return base if base and section.confidence not in _SAID else section
