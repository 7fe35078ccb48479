"""`briefwright new`: a commented starting file for a brief, section, source or template.

Never writes over a file that is there.
"""

from datetime import date

import click

from briefwright.base.diagnostic import Report, failure
from briefwright.build.workspace import Workspace, open_workspace
from briefwright.cli import clock
from briefwright.cli.new_section import new_section, new_translation
from briefwright.cli.options import pass_session
from briefwright.cli.session import Session
from briefwright.cli.start import checked_name, started, title_of, write_new
from briefwright.library.kinds import read_kinds

Files = dict[str, str]


@click.command
@click.argument(
    "what", metavar="WHAT", type=click.Choice(["brief", "section", "source", "template"])
)
@click.argument("name")
@click.option("--kind", metavar="KIND", help="The kind of a new section: a folder of seeds/.")
@click.option("--translate", metavar="LANG", help="Start a translation of the section NAME.")
@pass_session
def new(session: Session, what: str, name: str, kind: str | None, translate: str | None) -> None:
    """Start a brief, section, source or template with a commented file.

    \b
    briefwright new brief housing-costs
    briefwright new section right-to-housing --kind legal-framework
    briefwright new section right-to-housing --translate ja
    briefwright new source un-housing-report-2024
    briefwright new template leaflet
    """
    _check_options(what, kind, translate)
    report = Report()
    workspace = open_workspace(session.root(), report)
    report.stop_on_errors()
    files = _files(workspace, what, checked_name(name), kind, translate)
    for path, text in files.items():
        write_new(workspace.root / path, text, shown=path)
        if not session.quiet:
            click.echo(f"Wrote {path}")


def _check_options(what: str, kind: str | None, translate: str | None) -> None:
    if what != "section" and (kind or translate):
        raise click.UsageError("--kind and --translate go with a section only.")
    if what == "section" and bool(kind) == bool(translate):
        raise click.UsageError(
            "A section needs --kind, as in --kind background, or --translate, as in --translate ja."
        )


def _files(
    workspace: Workspace, what: str, name: str, kind: str | None, translate: str | None
) -> Files:
    match what:
        case "brief":
            return _brief(workspace, name, clock.today())
        case "source":
            return _source(workspace, name, clock.today())
        case "template":
            return _template(workspace, name)
    if translate:
        return new_translation(workspace, name, translate)
    return new_section(workspace, name, kind or "", clock.today())


def _brief(workspace: Workspace, name: str, today: date) -> Files:
    config = workspace.config
    kinds = read_kinds(workspace.files, config.paths.seeds, Report())
    gaps = {
        "title": title_of(name),
        "language": config.defaults.language,
        "template": config.defaults.template,
        "formats": ", ".join(config.defaults.formats),
        "today": today.isoformat(),
        "kind": next(iter(kinds), "background"),
    }
    return {f"{config.paths.briefs}/{name}.yaml": started("brief.yaml", gaps)}


def _source(workspace: Workspace, name: str, today: date) -> Files:
    gaps = {
        "id": name,
        "title": title_of(name),
        "today": today.isoformat(),
        "year": str(today.year),
    }
    return {f"{workspace.config.paths.seeds}/sources/{name}.yaml": started("source.yaml", gaps)}


def _template(workspace: Workspace, name: str) -> Files:
    """A template that begins as the workspace's default one: same body, looks to change."""
    model = workspace.config.defaults.template
    body = workspace.templates.read(f"templates/{model}/body.md.j2")
    if body is None:
        raise failure(
            "T101", f'no template named "{model}"', hint="briefwright.toml names it as the default"
        )
    folder = f"{workspace.config.paths.templates}/{name}"
    return {
        f"{folder}/template.toml": started("template.toml", {"label": title_of(name)}),
        f"{folder}/body.md.j2": started("body.md.j2", {"model": model}) + body.decode(),
        f"{folder}/theme.toml": started("theme.toml", {}),
    }
