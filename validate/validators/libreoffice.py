"""LibreOffice opens a Word file, saves it again as Word and as PDF, and loses no note."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from validate.model import Faults
from validate.validators.tools import first_line, program, said

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AT_ONCE = 25


class LibreOffice:
    name = "LibreOffice"
    holds_against = "opens and saves again with every note, table and letter"
    suffix = ".docx"
    needs = "apt install libreoffice-writer"

    def version(self) -> str | None:
        """The program's version."""
        office = program("soffice", "libreoffice")
        return first_line([office, "--version"]).split()[1] if office else None

    def faults(self, files: Sequence[Path]) -> Faults:
        """What is lost on the way."""
        found: dict[Path, list[str]] = {}
        with tempfile.TemporaryDirectory() as folder:
            for start in range(0, len(files), _AT_ONCE):
                chunk = files[start : start + _AT_ONCE]
                for path, again in _saved(chunk, Path(folder)):
                    found[path] = list(_lost(path, again))
        return found


def _saved(files: Sequence[Path], folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each file with what LibreOffice made of it."""
    office = program("soffice", "libreoffice") or "soffice"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "again"
    command = [office, profile, "--headless", "--convert-to", "docx:Office Open XML Text"]
    said([*command, "--outdir", out, *files])
    for path in files:
        yield path, out / path.name


def _lost(path: Path, again: Path) -> Iterator[str]:
    try:
        before, after = _counts(path), _counts(again)
    except (OSError, KeyError, BadZipFile) as problem:
        yield f"not saved again: {problem}"
        return
    for what, count in before.items():
        if after[what] != count:
            yield f"{count} {what} before, {after[what]} after"


def _counts(path: Path) -> dict[str, int]:
    """Notes, tables and characters of a Word file."""
    with ZipFile(path) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    text = "".join(one.text or "" for one in document.iter(f"{_W}t"))
    return {
        "notes": sum(1 for _ in document.iter(f"{_W}footnoteReference")),
        "tables": sum(1 for _ in document.iter(f"{_W}tbl")),
        "letters": sum(letter.isalpha() for letter in text),
    }
