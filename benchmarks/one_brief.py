"""One brief of about 2,500 words and 30 notes, cold, beside its peers in one run.

`python -m benchmarks.one_brief [RUNS]` prints a table. Peers: WeasyPrint alone on the same print
page, and pandoc's HTML and DOCX writers with citeproc on the same words.
"""

import json
import sys
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.timing import Command, alternate, median, peak, ratio
from benchmarks.workspace import make

PER_BRIEF = 10


def prepare(root: Path) -> tuple[Command, ...]:
    """The commands, in a workspace of two briefs."""
    make(root, sections=40, briefs=2, per_brief=PER_BRIEF)
    command = str(Path(sys.executable).with_name("briefwright"))
    _print_page(root)
    _pandoc_text(root)
    pandoc, csl = _pandoc()
    citing = ("--citeproc", "--csl", csl, "--bibliography", "refs.json", "brief.md", "-s")

    def ours(name: str, *words: str) -> Command:
        return Command(name, (command, "-q", "build", "--force", *words), root)

    bare = "from weasyprint import HTML; HTML('print.html').write_pdf('bare.pdf')"
    return (
        ours("all formats", "brief-0000"),
        Command("WeasyPrint alone", (sys.executable, "-c", bare), root),
        ours("HTML and DOCX", "brief-0000", "--format", "html,docx"),
        Command("pandoc HTML", (pandoc, *citing, "-o", "pandoc.html"), root),
        Command("pandoc DOCX", (pandoc, *citing, "-o", "pandoc.docx"), root),
        ours("two briefs", "brief-0000", "brief-0001"),
    )


def _document(root: Path):  # type: ignore[no-untyped-def]
    """The brief's document and skin, made as the build makes them."""
    from briefwright.base.diagnostic import Report
    from briefwright.build.draft import Drafter
    from briefwright.build.load import load
    from briefwright.build.workspace import open_workspace
    from briefwright.cite.pandoc.engine import PandocEngine

    report = Report()
    workspace = open_workspace(root, report)
    loaded = load(workspace, report, date(2026, 2, 1))
    drafter = Drafter(workspace, loaded)
    task = drafter.draft(loaded.specs["brief-0000"])
    if task.prepared is None or task.waiting is None:
        raise SystemExit("the benchmark's own brief does not build")
    engine = PandocEngine()
    document = drafter.composer.finish(task.waiting, engine.format((task.waiting.request,))[0])
    engine.close()
    return document, task.prepared.skin


def _print_page(root: Path) -> None:
    """What WeasyPrint is given by the build, for WeasyPrint alone."""
    from briefwright.write.pdf.layout import print_page
    from briefwright.write.pdf.write import first_plan

    document, skin = _document(root)
    page = print_page(document, skin, first_plan(document, skin))
    (root / "print.html").write_text(page, "utf-8")


def _pandoc_text(root: Path) -> None:
    """The brief's words as one Markdown file, and its sources as CSL-JSON."""
    import yaml

    bodies = []
    for offset in range(PER_BRIEF):
        text = (root / f"seeds/findings/finding-{offset:05}.md").read_text()
        bodies.append(f"## Finding {offset}\n\n{text.split('---')[2].strip()}")
    (root / "brief.md").write_text("# Homes that last\n\n" + "\n\n".join(bodies) + "\n")
    records = yaml.safe_load((root / "seeds/sources/reports.yaml").read_text())
    (root / "refs.json").write_text(json.dumps(records))


def _pandoc() -> tuple[str, str]:
    from importlib import resources

    from briefwright.cite.pandoc.program import find_pandoc

    style = resources.files("briefwright.cite").joinpath("styles/oscola.csl")
    return str(find_pandoc()), str(style)


def main(runs: int = 7) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        commands = prepare(Path(folder))
        found = alternate(commands, runs)
    print(f"{'command':<20} {'seconds':>8} {'MB':>6}")
    for command in commands:
        times = found[command.name]
        print(f"{command.name:<20} {median(times):>8.2f} {peak(times):>6.0f}")
    print()
    all_formats = found["all formats"]
    print(f"all formats / WeasyPrint alone: {ratio(all_formats, found['WeasyPrint alone']):.2f}")
    extra = median(found["two briefs"]) - median(all_formats)
    print(f"a second brief adds: {extra:.2f} s")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:2]))
