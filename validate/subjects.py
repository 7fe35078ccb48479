"""The files that are validated: every shipped brief in every language, layout and theme, and the
torture document, built by the command as a user builds them.

In: a folder to work in. Out: the files, and what the build itself reported of briefs it did not
write. Builds are incremental, so a second run makes only what has changed.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from validate import torture
from validate.model import ROOT, Subject

SIZES = ("A5", "Letter")
LAYOUTS = ("large-print", "booklet", "one-page", "tri-fold")
DOES_NOT_FIT = "W108"
_ARTIFACTS = (".html", ".pdf", ".docx")


@dataclass(frozen=True)
class Built:
    """`refused` are the briefs that do not fit the pages of a layout, `failed` all others."""

    subjects: tuple[Subject, ...]
    refused: tuple[str, ...]
    failed: Mapping[str, str]


def build(folder: Path, *, quick: bool = False) -> Built:
    """Build all subjects; with `quick` only the briefs as they are shipped."""
    shipped, tried = folder / "shipped", folder / "torture"
    _copy_workspace(shipped)
    for path in sorted((ROOT / "briefs").glob("*.yaml")):
        spec = yaml.safe_load(path.read_text("utf-8"))
        if not quick:
            spec["editions"] = {**spec.get("editions", {}), **dict(_variants(spec))}
        target = shipped / "briefs" / path.name
        _write_if_new(target, yaml.safe_dump(spec, allow_unicode=True, sort_keys=False))
    torture.write(tried)
    return _joined(_run(shipped), _run(tried))


def _copy_workspace(target: Path) -> None:
    """The repository's content, as far as it has changed."""
    for name in ("seeds", "templates"):
        shutil.rmtree(target / name, ignore_errors=True)
        shutil.copytree(ROOT / name, target / name)
    shutil.rmtree(target / "briefs", ignore_errors=True)
    shutil.copy2(ROOT / "briefwright.toml", target / "briefwright.toml")


def _write_if_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _variants(spec: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The sizes, layouts and themes, for each language that the brief has."""
    languages = {"": {}, **{name: one for name, one in _editions(spec) if "language" in one}}
    for language, own in languages.items():
        for name, change in _shapes():
            yield "-".join(filter(None, (language, name))), {**own, **change}


def _editions(spec: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from (spec.get("editions") or {}).items()


def _shapes() -> Iterator[tuple[str, dict[str, Any]]]:
    paged = ["pdf", "docx"]
    for size in SIZES:
        page = {"size": size, "layout": "standard"}
        yield f"on-{size.lower()}", {"page": page, "formats": paged}
    for layout in LAYOUTS:
        page = {"size": "A5" if layout == "booklet" else "A4", "layout": layout}
        yield f"as-{layout}", {"page": page, "formats": paged}
    for theme in themes():
        yield f"in-{theme}", {"theme": theme}


def themes() -> list[str]:
    """The names of the themes that can be asked for."""
    return sorted(path.stem for path in (ROOT / "templates" / "themes").glob("*.toml"))


def _run(workspace: Path) -> Built:
    """Build a workspace."""
    command = [sys.executable, "-m", "briefwright", "-C", str(workspace), "build", "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if not run.stdout:
        raise SystemExit(run.stderr)
    answer = json.loads(run.stdout)
    subjects = tuple(_subject(workspace, one) for one in answer["artifacts"])
    refused, failed = [], {}
    for name in answer["failed"]:
        said = _alone(workspace, name)
        if {one["code"] for one in said} == {DOES_NOT_FIT}:
            refused.append(name)
        else:
            failed[name] = "; ".join(f"{one['code']} {one['message']}" for one in said[:3])
    return Built(subjects, tuple(refused), failed)


def _alone(workspace: Path, name: str) -> list[dict[str, Any]]:
    """The errors of one brief."""
    command = [sys.executable, "-m", "briefwright", "-C", str(workspace), "build", name, "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    told = json.loads(run.stdout)["diagnostics"]
    return [one for one in told if one["severity"] == "error"]


def _subject(workspace: Path, artifact: Mapping[str, Any]) -> Subject:
    path = workspace / artifact["path"]
    return Subject(path, artifact["brief"], artifact.get("edition") or "as shipped")


def _joined(one: Built, other: Built) -> Built:
    return Built(
        (*one.subjects, *other.subjects),
        (*one.refused, *other.refused),
        {**one.failed, **other.failed},
    )
