"""`briefwright show`: one section, source or brief, with where it is used and what it rests on."""

from pathlib import PurePosixPath
from typing import Any

import click

from briefwright.base.diagnostic import Report, Severity, failure
from briefwright.base.suggest import nearest
from briefwright.build.load import Loaded
from briefwright.build.workspace import Workspace
from briefwright.cli.inventory import loaded, opened
from briefwright.cli.options import json_option, pass_session
from briefwright.cli.portrait import Portrayer
from briefwright.cli.session import Session
from briefwright.cli.sheet import sheet

Data = dict[str, Any]


@click.command
@click.argument("name", metavar="ID")
@json_option
@pass_session
def show(session: Session, name: str, as_json: bool) -> None:
    """Show a section, source or brief, by its id or by the path of its file.

    Tells its fields, where it is used, and the evidence that it rests on. Where a section, a
    source or a brief have the same id, all of them are shown.
    """
    report = Report()
    workspace = opened(session, report)
    content = loaded(session, report)
    found = _found(workspace, content, name)
    if not found:
        raise _nothing(content, name)
    if as_json:
        session.answer(found, report)
    else:
        click.echo("\n".join(sheet(what, data) for what, data in found.items()), nl=False)
        session.tell(report, least=Severity.ERROR)


def _found(workspace: Workspace, content: Loaded, name: str) -> Data:
    """What has that name: its portrait, by what it is."""
    portrayer = Portrayer(workspace, content)
    known = _id(name)
    found: Data = {}
    if known in content.library.sections:
        found["section"] = portrayer.section(content.library.sections[known])
    if known in content.register:
        found["source"] = portrayer.source(content.register[known])
    if known in content.specs:
        found["brief"] = portrayer.brief(content.specs[known])
    return found


def _id(name: str) -> str:
    """The id that a name means: the stem of a file's path, or the name itself."""
    path = PurePosixPath(name)
    if path.suffix not in (".md", ".yaml", ".yml"):
        return name
    return path.stem.partition(".")[0]


def _nothing(content: Loaded, name: str) -> Exception:
    known = [*content.library.sections, *content.register, *content.specs]
    near = nearest(_id(name), known)
    hint = f'did you mean "{near}"?' if near else '"briefwright list sections" shows what there is'
    return failure("B108", f'no section, source or brief named "{name}"', hint=hint)
