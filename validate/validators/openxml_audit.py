"""openxml-audit: a second reader of the same rules, with what makes Word offer a repair."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from validate.model import Faults


class OpenXmlAudit:
    name = "openxml-audit"
    holds_against = "schema, and what Word repairs"
    suffix = ".docx"
    needs = "pip install openxml-audit"

    def version(self) -> str | None:
        """The package's version."""
        try:
            return version("openxml-audit")
        except PackageNotFoundError:
            return None

    def faults(self, files: Sequence[Path]) -> Faults:
        """Its errors."""
        from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

        # One that has read a file remembers the ids of its notes.
        results = {path: OpenXmlValidator().validate(str(path)) for path in files}
        return {path: [one.description for one in found.errors] for path, found in results.items()}
