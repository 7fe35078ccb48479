"""What helps where headings are missing because a part of the brief has none.

In: what was found in a brief's composed text, and what the brief selects. Out: the same, with a
cure for skipped levels (K112) and empty headings (K126) that somebody can carry out who writes
specs, not templates.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefwright.base.diagnostic import Diagnostic
from briefwright.select.model import Selection
from briefwright.spec.model import Part, Spec

_OF_HEADINGS = ("K112", "K126")


def with_cures(
    found: Iterable[Diagnostic], spec: Spec, selection: Selection
) -> Iterator[Diagnostic]:
    """Diagnostics, those on headings with the part of the spec that lacks one."""
    part = _unheaded(selection)
    for one in found:
        if part and one.code in _OF_HEADINGS:
            yield replace(one, hint=f"{_cure(spec, part)}; in the template: {one.hint}")
        else:
            yield one


def _unheaded(selection: Selection) -> Part | None:
    """The first part that prints sections and has no heading."""
    parts = (one.part for one in selection.parts if one.picks and not one.part.heading)
    return next(parts, None)


def _cure(spec: Spec, part: Part) -> str:
    span = spec.span("sections", part.index)
    place = f"on line {span.line} of {span.path}" if span else f"number {part.index + 1}"
    return f'write "heading: …" for the part {place}, which has none'
