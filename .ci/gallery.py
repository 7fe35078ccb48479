"""Pictures of every page of every shipped brief, and the page that shows them.

python .ci/gallery.py OUT builds nothing: OUT holds the built PDF files, as `briefwright build`
leaves them, and OUT/themes/<theme>/ those of the themes. docs/gallery/ is written anew.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

GALLERY = Path(__file__).parents[1] / "docs" / "gallery"
DOTS = 110  # an inch, before pictures are made smaller
WIDTHS = {"portrait": 760, "landscape": 1080}
EDGE = "#c3ccd1"
HEAD = """\
# Gallery

Every page of every brief of this repository, as `make build` makes them in PDF. `make pictures`
writes this folder anew.
"""
FOLDED = "These are the sides of the sheets that a printer takes; folded, the pages are in order."


@dataclass(frozen=True)
class Shown:
    """A built PDF and what is said of it."""

    name: str
    title: str
    about: str
    path: Path


def pictures(pdf: Path, name: str) -> Iterator[str]:
    """The pages of a PDF as WebP files of the gallery; their names in order."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", pdf, f"{folder}/page"], check=True)
        for number, page in enumerate(sorted(Path(folder).iterdir()), 1):
            target = f"{name}-{number}.webp"
            small(Image.open(page).convert("RGB")).save(
                GALLERY / target, "WEBP", quality=62, method=6
            )
            yield target


def small(page: Image.Image) -> Image.Image:
    """A page at the width of the gallery, with an edge."""
    width = WIDTHS["landscape" if page.width > page.height else "portrait"]
    size = (width, round(width * page.height / page.width))
    return ImageOps.expand(page.resize(size, Image.Resampling.LANCZOS), border=1, fill=EDGE)


def briefs(out: Path, specs: list[dict[str, Any]]) -> Iterator[Shown]:
    """The briefs and editions that were built as PDF."""
    for spec in specs:
        path = out / spec["id"] / f"{spec['name']}.pdf"
        if path.exists():
            yield Shown(spec["name"], spec["title"], about(spec), path)


def about(spec: dict[str, Any]) -> str:
    """A line on what a brief is made with."""
    return f"`{spec['path']}`, template `{spec['template']}`, language {spec['language']}"


def section(shown: Shown, level: str = "##") -> str:
    """The pages of a brief under its heading."""
    names = list(pictures(shown.path, shown.name))
    pages = "\n".join(
        f'<img src="{name}" alt="{shown.name}, page {number} of {len(names)}" width="380">'
        for number, name in enumerate(names, 1)
    )
    folded = f"\n\n{FOLDED}" if is_landscape(GALLERY / names[0]) else ""
    return f"{level} {shown.name}: {shown.title}\n\n{shown.about}{folded}\n\n{pages}\n"


def is_landscape(picture: Path) -> bool:
    """Whether a picture is wider than high."""
    with Image.open(picture) as opened:
        return opened.width > opened.height


def main(out: Path) -> None:
    """Write the gallery."""
    command = [sys.executable, "-m", "briefwright", "list", "briefs", "--json"]
    found = subprocess.run(command, capture_output=True, check=True)
    GALLERY.mkdir(parents=True, exist_ok=True)
    for old in GALLERY.glob("*.webp"):
        old.unlink()
    parts = [HEAD, *(section(one) for one in briefs(out, json.loads(found.stdout)["briefs"]))]
    parts.append(
        "## Themes\n\nThe first page of the policy brief in each theme that comes along.\n"
    )
    for path in sorted((out / "themes").glob("*/*.pdf")):
        theme = path.parent.name
        parts.append(section(Shown(f"theme-{theme}", theme, f"`theme: {theme}`", path), "###"))
    (GALLERY / "README.md").write_text("\n".join(parts), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
