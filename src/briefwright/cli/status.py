"""`briefwright status`: which finished files are as they should be, and which are not."""

from dataclasses import asdict

import click

from briefwright.base.diagnostic import Report, Severity
from briefwright.build.explain import inquiry
from briefwright.build.status import CHANGED, UP_TO_DATE, ArtifactState, Outdated, Status
from briefwright.build.status import status as status_of
from briefwright.cli import clock
from briefwright.cli.columns import lines
from briefwright.cli.inventory import opened
from briefwright.cli.options import briefs_argument, json_option, pass_session
from briefwright.cli.session import ERRORS, Session, counted
from briefwright.spec.find import find_specs


@click.command
@briefs_argument
@json_option
@pass_session
def status(session: Session, briefs: tuple[str, ...], as_json: bool) -> None:
    """Say which files of the briefs are missing, out of date or changed by hand.

    Reads every finished file, of all briefs or of those named, and compares it with what was
    written and with what a build would rest on now. Names also what issued briefs rest on that has
    been superseded or withdrawn since, and files that are left over of briefs, editions and
    formats which are gone. Leaves with status 0 when all is well, otherwise with 1. -v lists what
    is up to date as well.
    """
    report = Report()
    today = clock.today()
    with inquiry(opened(session, report), report, today) as asked:
        own = Report()
        specs = find_specs(asked.loaded.specs, briefs, own)
        if own.has_errors:
            session.fail(own, as_json=as_json)
        found = status_of(asked, specs, today, everything=not briefs)
    if as_json:
        answer = {"well": found.is_well, **_as_data(found)}
        session.answer(answer, report)
    else:
        session.tell(report, least=Severity.ERROR)
        click.echo(_told(found, everything=session.verbose), nl=False)
    if not found.is_well or report.has_errors:
        click.get_current_context().exit(ERRORS)


def _as_data(found: Status) -> dict[str, object]:
    return {
        "artifacts": [{**asdict(one), "reasons": list(one.reasons)} for one in found.artifacts],
        "outdated": [asdict(one) for one in found.outdated],
        "leftover": [asdict(one) for one in found.leftover],
    }


def _told(found: Status, *, everything: bool) -> str:
    rows = [
        row
        for one in found.artifacts
        if everything or one.state != UP_TO_DATE
        for row in _rows(one)
    ]
    rows += [[one.path, "left over", one.reason] for one in found.leftover]
    outdated = [
        f'{_name(one)} rests on the {one.what} "{one.id}", which {one.reason}\n'
        for one in found.outdated
    ]
    return (lines(rows) if rows else "") + "".join(outdated) + _summary(found)


def _rows(one: ArtifactState) -> list[list[str]]:
    """A row for the first reason, and one below it for each further one."""
    first, *others = one.reasons or ("",)
    return [[one.path, _worded(one.state), first], *(["", "", reason] for reason in others)]


def _worded(state: str) -> str:
    return "changed by hand" if state == CHANGED else state.replace("-", " ")


def _name(one: ArtifactState | Outdated) -> str:
    return f"{one.brief}.{one.edition}" if one.edition else one.brief


def _summary(found: Status) -> str:
    briefs = len({_name(one) for one in found.artifacts})
    whole = f"{counted(len(found.artifacts), 'file')} of {counted(briefs, 'brief')}"
    if found.is_well:
        return f"Up to date: {whole}.\n{_left_over(found)}"
    states = [one.state for one in found.artifacts]
    parts = [f"{states.count(state):,} {_worded(state)}" for state in dict.fromkeys(sorted(states))]
    return f"Of {whole}: {', '.join(parts)}.\n{_left_over(found)}"


def _left_over(found: Status) -> str:
    """How to be rid of what is left over."""
    count = len(found.leftover)
    if not count:
        return ""
    told = (
        "is left over; builds leave it alone"
        if count == 1
        else "are left over; builds leave them alone"
    )
    return f"{counted(count, 'file')} {told}. Delete what nobody needs.\n"
