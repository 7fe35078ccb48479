"""Reading sources from memory, for the tests."""

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.sources.model import Record, Register
from briefwright.sources.read import read_sources

FOLDER = "seeds/sources"


def read(files: dict[str, str | bytes], report: Report) -> Register:
    """The register of files, each named as in the folder of sources."""
    contents = {f"{FOLDER}/{name}": text for name, text in files.items()}
    return read_sources(MemoryFiles(contents), "seeds", report, PandocEngine())


def register(name: str, text: str | bytes) -> Register:
    """The register of one file that must be in order."""
    report = Report()
    found = read({name: text}, report)
    assert not len(report), render_text(report, colour=False)
    return found


def record(name: str, text: str | bytes) -> Record:
    """The one record of a file that must be in order."""
    (found,) = register(name, text).values()
    return found


def said(name: str, text: str | bytes) -> str:
    """What reading one file reports."""
    report = Report()
    read({name: text}, report)
    return render_text(report, colour=False)
