"""`briefwright list`: what there is, as columns for people or as JSON."""

import click

from briefwright.base.diagnostic import Report, Severity
from briefwright.cli.columns import columns
from briefwright.cli.inventory import INVENTORIES, Item, opened
from briefwright.cli.kinds import known_kind
from briefwright.cli.options import json_option, pass_session
from briefwright.cli.session import Session


@click.command(name="list")
@click.argument("what", metavar="WHAT", type=click.Choice(list(INVENTORIES)))
@click.option("--kind", metavar="KIND", help="Only sections of this kind.")
@click.option("--topic", metavar="TOPIC", help="Only sections with this topic.")
@json_option
@pass_session
def list_(session: Session, what: str, kind: str | None, topic: str | None, as_json: bool) -> None:
    """List what there is.

    \b
    sections   the library, by kind
    briefs     the briefs and their editions
    sources    the register of sources
    templates  the templates, stock ones and the workspace's own
    themes     the looks a brief can be set in, stock ones and the workspace's own
    styles     the citation styles that can be named
    kinds      the kinds of section
    checks     every diagnostic code, its severity and what it means
    """
    if what != "sections" and (kind or topic):
        raise click.UsageError("--kind and --topic go with sections only.")
    report = Report()
    inventory = INVENTORIES[what]
    items = inventory.items(session, report)
    if kind:
        known_kind(opened(session, report), kind)
    if what == "sections":
        items = _chosen(items, kind, topic)
    if as_json:
        session.answer({what: items}, report)
    else:
        rows = [[_words(item[key]) for key in inventory.shown] for item in items]
        heads = [key.replace("_", " ") for key in inventory.shown]
        click.echo(columns(heads, rows) if rows else _nothing(what, kind, topic), nl=False)
        session.tell(report, least=Severity.ERROR)
    session.leave(report)


def _chosen(items: list[Item], kind: str | None, topic: str | None) -> list[Item]:
    return [
        item
        for item in items
        if kind in (None, item["kind"]) and (topic is None or topic in item["topics"])
    ]


def _words(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _nothing(what: str, kind: str | None, topic: str | None) -> str:
    return "No section matches.\n" if kind or topic else f"There are no {what}.\n"
