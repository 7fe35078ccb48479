"""WeasyPrint is imported late, quickly, as the version whose insides are known, or missed aloud."""

import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.write.pdf import engine

ROOT = Path(__file__).parents[4]

WHAT_IS_LOADED = """
import sys
from briefwright.write.registry import FORMATS
FORMATS["html"].load()
print(sorted({"weasyprint", "docx", "fontTools"} & set(sys.modules)))
import briefwright.write.pdf.write
print(sorted({"weasyprint", "docx", "fontTools"} & set(sys.modules)))
FORMATS["pdf"].load()
print("weasyprint" in sys.modules, "fontTools.subset" in sys.modules)
from weasyprint.pdf import fonts
print(fonts.subset.Options.__module__)
try:
    fonts.instantiateVariableFont({}, {})
except Exception as problem:
    print(type(problem).__name__, "fontTools.varLib.instancer" in sys.modules)
"""


def run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_version_is_the_one_whose_insides_are_known() -> None:
    assert version("weasyprint") == engine.load().__version__ == engine.VERSION


def test_a_machine_without_weasyprint_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}")

    monkeypatch.setattr(engine, "import_module", missing)
    with pytest.raises(BuildFailed) as failed:
        engine.load.__wrapped__()
    assert "No module named 'weasyprint'" in render_text(failed.value.report, colour=False)


def test_libraries_are_loaded_when_they_are_used() -> None:
    assert run(WHAT_IS_LOADED).splitlines() == [
        "[]",
        "[]",
        "True False",
        "fontTools.subset",
        "ValueError True",
    ]


def test_the_search_for_libraries_is_as_before_afterwards() -> None:
    import ctypes.util

    engine.load()
    assert ctypes.util.find_library is not engine._not_searched


def test_lists_for_harfbuzz_are_declared_once_and_the_same() -> None:
    engine.load()
    ffi = import_module("weasyprint.text.ffi").ffi
    lists = [ffi.new(f"hb_codepoint_t[{length}]", list(range(length))) for length in (3, 5)]
    assert [ffi.unpack(one, len(one)) for one in lists] == [[0, 1, 2], [0, 1, 2, 3, 4]]
    assert ffi.typeof(lists[0]) is ffi.typeof(lists[1])
    assert len(ffi.new("hb_tag_t[100]")) == 100
