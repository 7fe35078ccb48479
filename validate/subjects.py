"""The files that are validated: every shipped brief in every language, layout and theme, and the
torture document, built by the command as a user builds them.

In: a folder to work in. Out: the files, and what the build itself reported of briefs it did not
write. Builds are incremental, so a second run makes only what has changed.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from validate import torture
from validate.model import ROOT, Subject

SIZES = ("A5", "Letter")
LAYOUTS = ("large-print", "booklet", "one-page", "tri-fold")
# The pages of a layout, or of a profile.
DOES_NOT_FIT = frozenset({"W108", "C502"})


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
        text = path.read_text("utf-8")
        target = shipped / "briefs" / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text if quick else with_variants(text), "utf-8")
    torture.write(tried)
    return _joined(_run(shipped), _run(tried))


def _copy_workspace(target: Path) -> None:
    """The repository's content, as far as it has changed."""
    for name in ("seeds", "templates"):
        shutil.rmtree(target / name, ignore_errors=True)
        shutil.copytree(ROOT / name, target / name)
    shutil.rmtree(target / "briefs", ignore_errors=True)
    shutil.copy2(ROOT / "briefwright.toml", target / "briefwright.toml")


def with_variants(text: str) -> str:
    """A spec with more editions: sizes, layouts and themes, for each language that it has. It is
    changed as text, since its comments silence checks."""
    languages = {"": "", **dict(_languages(text))}
    added = "".join(
        f"  {'-'.join(filter(None, (language, name)))}:\n{shape}{own}"
        for language, own in languages.items()
        for name, shape in _shapes()
    )
    if re.search(r"^editions:$", text, re.MULTILINE):
        return re.sub(r"^editions:\n", lambda found: found[0] + added, text, flags=re.MULTILINE)
    return f"{text.rstrip()}\n\neditions:\n{added}"


def _languages(text: str) -> Iterator[tuple[str, str]]:
    """The editions in other languages: their names, and the lines of each."""
    for found in re.finditer(r"^  ([\w-]+):\n((?:(?: {4}.*)?\n)+)", text, re.MULTILINE):
        if re.search(r"^    language:", found[2], re.MULTILINE):
            yield found[1], found[2]


def _shapes() -> Iterator[tuple[str, str]]:
    """The names of the shapes, and the lines that ask for each."""
    for size in SIZES:
        yield f"on-{size.lower()}", _page(size, "standard")
    for layout in LAYOUTS:
        yield f"as-{layout}", _page("A5" if layout == "booklet" else "A4", layout)
    for theme in themes():
        yield f"in-{theme}", f"    theme: {theme}\n"


def _page(size: str, layout: str) -> str:
    return f"    page: {{size: {size}, layout: {layout}}}\n    formats: [pdf, docx]\n"


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
    errors = [one for one in answer["diagnostics"] if one["severity"] == "error"]
    if all(one["code"] in DOES_NOT_FIT for one in errors):
        return Built(subjects, tuple(answer["failed"]), {})
    refused, failed = [], {}
    for name in answer["failed"]:
        said = _alone(workspace, name)
        if {one["code"] for one in said} <= DOES_NOT_FIT:
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
