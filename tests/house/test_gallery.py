"""docs/gallery/ shows every page of every shipped brief, and stays small."""

import re
from pathlib import Path

from tests.shipped.made import workspace

GALLERY = Path(__file__).parents[2] / "docs" / "gallery"
PICTURES = sorted(path.name for path in GALLERY.glob("*.webp"))
SHOWN = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', (GALLERY / "README.md").read_text("utf-8"))
MOST_BYTES = 6_000_000


def test_every_brief_that_is_built_as_pdf_is_there() -> None:
    specs = workspace()[1].specs
    wanted = {name for name, spec in specs.items() if "pdf" in spec.formats}
    found = {name.rpartition("-")[0] for name in PICTURES}
    assert {name for name in found if not name.startswith("theme-")} == wanted


def test_every_theme_is_there() -> None:
    themes = {path.stem for path in (GALLERY.parents[1] / "templates/themes").glob("*.toml")}
    assert {f"theme-{name}-1.webp" for name in themes} <= set(PICTURES)


def test_every_picture_is_shown_with_words_for_it() -> None:
    assert sorted(name for name, _ in SHOWN) == PICTURES
    for name, words in SHOWN:
        brief, _, page = name.removesuffix(".webp").rpartition("-")
        assert re.fullmatch(rf"{re.escape(brief)}, page {page} of \d+", words)


def test_the_gallery_is_no_burden() -> None:
    assert sum(path.stat().st_size for path in GALLERY.iterdir()) < MOST_BYTES
