"""page-validation: PDF/UA-1 in a few milliseconds, which the everyday tests use as well."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from validate.model import Faults


class Page:
    name = "page-validation"
    holds_against = "PDF/UA-1"
    suffix = ".pdf"
    needs = "pip install page-validation"

    def version(self) -> str | None:
        """The package's version."""
        try:
            return version("page-validation")
        except PackageNotFoundError:
            return None

    def faults(self, files: Sequence[Path]) -> Faults:
        """The rules that each file breaks."""
        import page

        profile = page.ValidationProfile.PDF_UA_1
        found = {
            path: page.validate_pdf_bytes(path.read_bytes(), profile=profile) for path in files
        }
        return {path: [one.rule_id for one in report.failures] for path, report in found.items()}
