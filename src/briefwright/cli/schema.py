"""`briefwright schema`: the JSON Schema of a kind of file, for editors and other tools."""

import json
import re
from importlib import resources
from typing import Any

import click

from briefwright.cli.options import loudness_options

_REFERENCE = re.compile(r'"#/\$defs/([^"]+)"')
SCHEMAS = {
    "spec": ("briefwright.spec", "spec.schema.json"),
    "section": ("briefwright.library", "section.schema.json"),
    "source": ("briefwright.sources", "source.schema.json"),
    "config": ("briefwright.build", "config.schema.json"),
    "output": ("briefwright.cli", "output.schema.json"),
    "manifest": ("briefwright.build", "manifest.schema.json"),
}
ANSWERS = ("build", "check", "status", "affected")
"""The commands whose answers have a schema of their own, as in "build-output"."""


@click.command
@click.argument(
    "kind", metavar="KIND", type=click.Choice([*SCHEMAS, *(f"{name}-output" for name in ANSWERS)])
)
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
    build-output, check-output, status-output, affected-output
              what one of these commands prints with --json

    An editor that reads JSON Schema then completes keys and marks mistakes as you type.
    """
    command = kind.removesuffix("-output")
    found = _schema("output" if command in ANSWERS else kind)
    if command in ANSWERS:
        found = _of_one(found, command)
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _schema(kind: str) -> dict[str, Any]:
    package, name = SCHEMAS[kind]
    found: dict[str, Any] = json.loads(resources.files(package).joinpath(name).read_text("utf-8"))
    return found


def _of_one(output: dict[str, Any], command: str) -> dict[str, Any]:
    """The schema of one command's answer, with the number of the schema of all of them."""
    number = output["$id"].rpartition("/")[2]
    return {
        "$schema": output["$schema"],
        "$id": f"briefwright:{command}-output/{number}",
        "title": f"What briefwright {command} prints with --json",
        "description": output["description"],
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in dict.fromkeys((command, "check"))],
        "$defs": {name: output["$defs"][name] for name in _needed(output, command)},
    }


def _needed(output: dict[str, Any], command: str) -> list[str]:
    """The definitions that an answer's schema refers to."""
    needed = [command, "check"]
    for name in needed:
        text = json.dumps(output["$defs"][name])
        needed += [one for one in _REFERENCE.findall(text) if one not in needed]
    return sorted(set(needed))
