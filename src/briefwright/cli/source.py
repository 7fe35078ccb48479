"""`briefwright source`: held texts of sources, and the evidence that stands in them."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import click

from briefwright.base.diagnostic import Report, Severity, failure
from briefwright.base.suggest import did_you_mean
from briefwright.build.load import Loaded
from briefwright.cli import clock
from briefwright.cli.columns import columns
from briefwright.cli.inventory import loaded, opened
from briefwright.cli.options import Day, json_option, pass_session
from briefwright.cli.session import Session, counted
from briefwright.cli.source_commands.refresh import accept, refresh, watch_list

Data = dict[str, Any]


@click.group
def source() -> None:
    """Keep what sources say, and look up the evidence of sections in it.

    A snapshot is the text of a document as it was on a day. Snapshots are kept in the workspace,
    out of the repository. Only "refresh" reads the web.
    """


@click.command
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--id", "name", metavar="ID", required=True, help="The id of the source.")
@click.option("--from", "address", metavar="ADDRESS", default="", help="Where it came from.")
@click.option("--on", "day", metavar="DATE", type=Day(), help="When it was taken; default: today.")
@click.option("--licence", metavar="NOTE", default="", help="What its licence allows.")
@pass_session
def add(
    session: Session, file: Path, name: str, address: str, day: date | None, licence: str
) -> None:
    """Keep the text of a document: plain text, Markdown, HTML, PDF or Word.

    \b
    briefwright source add report.pdf --id housing-report-2024 --from https://example.org/r.pdf

    The snapshot belongs to the source of that id. Where there is none, a record is started.
    """
    from briefwright.build.output import write_all
    from briefwright.cli.holding import Origin, facts_of, files_of, record_of, source_id

    report = Report()
    workspace = opened(session, report)
    content = loaded(session, report)
    known = source_id(name, content.register)
    origin = Origin(address, day or clock.today(), licence)
    data = _bytes(file)
    facts, text = facts_of(file, data, known, origin, content.snapshots, report := Report())
    held = content.snapshots.latest(known)
    if held and held.facts.sha256 == facts.sha256:
        click.echo(f"{known} is held as it is: {held.path}")
        return
    files = files_of(workspace, facts, text)
    if known not in content.register:
        files.append(record_of(workspace, facts))
    write_all(files)
    if not session.quiet:
        _tell_kept(session, known, facts.number, known in content.register)


def _bytes(file: Path) -> bytes:
    from briefwright.base.source import whole_file

    try:
        return file.read_bytes()
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise failure("B105", f"cannot read: {reason}", whole_file(str(file))) from problem


def _tell_kept(session: Session, name: str, number: int, recorded: bool) -> None:
    """Say what is held now, what rests on it, and what its record lacks."""
    content = loaded(session, Report())
    held = content.snapshots.latest(name)
    if held is None:
        raise AssertionError(name)
    click.echo(f"Held {name}, snapshot {number}: {held.path}")
    if not recorded:
        path = content.register[name].path
        click.echo(f"Started {path}: give it its title, author, date and reliability")
    tell_evidence(session, [name])
    if number > 1:
        click.echo(f'"briefwright source diff {name}" shows what changed.')


def tell_evidence(session: Session, names: list[str]) -> None:
    """Say how many phrases of evidence stand in the texts that are held of some sources."""
    about = [one for one in _phrases(loaded(session, Report())) if one["source"] in names]
    if about:
        click.echo(f"{_sum(about)}.")


@click.command
@json_option
@pass_session
def check(session: Session, as_json: bool) -> None:
    """Look up every phrase of evidence in the snapshot of its source.

    A phrase is found where it stands word for word; line breaks, kinds of quotation marks and
    dashes, hyphens at the ends of lines, footnotes and running heads make no difference. Leaves
    with status 0 when every phrase whose snapshot is held is found.
    """
    from briefwright.check.evidence_found import phrases_are_found

    report = Report()
    workspace = opened(session, report)
    content = loaded(session, report)
    phrases_are_found(content.library, content.snapshots, report)
    report = report.with_severities(workspace.config.checks)
    found = _phrases(content)
    if as_json:
        counts = Counter(one["outcome"] for one in found)
        session.answer({"phrases": found, "counts": dict(sorted(counts.items()))}, report)
    else:
        session.tell(report)
        if session.verbose:
            keys = ("section", "source", "locator", "outcome", "quote")
            click.echo(columns(keys, [[one[key] for key in keys] for one in found]), nl=False)
        if not session.quiet:
            click.echo(f"{_sum(found)}." if found else "There is no evidence to look up.")
            _tell_not_held(found)
    if any(one["outcome"] in ("approximate", "not-found") for one in found):
        click.get_current_context().exit(1)
    session.leave(report)


def _phrases(content: Loaded) -> list[Data]:
    from briefwright.check.evidence_found import phrases

    return [
        {
            "section": one.section.id,
            "language": one.section.language,
            "source": one.evidence.source,
            "locator": one.evidence.locator,
            "quote": one.evidence.quote,
            "outcome": one.match.outcome.value,
            "line": one.match.line,
            "passage": one.match.passage,
            "distance": one.match.distance,
        }
        for one in phrases(content.library, content.snapshots)
    ]


_WORDS = {
    "found": "found",
    "elsewhere": "found elsewhere in the source",
    "approximate": "found only approximately",
    "not-found": "not found",
    "not-held": "without a snapshot",
}


def _sum(found: list[Data]) -> str:
    """The outcomes counted: "12 phrases: 10 found, 2 not found"."""
    counts = Counter(one["outcome"] for one in found)
    parts = [f"{counts[outcome]:,} {words}" for outcome, words in _WORDS.items() if counts[outcome]]
    return f"{counted(len(found), 'phrase')}: {', '.join(parts)}"


def _tell_not_held(found: list[Data]) -> None:
    missing = sorted({one["source"] for one in found if one["outcome"] == "not-held"})
    if missing:
        click.echo(f"Not held: {', '.join(missing)}")


@click.command(name="list")
@json_option
@pass_session
def list_(session: Session, as_json: bool) -> None:
    """List the sources that are held, and those that evidence names and are not."""
    report = Report()
    content = loaded(session, report)
    counts = Counter(
        evidence.source
        for section in content.library.sections.values()
        for evidence in section.evidence
    )
    names = sorted({*content.snapshots.sources, *counts})
    items = [_held(name, counts[name], content) for name in names]
    report.extend(content.snapshots.report)
    if as_json:
        session.answer({"sources": items}, report)
    else:
        keys = ("id", "snapshots", "taken", "phrases", "from")
        rows = [[str("" if item[key] is None else item[key]) for key in keys] for item in items]
        click.echo(columns(keys, rows) if rows else "No source is held.\n", nl=False)
        session.tell(report, least=Severity.ERROR)
    session.leave(report)


def _held(name: str, phrases: int, content: Loaded) -> Data:
    snapshots = content.snapshots.of(name)
    last = snapshots[-1] if snapshots else None
    return {
        "id": name,
        "snapshots": len(snapshots),
        "taken": last.facts.taken if last else None,
        "from": last.facts.origin if last else None,
        "licence": last.facts.licence if last else None,
        "sha256": last.facts.sha256 if last else None,
        "path": last.path if last else None,
        "phrases": phrases,
    }


@click.command
@click.argument("name", metavar="ID")
@json_option
@pass_session
def diff(session: Session, name: str, as_json: bool) -> None:
    """Show what changed between the last two snapshots, and what rests on it."""
    from briefwright.cli.differing import differences, told

    report = Report()
    workspace = opened(session, report)
    content = loaded(session, report)
    snapshots = content.snapshots.of(name)
    if not snapshots and name not in content.register:
        hint = did_you_mean(name, {*content.register, *content.snapshots.sources})
        raise failure("B108", f'no source named "{name}"', hint=hint)
    if len(snapshots) < 2:
        held = "one snapshot is" if snapshots else "no snapshot is"
        hint = f'"briefwright source add FILE --id {name}" takes another'
        raise failure("Q108", f'{held} held of "{name}": there is nothing to compare', hint=hint)
    found = differences(workspace, content, snapshots[-2], snapshots[-1])
    if as_json:
        session.answer(found, report)
    else:
        click.echo(told(found), nl=False)
        session.tell(report, least=Severity.ERROR)


for _command in (add, check, diff, list_, watch_list, refresh, accept):
    source.add_command(_command)
