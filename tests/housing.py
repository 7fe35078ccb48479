"""A small library on the right to housing, and what reading and selecting from it reports."""

from collections.abc import Mapping
from datetime import date

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.library.model import Library
from briefwright.library.read import read_library
from briefwright.select.model import Selection
from briefwright.select.select import select
from briefwright.spec.defaults import Defaults
from briefwright.spec.model import Spec
from briefwright.spec.read import read_specs

TODAY = date(2026, 11, 22)
Contents = Mapping[str, str | bytes]

KINDS = """
[law]
order = 1
label = { en = "Law" }
label_one = { en = "Provision" }
requires = []

[services]
order = 2
label = { en = "Services" }
label_one = { en = "Service" }
requires = []
"""


def section(
    title: str, *lines: str, as_of: str = "2016-01-01", status: str = "current", topics: str = ""
) -> str:
    """A section's file with further lines of front matter."""
    head = [f"title: {title}", f"as_of: {as_of}", f"status: {status}"]
    if topics:
        head.append(f"topics: [{topics}]")
    return "\n".join(["---", *head, *lines, "---", "", "Text.", ""])


SEEDS: Contents = {
    "seeds/kinds.toml": KINDS,
    "seeds/law/right-to-housing.md": section("The right to housing", topics="housing, treaties"),
    "seeds/law/eviction-2001.md": section(
        "Eviction without a court",
        "superseded_on: 2017-07-11",
        "superseded_by: eviction-2017",
        as_of="2011-03-10",
        status="superseded",
        topics="housing, eviction",
    ),
    "seeds/law/eviction-2017.md": section(
        "Eviction by a court alone", as_of="2017-07-11", topics="housing, eviction"
    ),
    "seeds/law/rent-control.md": section(
        "Rent control",
        "superseded_on: 2015-04-01",
        "superseded_note: the act was repealed",
        as_of="2010-01-01",
        status="superseded",
        topics="rent",
    ),
    "seeds/law/rent-bill.md": section("A bill on rent", status="draft", topics="rent"),
    "seeds/law/rent-claim.md": section("A claim on rent", status="withdrawn", topics="rent"),
    "seeds/services/tenants-line.md": section("Tenants' line", "audience: [tenants]"),
    "seeds/services/old-line.md": section("An old line", "closed_on: 2022-03-31"),
}


def read_briefs(
    briefs: Contents, report: Report | None = None, *, as_of: date = TODAY, **settings: date
) -> dict[str, Spec]:
    """The specs of files by their names; a name alone stands for a file in `briefs/`."""
    files = MemoryFiles(
        {name if "/" in name else f"briefs/{name}": briefs[name] for name in briefs}
    )
    return read_specs(files, Defaults(), Report() if report is None else report, as_of, **settings)


def read_seeds(seeds: Contents = SEEDS) -> Library:
    """The library of some files, which must be in order."""
    report = Report()
    library = read_library(MemoryFiles(seeds), "seeds", "en-GB", report)
    assert not len(report), render_text(report, False)
    return library


def selected(brief: str, seeds: Contents = SEEDS, report: Report | None = None) -> Selection:
    """What one brief selects; with no report given nothing may be wrong."""
    own = Report() if report is None else report
    (spec,) = read_briefs({"q3.yaml": brief}, own).values()
    selection = select(spec, read_seeds(seeds), own)
    assert report is not None or not own.has_errors, render_text(own, False)
    return selection


def said_of_briefs(**briefs: str | bytes) -> str:
    """What reading briefs reports, each given by its id."""
    report = Report()
    read_briefs({f"{name}.yaml": text for name, text in briefs.items()}, report)
    return render_text(report, colour=False)


def said_of_selection(brief: str, more: Contents | None = None) -> str:
    """What selecting for a brief reports, with further files in the library."""
    report = Report()
    selected(brief, {**SEEDS, **(more or {})}, report)
    return render_text(report, colour=False)
