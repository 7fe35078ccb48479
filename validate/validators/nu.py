"""The Nu Html Checker of the W3C, with errors, warnings and remarks."""

import json
from collections.abc import Sequence
from pathlib import Path

from validate.model import Faults
from validate.validators.tools import FETCH, MODULES, package_version, program, said

_AT_ONCE = 20


class Nu:
    name = "Nu"
    holds_against = "HTML, CSS and ARIA"
    suffix = ".html"
    needs = f"{FETCH} on a machine with Java"

    def version(self) -> str | None:
        """The version of the package that brings it."""
        if program("java") is None or _jar() is None:
            return None
        return f"vnu-jar {package_version('vnu-jar')}"

    def faults(self, files: Sequence[Path]) -> Faults:
        """Whatever it says."""
        found: dict[Path, list[str]] = {path: [] for path in files}
        addresses = {path.resolve().as_uri(): path for path in files}
        for start in range(0, len(files), _AT_ONCE):
            chunk = files[start : start + _AT_ONCE]
            run = said(["java", "-jar", str(_jar()), "--format", "json", *chunk])
            for message in json.loads(run.stderr)["messages"]:
                path = addresses[
                    message["url"].replace("file:/", "file:///", 1)
                    if not message["url"].startswith("file:///")
                    else message["url"]
                ]
                found[path].append(f"{message['type']}: {message['message']}")
        return found


def _jar() -> Path | None:
    return next((MODULES / "vnu-jar").glob("**/vnu.jar"), None)
