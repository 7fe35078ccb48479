"""qpdf: syntax and streams of PDF files."""

from collections.abc import Sequence
from pathlib import Path

from validate.model import Faults
from validate.validators.tools import first_line, program, said

_SOUND = 0


class Qpdf:
    name = "qpdf --check"
    holds_against = "syntax of PDF and of its streams"
    suffix = ".pdf"
    needs = "apt install qpdf"

    def version(self) -> str | None:
        """The program's version."""
        return first_line(["qpdf", "--version"]).rpartition(" ")[2] if program("qpdf") else None

    def faults(self, files: Sequence[Path]) -> Faults:
        """Errors and warnings."""
        return {path: _faults(path) for path in files}


def _faults(path: Path) -> list[str]:
    run = said(["qpdf", "--check", path])
    return [] if run.returncode == _SOUND else run.stderr.strip().splitlines()
