"""axe in headless Chromium: WCAG 2.2 AA and best practice, in light, in dark, and at 320 px."""

import json
from collections.abc import Sequence
from pathlib import Path

from validate.model import ROOT, Faults
from validate.validators.tools import FETCH, MODULES, package_version, program, said

_SCRIPT = ROOT / "validate" / "axe.mjs"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Axe:
    name = "axe"
    holds_against = (
        "WCAG 2.2 AA and best practice; light, dark, 320 px wide without sideways scroll"
    )
    suffix = ".html"
    needs = f"{FETCH} on a machine with Node.js and Chromium"

    def version(self) -> str | None:
        """The package's version."""
        if program("node") is None or program(*_BROWSERS) is None:
            return None
        found = package_version("axe-core") if package_version("playwright-core") else None
        return f"axe-core {found}" if found else None

    def faults(self, files: Sequence[Path]) -> Faults:
        """Violations, and pages that are wider than the screen."""
        run = said(["node", _SCRIPT, MODULES, str(program(*_BROWSERS)), *files])
        if run.returncode:
            return {path: [f"not run: {run.stderr.strip()[:300]}"] for path in files}
        found = json.loads(run.stdout)
        return {path: found[str(path)] for path in files}
