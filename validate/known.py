"""What a validator found in a file before: the same bytes need not be validated twice."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from validate.model import TOOLS, Faults, Validator

_FILE = TOOLS / "known.json"


class Known:
    """Results by validator, its version and the digest of the file."""

    def __init__(self) -> None:
        self._held = _read()

    def faults(self, validator: Validator, version: str, files: Sequence[Path]) -> Faults:
        """The results for some files, from before or from now."""
        keys = {path: f"{validator.name} {version} {_digest(path)}" for path in files}
        new = [path for path, key in keys.items() if key not in self._held]
        if new:
            found = {keys[path]: list(said) for path, said in validator.faults(new).items()}
            self._held = {**_read(), **found}
            TOOLS.mkdir(exist_ok=True)
            _FILE.write_text(json.dumps(self._held), "utf-8")
        return {path: self._held[key] for path, key in keys.items()}


def _read() -> dict[str, list[str]]:
    held: dict[str, list[str]] = json.loads(_FILE.read_text("utf-8")) if _FILE.is_file() else {}
    return held


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
