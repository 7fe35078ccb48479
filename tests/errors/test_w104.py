"""W104: a library that a format needs is missing."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import cffi
def missing(*_):
    raise OSError(
        "cannot load library 'libgobject-2.0-0': libgobject-2.0-0: cannot open shared object file: "
        "No such file or directory.  Additionally, ctypes.util.find_library() did not find it"
    )
cffi.FFI.dlopen = missing
from briefwright.write.registry import FORMATS
from tests.samples import small
from tests.unit.write.pdf.opened import refused
FORMATS["pdf"].load()
print(refused(small()), end="")
"""


def test_a_machine_without_pango_is_told_so_and_how_to_get_it() -> None:
    environment = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    command = [sys.executable, "-c", SCRIPT]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told = """\
error[W104]: a PDF cannot be written: cannot load library 'libgobject-2.0-0': libgobject-2.0-0: cannot open shared object file: No such file or directory
hint: on Debian or Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; on macOS: brew install pango; "briefwright doctor" shows what is missing
"""  # noqa: E501
    assert run.stdout == told
