"""What a machine must have beside Python packages: libraries, programs, fonts.

In: the folders of templates, whose themes name fonts. Out: a `Need` for each thing, found or not,
with the package that brings it. Only the standard library is used, so that the set-up of a fresh
checkout can run this file before any package is installed.
"""

import ctypes
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Need:
    """A thing and what was found of it: a version, a place, or "" when it is missing.

    `packages` names what brings it, by package manager. `required` is false where something else
    steps in, at the price of other looks; `instead` says what.
    """

    name: str
    purpose: str
    found: str
    packages: Mapping[str, str] = field(default_factory=dict)
    required: bool = True
    instead: str = ""


@dataclass(frozen=True, slots=True)
class _Library:
    name: str
    files: tuple[str, ...]
    packages: Mapping[str, str]
    version: str | None = None


_LIBRARIES = (
    _Library(
        "Pango",
        ("libpango-1.0.so.0", "libpango-1.0.dylib"),
        {"apt-get": "libpango-1.0-0", "dnf": "pango", "brew": "pango"},
        "pango_version_string",
    ),
    _Library(
        "PangoFT2",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
        {"apt-get": "libpangoft2-1.0-0", "dnf": "pango", "brew": "pango"},
    ),
    _Library(
        "HarfBuzz subsetting",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        {"apt-get": "libharfbuzz-subset0", "dnf": "harfbuzz", "brew": "harfbuzz"},
        "hb_version_string",
    ),
)

_FONT_PACKAGES = {
    "BIZ UDGothic": "fonts-morisawa-bizud-gothic",
    "BIZ UDMincho": "fonts-morisawa-bizud-mincho",
    "BIZ UDPGothic": "fonts-morisawa-bizud-gothic",
    "BIZ UDPMincho": "fonts-morisawa-bizud-mincho",
    "Charis SIL": "fonts-sil-charis",
    "DejaVu Sans": "fonts-dejavu-core",
    "DejaVu Sans Mono": "fonts-dejavu-core",
    "DejaVu Serif": "fonts-dejavu-core",
    "IPAexGothic": "fonts-ipaexfont-gothic",
    "IPAexMincho": "fonts-ipaexfont-mincho",
    "Inter": "fonts-inter",
    "Lato": "fonts-lato",
    "Open Sans": "fonts-open-sans",
    "Source Sans 3": "fonts-adobe-sourcesans3",
}
_GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "inherit"}
_FONTCONFIG = {"apt-get": "fontconfig", "dnf": "fontconfig", "brew": "fontconfig"}


def needs(template_folders: Iterable[Path]) -> tuple[Need, ...]:
    """Everything that building briefs with these templates asks of the machine."""
    return (
        *_libraries(),
        _program("fc-list", "finding fonts", _FONTCONFIG),
        *_fonts(template_folders),
    )


def package_manager() -> str | None:
    """The command that installs packages here, where it is one whose package names are known."""
    return next((name for name in ("apt-get", "dnf", "brew") if shutil.which(name)), None)


def cure(missing: Iterable[Need]) -> str | None:
    """The command that installs what is missing, or None where none is known."""
    manager = package_manager()
    if manager is None:
        return None
    names = {need.packages[manager] for need in missing if manager in need.packages}
    if not names:
        return None
    before = "" if manager == "brew" else "sudo "
    sure = "" if manager == "brew" else " -y"
    return f"{before}{manager} install{sure} {' '.join(sorted(names))}"


def _libraries() -> Iterator[Need]:
    for library in _LIBRARIES:
        found = _load(library)
        yield Need(library.name, "laying out PDF files", found, library.packages)


def _load(library: _Library) -> str:
    """The version of a shared library, "yes" where it tells none, "" where there is none."""
    for name in library.files:
        try:
            loaded = ctypes.CDLL(name)
        except OSError:
            continue
        if library.version is None:
            return "yes"
        ask = getattr(loaded, library.version, None)
        if ask is None:
            return "yes"
        ask.restype = ctypes.c_char_p
        return str(ask().decode())
    return ""


def _program(name: str, purpose: str, packages: Mapping[str, str]) -> Need:
    return Need(name, purpose, shutil.which(name) or "", packages)


def _fonts(template_folders: Iterable[Path]) -> Iterator[Need]:
    installed = _installed_families()
    for stack, templates in sorted(_stacks(template_folders).items()):
        first, others = stack[0], stack[1:]
        package = _FONT_PACKAGES.get(first)
        yield Need(
            first,
            "a font of " + ", ".join(templates).replace("shared", "all templates"),
            "yes" if first in installed else "",
            {"apt-get": package} if package else {},
            required=False,
            instead=next((family for family in others if family in installed), ""),
        )


def _installed_families() -> frozenset[str]:
    if not shutil.which("fc-list"):
        return frozenset()
    listed = subprocess.run(
        ["fc-list", "--format", "%{family}\n"], capture_output=True, check=False, text=True
    )
    return frozenset(name for line in listed.stdout.splitlines() for name in line.split(","))


def _stacks(template_folders: Iterable[Path]) -> dict[tuple[str, ...], list[str]]:
    """The lists of families that are asked for, each with the templates and themes that do."""
    found: dict[tuple[str, ...], list[str]] = {}
    for folder in template_folders:
        own = ((path, path.parent.name) for path in sorted(folder.glob("*/theme.toml")))
        chosen = ((path, f"the theme {path.stem}") for path in sorted(folder.glob("themes/*.toml")))
        for path, user in (*own, *chosen):
            for families in _families(path):
                users = found.setdefault(families, [])
                if user not in users:
                    users.append(user)
    return found


def _families(theme: Path) -> Iterator[tuple[str, ...]]:
    try:
        fonts = tomllib.loads(theme.read_text("utf-8")).get("font", {})
    except (OSError, ValueError):
        return
    for value in fonts.values():
        names = (re.sub(r"^[\"']|[\"']$", "", name.strip()) for name in str(value).split(","))
        families = tuple(name for name in names if name and name not in _GENERIC)
        if families:
            yield families


def _main() -> None:
    """Print what is missing for the set-up script: "required" or "wanted", and a Debian package."""
    folders = [Path(argument) for argument in sys.argv[1:]]
    for need in needs(folders):
        if not need.found and "apt-get" in need.packages:
            print("required" if need.required else "wanted", need.packages["apt-get"])


if __name__ == "__main__":
    _main()
