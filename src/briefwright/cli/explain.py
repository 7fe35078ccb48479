"""`briefwright explain`: why each section is in a brief or is not, and what a build would redo."""

from typing import Any

import click

from briefwright.base.diagnostic import Report, Severity
from briefwright.build.explain import inquiry
from briefwright.build.load import Loaded
from briefwright.build.plan import Plan
from briefwright.cli import clock
from briefwright.cli.columns import lines
from briefwright.cli.inventory import opened
from briefwright.cli.options import complete_brief, json_option, pass_session
from briefwright.cli.session import Session
from briefwright.select.model import SelectedPart
from briefwright.select.select import select
from briefwright.spec.find import find_specs

Data = dict[str, Any]
MANY = 3


@click.command
@click.argument("brief", shell_complete=complete_brief)
@json_option
@pass_session
def explain(session: Session, brief: str, as_json: bool) -> None:
    """Say why each section is in BRIEF or is not.

    Goes through the brief part by part: "+" is a section that is in, "-" one that a part would
    have taken but for the reason given. Many sections that are out for the same reason are
    counted; -v names them all. At the end: whether a build would make its files anew, and why.
    """
    report = Report()
    with inquiry(opened(session, report), Report(), clock.today()) as asked:
        specs = find_specs(asked.loaded.specs, [brief], report)
        report.stop_on_errors()
        plans = asked.plans(specs)
        explained = [_explained(asked.loaded, plan, report) for plan in plans]
    if as_json:
        session.answer({"briefs": explained}, report)
    else:
        told = [_told(brief, session.verbose) for brief in explained]
        click.echo("\n".join(told), nl=False)
        session.tell(report, least=Severity.WARNING)
    session.leave(report)


def _explained(content: Loaded, plan: Plan, report: Report) -> Data:
    spec = plan.spec
    selection = select(spec, content.library, report)
    return {
        "name": spec.name,
        "title": spec.title,
        "path": spec.path,
        "as_of": spec.as_of.isoformat(),
        "parts": [_part(part) for part in selection.parts],
        "rebuild": list(plan.reasons),
    }


def _part(selected: SelectedPart) -> Data:
    return {
        "heading": selected.part.heading,
        "picks": [
            {
                "id": pick.section.id,
                "language": pick.section.language,
                "path": pick.section.path,
                "reason": pick.reason,
                "history": pick.history or None,
            }
            for pick in selected.picks
        ],
        "drops": [{"id": drop.section, "reason": drop.reason} for drop in selected.drops],
    }


def _told(brief: Data, everything: bool) -> str:
    head = f"{brief['name']}: {brief['title']}\n{brief['path']}, for {brief['as_of']}\n"
    parts = "".join(_part_told(part, everything) for part in brief["parts"])
    if not brief["rebuild"]:
        return f"{head}{parts}\nIts files are up to date.\n"
    reasons = "".join(f"  {reason}\n" for reason in brief["rebuild"])
    return f"{head}{parts}\nA build makes its files anew:\n{reasons}"


def _part_told(part: Data, everything: bool) -> str:
    heading = f"\n{part['heading'] or 'Part without a heading'}\n"
    picks = [["+", pick["id"], _reason(pick)] for pick in part["picks"]]
    rows = [*picks, *_drops(part["drops"], everything)]
    return heading + (lines(rows, indent="  ") if rows else "  no sections\n")


def _reason(pick: Data) -> str:
    return f"{pick['reason']}; {pick['history']}" if pick["history"] else str(pick["reason"])


def _drops(drops: list[Data], everything: bool) -> list[list[str]]:
    """A row for each drop; many for one reason make one row, unless everything is wanted."""
    names: dict[str, list[str]] = {}
    for drop in drops:
        names.setdefault(drop["reason"], []).append(drop["id"])
    rows = []
    for reason, ids in names.items():
        if len(ids) > MANY and not everything:
            rows.append(["-", f"{len(ids)} sections", reason])
        else:
            rows += [["-", name, reason] for name in ids]
    return rows
