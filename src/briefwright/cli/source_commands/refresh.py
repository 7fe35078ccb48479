"""`briefwright source watch-list`, `refresh` and `accept`: sources on the web, read again."""

import time
from collections import Counter
from typing import Any

import click

from briefwright.base.diagnostic import Report, failure
from briefwright.build.manifest import tool_version
from briefwright.cli import clock
from briefwright.cli.columns import columns
from briefwright.cli.differing import told
from briefwright.cli.inventory import loaded, opened
from briefwright.cli.marking import annotations_option
from briefwright.cli.options import json_option, pass_session, strict_option
from briefwright.cli.refreshing import Watched, Watching
from briefwright.cli.session import Session, counted
from briefwright.sources.model import Register
from briefwright.sources.refresh import Outcome, Refreshed
from briefwright.sources.web.model import Clock, Limits

Data = dict[str, Any]

_NONE = "No source is watched: one is when its text is held and its record has a URL."

_names = click.argument("names", metavar="[ID]…", nargs=-1)


@click.command(name="watch-list")
@json_option
@pass_session
def watch_list(session: Session, as_json: bool) -> None:
    """List the sources that "source refresh" reads again.

    Those are the sources with an address whose text is held, and those that their record asks to
    watch with "custom: {watch: true}"; "watch: false" takes a source out.
    """
    report = Report()
    watching = Watching(opened(session, report), loaded(session, report))
    items = [_item(one) for one in watching.all()]
    if as_json:
        session.answer({"sources": items}, report)
    elif not items:
        click.echo(_NONE)
    else:
        keys = ("id", "held", "read", "waiting", "address")
        rows = [[str(item[key] or "") for key in keys] for item in items]
        click.echo(columns(keys, rows), nl=False)
    session.leave(report)


def _item(one: Watched) -> Data:
    latest, waiting = one.held.latest, one.held.waiting
    return {
        "id": one.source,
        "address": one.address,
        "held": latest.facts.taken if latest else None,
        "read": one.seen.read or None,
        "waiting": waiting.facts.taken if waiting else None,
    }


@click.command
@_names
@click.option(
    "--wait",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    default=Limits().wait,
    show_default=True,
    help="How long to wait for a server's next bytes.",
)
@click.option(
    "--pause",
    metavar="SECONDS",
    type=click.FloatRange(min=0),
    default=Limits().pause,
    show_default=True,
    help="How long to leave a server alone between two requests.",
)
@strict_option
@json_option
@annotations_option
@pass_session
def refresh(
    session: Session,
    names: tuple[str, ...],
    wait: float,
    pause: float,
    strict: bool,
    as_json: bool,
) -> None:
    """Read watched sources again, all or those named, and report what has changed.

    This is the only command that reads the web. It heeds robots.txt, proxies of the environment
    and what servers say of versions. Nothing is replaced: a changed text waits for
    "briefwright source accept ID", and until then evidence is looked up in the text that is held.
    """
    from briefwright.sources.web.web import Web

    content = loaded(session, Report())
    watching = Watching(opened(session, Report()), content)
    watched = watching.named(names, unknown := Report())
    unknown.stop_on_errors()
    agent = f"briefwright/{tool_version()} (source refresh)"
    report, items = Report(), []
    with Web(agent, Clock(clock.seconds, time.sleep), Limits(wait=wait, pause=pause)) as web:
        held = {one.source: one.held for one in watched}
        for found in watching.refresh(watched, web.read, clock.today()):
            changes = watching.changes(found, held[found.source])
            _report(found, content.register, report)
            items.append(_refreshed(found, changes))
            if not as_json and not session.quiet:
                click.echo(_line(found))
                click.echo(told(changes) if changes else "", nl=False)
    if as_json:
        session.answer({"sources": items}, report)
    else:
        session.tell(report)
        if not session.quiet:
            click.echo(_sum(items))
    session.leave(report, strict=strict)


def _refreshed(found: Refreshed, changes: Data | None) -> Data:
    return {
        "id": found.source,
        "address": found.address,
        "outcome": found.outcome.value,
        "reason": found.reason or None,
        "moved": found.moved or None,
        "waiting": found.new.facts.sha256 if found.new else None,
        "changes": changes["changes"] if changes else [],
        "issued": changes["issued"] if changes else [],
    }


def _line(found: Refreshed) -> str:
    reason = f": {found.reason}" if found.reason else ""
    return f"{found.source}: {found.outcome.value}{reason}"


def _sum(items: list[Data]) -> str:
    if not items:
        return _NONE
    counts = Counter(item["outcome"] for item in items)
    parts = [f"{counts[one.value]:,} {one.value}" for one in Outcome if counts[one.value]]
    return f"{counted(len(items), 'source')}: {', '.join(parts)}."


def _report(found: Refreshed, register: Register, report: Report) -> None:
    record = register.get(found.source)
    span = record.span if record else None
    if found.outcome is Outcome.CHANGED:
        report.add(
            "Q109",
            f'"{found.source}" is not as it is held any more',
            span,
            hint=f'read what changed, then "briefwright source accept {found.source}"',
        )
    elif found.outcome is not Outcome.UNCHANGED:
        message = f'"{found.source}" could not be read again: {found.reason}'
        report.add("Q110", message, span, notes=(found.address,), hint=_CURES.get(found.outcome))
    if found.moved:
        message = f'"{found.source}" has moved for good'
        report.add("Q111", message, span, notes=(found.moved,), hint="change its URL")


_CURES = {
    Outcome.GONE: "see whether it has another address; what is held stays as it is",
    Outcome.REFUSED: 'read it yourself, and add it with "briefwright source add"',
    Outcome.UNREADABLE: 'save it yourself, and add it with "briefwright source add"',
    Outcome.FAILED: "try again later; what is held stays as it is",
}


@click.command
@_names
@click.option("--all", "everything", is_flag=True, help="Accept every text that waits.")
@pass_session
def accept(session: Session, names: tuple[str, ...], everything: bool) -> None:
    """Hold the changed texts that "source refresh" found, and see what evidence still stands."""
    from briefwright.cli.source import tell_evidence

    if bool(names) == everything:
        raise click.UsageError("Name the sources to accept, or give --all.")
    report = Report()
    workspace = opened(session, report)
    watching = Watching(workspace, loaded(session, report))
    watched = watching.named(names, found := Report())
    found.stop_on_errors()
    waiting = [one for one in watched if one.held.waiting]
    for one in watched:
        if names and not one.held.waiting:
            hint = "it is as it is held, or was not read again yet"
            raise failure("B108", f'nothing waits to be accepted of "{one.source}"', hint=hint)
    for one in waiting:
        path = watching.accept(one)
        if not session.quiet:
            click.echo(f"Held {one.source}: {path}")
    if not waiting:
        click.echo("Nothing waits to be accepted.")
    elif not session.quiet:
        tell_evidence(session, [one.source for one in waiting])
