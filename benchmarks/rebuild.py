"""Full, partial and empty builds of many briefs, beside what people use instead.

`python -m benchmarks.rebuild [BRIEFS] [--large] [--write]`: a workspace of ten times as many
sections as briefs (default 200), about 2,500 words and 30 notes a brief, three formats, two jobs,
beside GNU make with pandoc and WeasyPrint, and with pandoc and Typst; nothing changed beside
`sphinx-build` on the same texts. `--large` adds 2,000 briefs and 20,000 sections; `--write` puts
the tables into docs/performance.md. The file cache is warm.
"""

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import peers
from benchmarks.timing import Command, run_once
from benchmarks.workspace import make

PAGE = Path(__file__).parent.parent / "docs/performance.md"
_BEGIN, _END = "<!-- rebuild: begin -->\n", "<!-- rebuild: end -->\n"
SHARED_BY = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A case: our seconds, the peer's or None, and what must be reached, as words and a verdict."""

    case: str
    ours: float
    beside: str
    must: str
    reached: bool | None

    def cells(self) -> tuple[str, ...]:
        verdict = {True: "yes", False: "no", None: "not measured"}[self.reached]
        return (self.case, f"{self.ours:.2f} s", self.beside, self.must, verdict)


class Bench:
    """One workspace and its peers."""

    def __init__(self, folder: Path, briefs: int) -> None:
        self.root = folder / "ours"
        self.peer = folder / "pandoc"
        self.sphinx = folder / "sphinx"
        self.briefs = briefs
        make(self.root, sections=briefs * 10, briefs=briefs, per_brief=10)
        self._share()
        peers.prepare_pandoc(self.root, self.peer)

    def _share(self) -> None:
        """One section that five briefs use."""
        step = max(self.briefs // SHARED_BY, 1)
        last = f"finding-{self.briefs * 10 - 1:05}"
        for number in range(0, step * SHARED_BY, step):
            spec = self.root / f"briefs/brief-{number:04}.yaml"
            if spec.exists() and last not in spec.read_text():
                spec.write_text(spec.read_text().replace("include: [", f"include: [{last}, "))
        self.shared = self.root / f"seeds/findings/{last}.md"

    def ours(self, *words: str) -> float:
        """The seconds of a build."""
        command = str(Path(sys.executable).with_name("briefwright"))
        call = (command, "-q", "build", "--jobs", str(peers.jobs()), *words)
        return run_once(Command("ours", call, self.root)).seconds

    def forget(self) -> None:
        """As if nothing had ever been built."""
        for name in ("out", ".briefwright"):
            shutil.rmtree(self.root / name, ignore_errors=True)

    def make(self, target: str) -> float:
        """The seconds of make, from nothing."""
        for pattern in ("*.html", "*.docx", "*.pdf"):
            for file in self.peer.glob(pattern):
                file.unlink()
        call = ("make", "-s", f"-j{peers.jobs()}", target)
        return run_once(Command(target, call, self.peer)).seconds

    def artifacts(self) -> dict[str, int]:
        """When each artifact was written."""
        return {
            str(path): path.stat().st_mtime_ns
            for path in (self.root / "out").rglob("*")
            if path.suffix in (".html", ".docx", ".pdf")
        }


def full(bench: Bench) -> tuple[list[Row], float]:
    """Everything from nothing, beside make."""
    bench.forget()
    ours = bench.ours()
    rows = []
    weasyprint = bench.make("all")
    rows.append(_beside("everything, from nothing", ours, "pandoc + WeasyPrint", weasyprint, 0.3))
    if peers.has("typst"):
        typst = bench.make("with-typst")
        rows.append(_beside("everything, from nothing", ours, "pandoc + Typst", typst, 1.0))
    text = bench.make("text")
    bench.forget()
    ours_text = bench.ours("--format", "html,docx")
    rows.append(_beside("HTML and DOCX, from nothing", ours_text, "pandoc", text, 0.4))
    bench.forget()
    bench.ours()
    return rows, ours


def _beside(case: str, ours: float, name: str, other: float, most: float) -> Row:
    ratio = ours / other
    return Row(case, ours, f"{name} {other:.2f} s", f"{ratio:.2f} of at most {most}", ratio <= most)


def nothing(bench: Bench) -> list[Row]:
    """A build with nothing to do, beside Sphinx."""
    ours = statistics.median(bench.ours() for _ in range(7))
    rows = [Row("nothing changed", ours, "", "at most 0.3 s", ours <= 0.3)]
    if peers.has("sphinx"):
        peers.prepare_sphinx(bench.root, bench.sphinx)
        command = str(Path(sys.executable).with_name("sphinx-build"))
        call = Command("sphinx", (command, "-q", ".", "_build"), bench.sphinx)
        subprocess.run(call.words, cwd=call.folder, check=False, capture_output=True)
        sphinx = statistics.median(run_once(call).seconds for _ in range(5))
        rows.append(_beside("nothing changed", ours, "sphinx-build", sphinx, 0.3))
    return rows


def changed(bench: Bench, whole: float) -> list[Row]:
    """One section changed that five briefs use; then a change that leaves the text as it is."""
    text = bench.shared.read_text()

    def words() -> None:
        bench.shared.write_text(text.replace("Most complaints", "Some complaints"))

    def comment() -> None:
        changed = bench.shared.read_text().replace("status: current", "status:   current  # seen")
        bench.shared.write_text(changed)

    seconds, touched = _after(bench, words)
    most = SHARED_BY / bench.briefs * whole + 0.5
    name = f"a section changed that {SHARED_BY} of {bench.briefs} briefs use"
    must = f"at most {most:.2f} s; {touched} of {SHARED_BY * 3} files written"
    first = Row(name, seconds, "", must, seconds <= most and touched == SHARED_BY * 3)
    seconds, touched = _after(bench, comment)
    same = f"no file written: {touched}"
    return [first, Row("a change that leaves the text the same", seconds, "", same, touched == 0)]


def _after(bench: Bench, change: Callable[[], None]) -> tuple[float, int]:
    before = bench.artifacts()
    change()
    seconds = bench.ours()
    after = bench.artifacts()
    return seconds, sum(before.get(path) != time_ for path, time_ in after.items())


def large(folder: Path) -> list[Row]:
    """Nothing to do among 2,000 briefs and 20,000 sections; built in one format before."""
    bench = Bench(folder, 2_000)
    began = time.perf_counter()
    bench.ours("--format", "html")
    print(f"the large workspace was built in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    command = str(Path(sys.executable).with_name("briefwright"))
    call = Command("large", (command, "-q", "build", "--format", "html"), bench.root)
    runs = [run_once(call) for _ in range(5)]
    seconds = statistics.median(run.seconds for run in runs)
    megabytes = statistics.median(run.megabytes for run in runs)
    must = f"at most 2.5 s and 400 MB: {megabytes:.0f} MB"
    name = "nothing changed, 20,000 sections and 2,000 briefs"
    return [Row(name, seconds, "", must, seconds <= 2.5 and megabytes <= 400)]


def table(rows: list[Row]) -> str:
    """The rows as Markdown."""
    head = ("case", "Briefwright", "beside", "must reach", "reached")
    lines = [head, ("---",) * len(head), *(row.cells() for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("briefs", type=int, nargs="?", default=200)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), asked.briefs)
        rows, whole = full(bench)
        rows += nothing(bench) + changed(bench, whole)
        if asked.large:
            (Path(folder) / "large").mkdir()
            rows += large(Path(folder) / "large")
    found = table(rows)
    print(found)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({"peak MB of a process": round(peak)}), file=sys.stderr)
    if asked.write:
        head, _, rest = PAGE.read_text().partition(_BEGIN)
        said = f"{asked.briefs} briefs, {asked.briefs * 10:,} sections, {peers.jobs()} jobs:\n\n"
        PAGE.write_text(head + _BEGIN + said + found + _END + rest.partition(_END)[2])


if __name__ == "__main__":
    main()
