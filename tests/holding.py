"""The example workspace with evidence and held texts, for tests of sources."""

from pathlib import Path

from tests.cli.conftest import Command

LAW = "seeds/legal-framework/right-to-housing.md"
TEXT = """General comment

1. The right to housing is of central importance.
2. Housing must be adequate. In 2010 there were 100 homes.
3. States must act at once.
"""
QUOTE = "The right to housing is of central importance"


def evidence(run: Command, *entries: tuple[str, str]) -> None:
    """Give the example's section on law evidence: locators and quotes from one source."""
    lines = [
        f'  - {{source: icescr, locator: "{locator}", quote: "{quote}"}}\n'
        for locator, quote in entries
    ]
    run.replace(LAW, "status:", f"evidence:\n{''.join(lines)}status:")


def held(run: Command, text: str = TEXT, name: str = "covenant.txt", id: str = "icescr") -> Path:
    """Take a snapshot of a text; the file that was added."""
    file = run.folder.parent / name
    file.write_text(text, "utf-8")
    done = run("source", "add", str(file), "--id", id)
    assert done.exit_code == 0, done.output
    return file
