"""`briefwright affected`: what a change would reach."""

from pathlib import Path
from typing import Any

import click

from briefwright.base.diagnostic import Report, Severity
from briefwright.cli.inventory import loaded, opened
from briefwright.cli.options import json_option, pass_session
from briefwright.cli.session import Session

Data = dict[str, Any]


@click.command
@click.argument("names", nargs=-1, required=True, metavar="ID|PATH...")
@json_option
@pass_session
def affected(session: Session, names: tuple[str, ...], as_json: bool) -> None:
    """Show the sections, briefs and files that rest on something.

    \b
    briefwright affected crc                     a source, section, brief or template
    briefwright affected "forced eviction"       a term of the glossary or of terms.yaml
    briefwright affected seeds/data/rents.csv    a file: data, an image, a partial, a theme

    Each is shown with the way by which it is reached, directly or through others.
    """
    from briefwright.build.affected import affected as find
    from briefwright.build.affected import meant
    from briefwright.build.graph.content import content_graph

    report = Report()
    workspace = opened(session, report)
    content = loaded(session, report)
    graph = content_graph(workspace, content)
    own = Report()
    inside = [_inside(name, session.directory, workspace.root) for name in names]
    starts = meant(graph, inside, own)
    if own.has_errors:
        session.fail(own, as_json=as_json)
    found = find(graph, starts, content.library, content.specs)
    if as_json:
        session.answer(found, report)
    else:
        click.echo(told(found), nl=False)
        session.tell(report, least=Severity.ERROR)


def _inside(name: str, directory: Path, root: Path) -> str:
    """A path as the workspace has it, where a file of that name is there; a name as it is."""
    real = (directory / name).resolve()
    if real.exists() and real.is_relative_to(root.resolve()):
        return real.relative_to(root.resolve()).as_posix()
    return name


def told(found: Data) -> str:
    """What was found, for people."""
    lines = []
    for what in ("sections", "briefs", "artifacts"):
        entries = found[what]
        lines.append(f"{what.capitalize()} ({len(entries)})")
        lines += [f"  {_entry(entry)}" for entry in entries]
        lines.append("")
    nothing = not any(found[what] for what in ("sections", "briefs", "artifacts"))
    names = ", ".join(one["name"] for one in found["named"])
    return f"Nothing rests on {names}.\n" if nothing else "\n".join(lines[:-1]) + "\n"


def _entry(entry: Data) -> str:
    if "path" in entry and "id" not in entry:
        return str(entry["path"])
    name = entry["id"]
    if entry.get("kind"):
        name = f"{name} ({entry['language']})"
    steps = [f"{one['name']} → {one['how']}" for one in entry["via"]]
    return f"{name}: {' → '.join(steps)}" if steps else f"{name}: named"
