"""`briefwright doctor`: whether the machine has what is needed, and how to get what is missing."""

import os
import platform
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from briefwright.base.diagnostic import Report
from briefwright.build.workspace import find_root, open_workspace, stock_root
from briefwright.cli.needs import Need, cure, needs
from briefwright.cli.options import json_option, pass_session
from briefwright.cli.session import ERRORS, Session

_PACKAGES = {
    "WeasyPrint": ("weasyprint", "writing PDF files"),
    "python-docx": ("python-docx", "writing Word files"),
}


@click.command
@json_option
@pass_session
@click.pass_context
def doctor(context: click.Context, session: Session, as_json: bool) -> None:
    """Say whether the machine has what is needed.

    Looks at Python and its packages, the libraries that lay out PDF files, pandoc (which formats
    citations), the fonts that the templates ask for, and whether the workspace can be written to.
    Each is ok, replaced (another font stands in) or missing, with the command that cures it.
    Leaves with status 1 when something needed is missing.
    """
    root = find_root(session.directory)
    found = [*_python(), *needs(_template_folders(root)), _pandoc(), *_workspace(root)]
    lacking = [need for need in found if not need.found]
    if as_json:
        things = [_as_data(need) for need in found]
        session.answer({"ok": _ok(found), "things": things, "cure": cure(lacking)}, Report())
    else:
        click.echo("".join(map(_line, found)), nl=False)
        click.echo(_closing(found, lacking))
    if not _ok(found):
        context.exit(ERRORS)


def _ok(found: list[Need]) -> bool:
    return all(need.found or not need.required for need in found)


def _state(need: Need) -> str:
    if need.found:
        return "ok"
    return "missing" if need.required or not need.instead else "replaced"


def _line(need: Need) -> str:
    state = _state(need)
    tint = {"ok": "green", "replaced": "yellow", "missing": "red"}[state]
    detail = f": {need.found}" if need.found and need.found != "yes" else ""
    if state == "replaced":
        detail = f": {need.instead} stands in"
    mark = click.style(f"{state:8}", fg=tint)
    line = f"{mark}  {need.name}{detail} ({need.purpose})\n"
    if need.found:
        return line
    return f"{line}{'':10}{cure([need]) or _advice(need)}\n"


def _advice(need: Need) -> str:
    return (
        need.packages.get("advice")
        or f'install "{need.name}" the way your system installs such things'
    )


def _closing(found: list[Need], lacking: list[Need]) -> str:
    if not lacking:
        return "Everything that briefs need is here."
    command = cure(lacking)
    how = f"\nTo install what is missing: {command}" if command else ""
    if _ok(found):
        return f"Briefs can be built; some fonts of the templates are missing.{how}"
    return f"Something that briefs need is missing.{how}"


def _as_data(need: Need) -> dict[str, Any]:
    return {
        "name": need.name,
        "purpose": need.purpose,
        "state": _state(need),
        "found": need.found or None,
        "instead": need.instead or None,
        "required": need.required,
        "cure": None if need.found else cure([need]) or _advice(need),
    }


def _python() -> Iterator[Need]:
    yield Need("Python", "running briefwright", platform.python_version())
    for name, (package, purpose) in _PACKAGES.items():
        try:
            found = version(package)
        except PackageNotFoundError:
            found = ""
        advice = f"python -m pip install {package}"
        yield Need(name, purpose, found, {"advice": advice})


def _pandoc() -> Need:
    advice = {"advice": "python -m pip install pypandoc_binary"}
    return Need("pandoc", "formatting citations", _pandoc_version(), advice)


def _pandoc_version() -> str:
    """The version of the pandoc that comes with pypandoc_binary, "" where it does not run."""
    package = find_spec("pypandoc")
    if package is None or package.origin is None:
        return ""
    program = Path(package.origin).parent / "files" / "pandoc"
    try:
        answer = subprocess.run(
            [program, "--version"], capture_output=True, text=True, check=True, timeout=30
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.split("\n")[0].removeprefix("pandoc ").strip()


def _template_folders(root: Path | None) -> list[Path]:
    folders = [stock_root() / "templates"]
    if root is not None:
        folders.append(root / open_workspace(root, Report()).config.paths.templates)
    return list(dict.fromkeys(folder.resolve() for folder in folders))


def _workspace(root: Path | None) -> Iterator[Need]:
    if root is None:
        return
    out = root / open_workspace(root, Report()).config.paths.out
    there = next(folder for folder in (out, *out.parents) if folder.exists())
    writable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    advice = {"advice": f'make "{there}" a folder that you may write to'}
    yield Need("output folder", "writing finished briefs", str(out) if writable else "", advice)
