"""Reading sections, sources, specs and words, each file once for as long as its bytes are the same.

In: scanned files, and what is known of them. Out: functions that read a file, in the shape in which
the library, the register and the specs ask for them.
"""

from collections.abc import Callable
from typing import TypeVar

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.build.known import Known
from briefwright.build.scanned import ScannedFiles
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


class Reading:
    """Reads files of one workspace."""

    def __init__(self, files: ScannedFiles, known: Known) -> None:
        self._files = files
        self._known = known

    def section(
        self, files: Files, path: str, kind: Kind, language: str, report: Report
    ) -> Section | None:
        """A section, as `read_section` reads it."""
        further = (kind.id, *kind.requires, "", language)
        return self.file(
            "section",
            path,
            lambda own: read_section(files, path, kind, language, own),
            report,
            *further,
        )

    def records(
        self, files: Files, path: str, report: Report, importer: Importer
    ) -> tuple[Record, ...]:
        """The records of a file, as `read_records` reads them."""
        return self.file(
            "records", path, lambda own: read_records(files, path, own, importer), report
        )

    def spec(self, files: Files, path: str, report: Report) -> Loaded:
        """A brief's file, as `load_spec` reads it."""
        return self.file("spec", path, lambda own: load_spec(files, path, own), report)

    def file(
        self,
        what: str,
        path: str,
        make: Callable[[Report], T],
        report: Report,
        *further: str,
    ) -> T:
        """What is made from one file and from some further words."""
        return self._known.made(
            what,
            (path, self._files.digest(path), *further),
            make,
            report,
            worth_keeping=lambda: path not in self._files.moved,
        )
