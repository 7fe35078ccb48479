"""`briefwright schema`: the JSON Schema of a kind of file, for editors and other tools."""

import json
from importlib import resources

import click

from briefwright.cli.options import loudness_options

SCHEMAS = {
    "spec": ("briefwright.spec", "spec.schema.json"),
    "section": ("briefwright.library", "section.schema.json"),
    "source": ("briefwright.sources", "source.schema.json"),
    "config": ("briefwright.build", "config.schema.json"),
    "output": ("briefwright.cli", "output.schema.json"),
    "manifest": ("briefwright.build", "manifest.schema.json"),
}


@click.command
@click.argument("kind", metavar="KIND", type=click.Choice(list(SCHEMAS)))
@loudness_options
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file.

    \b
    spec      a brief's file, briefs/ID.yaml
    section   the front matter of seeds/KIND/ID.md
    source    an entry of seeds/sources/*.yaml
    config    briefwright.toml
    output    what the commands print with --json
    manifest  out/manifest.json

    An editor that reads JSON Schema then completes keys and marks mistakes as you type.
    """
    package, name = SCHEMAS[kind]
    found = json.loads(resources.files(package).joinpath(name).read_text("utf-8"))
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))
