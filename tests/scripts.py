"""Programs for tests, in Python."""

import shlex
import sys
from pathlib import Path


def program(path: Path, body: str) -> Path:
    """A program at a path; the interpreter's own path may have white space, which a first line of
    a script does not bear."""
    code = path.with_name(f"{path.name}.py")
    code.write_text(body, "utf-8")
    call = shlex.join([sys.executable, str(code)])
    path.write_text(f'#!/bin/sh\nexec {call} "$@"\n', "utf-8")
    path.chmod(0o755)
    return path
