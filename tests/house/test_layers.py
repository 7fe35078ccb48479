"""The rooms import only downwards, and only those that may touch the world do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "briefwright"

CLOCK_AND_ENVIRONMENT = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "os.environ",
    "os.getenv",
    "time.monotonic",
    "time.perf_counter",
    "time.time",
}
DISK_AND_PROCESSES = {
    "asyncio.create_subprocess_exec",
    "open",
    "os.popen",
    "os.replace",
    "os.system",
    "subprocess.Popen",
    "subprocess.run",
    "tempfile.TemporaryDirectory",
    "tempfile.mkdtemp",
    "tempfile.mkstemp",
}
MAY_TOUCH_THE_DISK = ("base/files.py", "build/", "cli/", "cite/pandoc/")


def test_rooms_import_only_from_rooms_further_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_only_the_command_line_reads_the_clock_and_the_environment() -> None:
    assert list(_uses(CLOCK_AND_ENVIRONMENT, ("cli/",))) == []


def test_only_the_rooms_at_the_rim_touch_the_disk_or_start_processes() -> None:
    assert list(_uses(DISK_AND_PROCESSES, MAY_TOUCH_THE_DISK)) == []


def test_the_search_finds_what_it_looks_for() -> None:
    assert {use.partition(": ")[2] for use in _uses(CLOCK_AND_ENVIRONMENT, ())} >= {
        "date.today",
        "os.environ",
    }


def _uses(names: set[str], allowed: tuple[str, ...]) -> Iterator[str]:
    """Uses of names outside the allowed folders, as "path:line: name"."""
    for path in sorted(SOURCE.rglob("*.py")):
        inside = path.relative_to(SOURCE).as_posix()
        if inside.startswith(allowed):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = _dotted(node)
            if name in names:
                yield f"{inside}:{getattr(node, 'lineno', 0)}: {name}"


def _dotted(node: ast.AST) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return None
