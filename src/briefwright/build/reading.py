"""Reading sections, sources and specs, each file once for as long as its bytes are the same.

In: scanned files, and what is known of them. Out: functions that read a file, in the shape in which
the library, the register and the specs ask for them.
"""

from collections.abc import Callable
from typing import TypeVar

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.build.known import Known
from briefwright.build.retell import from_data, to_data
from briefwright.build.scanned import ScannedFiles
from briefwright.build.shelf import Shelf
from briefwright.library.model import Kind, Section
from briefwright.library.read import read_section
from briefwright.sources.bib import Importer
from briefwright.sources.model import Record
from briefwright.sources.read import read_records
from briefwright.spec.load import Loaded, load_spec

T = TypeVar("T")


class Plain:
    """Reads files as they come."""

    section = staticmethod(read_section)
    records = staticmethod(read_records)
    spec = staticmethod(load_spec)

    def close(self) -> None:
        """Nothing is kept."""


class Reading:
    """Reads files of one workspace."""

    def __init__(self, files: ScannedFiles, known: Known) -> None:
        self._files = files
        self._shelves = {
            name: Shelf(known, name, files.listed) for name in ("sections", "records", "specs")
        }

    def section(
        self, files: Files, path: str, kind: Kind, language: str, report: Report
    ) -> Section | None:
        """A section, as `read_section` reads it."""
        further = (kind.id, *kind.requires, "", language)

        def make(own: Report) -> Section | None:
            return read_section(files, path, kind, language, own)

        return self._read("sections", path, make, report, *further)

    def records(
        self, files: Files, path: str, report: Report, importer: Importer
    ) -> tuple[Record, ...]:
        """The records of a file, as `read_records` reads them."""

        def make(own: Report) -> tuple[Record, ...]:
            return read_records(files, path, own, importer)

        return self._read("records", path, make, report)

    def spec(self, files: Files, path: str, report: Report) -> Loaded:
        """A brief's file, as `load_spec` reads it."""
        return self._read("specs", path, lambda own: load_spec(files, path, own), report)

    def close(self) -> None:
        """Keep what was read now."""
        for shelf in self._shelves.values():
            shelf.close()

    def _read(
        self, what: str, path: str, make: Callable[[Report], T], report: Report, *further: str
    ) -> T:
        """What is made from one file and from some further words, as it was made before or now."""
        shelf = self._shelves[what]
        made_from = "\0".join((self._files.digest(path), *further))
        kept = shelf.get(path, made_from)
        if isinstance(kept, tuple) and len(kept) == 2:
            value: T = kept[0]
            if kept[1]:
                report.extend(from_data(kept[1]))
            return value
        own = Report()
        value = make(own)
        told = to_data(own)
        report.extend(from_data(told))
        if path not in self._files.moved:
            shelf.put(path, made_from, (value, told))
        return value
