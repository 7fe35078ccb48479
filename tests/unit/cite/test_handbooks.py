"""Citations after Chicago, APA and Bluebook, character by character as the handbooks have them."""

import json
from collections.abc import Mapping

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.cite.model import Cluster, Formatted, Style
from briefwright.cite.official import NAMED, installed
from briefwright.cite.order import folded
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.cite.styles import load
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Emphasis, Inline, SmallCapitals
from tests.unit.cite.samples import GOLDEN, formatted, item

pytestmark = pytest.mark.skipif(
    installed().folder is None, reason="the extra `styles` is not installed"
)

SOURCES = json.loads((GOLDEN / "handbooks.json").read_text("utf-8"))["sources"]
RECORDS = {f"s{index}": one["record"] for index, one in enumerate(SOURCES)}


def official(name: str) -> Style:
    style = load(MemoryFiles({}), name, Report())
    assert style is not None
    return style


def _marked(inlines: tuple[Inline, ...]) -> str:
    """Words with italics and small capitals marked."""
    return "".join(map(_piece, inlines))


def _piece(node: Inline) -> str:
    text = plain_text((node,))
    match node:
        case Emphasis():
            return f"<i>{text}</i>"
        case SmallCapitals():
            return f"<sc>{text}</sc>"
    return text


@pytest.fixture(scope="module")
def answers(engine: PandocEngine) -> Mapping[str, Formatted]:
    """Every source cited twice in each style, the second time after all the others."""
    return {name: _twice(engine, official(name)) for name in NAMED}


def _twice(engine: PandocEngine, style: Style) -> Formatted:
    cited = [item(f"s{index}", one["locator"]) for index, one in enumerate(SOURCES)]
    clusters = [
        Cluster(number if style.in_notes else 0, (one,), whole_note=style.in_notes)
        for number, one in enumerate(cited + cited, 1)
    ]
    return formatted(engine, *clusters, style=style, records=RECORDS)


@pytest.mark.parametrize("style", NAMED)
@pytest.mark.parametrize("index", range(len(SOURCES)), ids=[one["what"] for one in SOURCES])
def test_a_source_is_cited_as_the_handbook_has_it(
    answers: Mapping[str, Formatted], style: str, index: int
) -> None:
    answer, expected = answers[style], SOURCES[index]["expected"][style]
    entries = {entry.id: _marked(entry.children) for entry in answer.entries}
    first, later = answer.clusters[index], answer.clusters[index + len(SOURCES)]
    assert [_marked(first), _marked(later), entries.get(f"s{index}")] == expected


def test_the_goldens_hold_every_style_and_more_than_ten_types_of_sources() -> None:
    assert all(one["expected"].keys() == NAMED.keys() for one in SOURCES)
    assert len({one["what"] for one in SOURCES}) > 10


@pytest.mark.parametrize("style", [name for name in NAMED if name != "bluebook"])
def test_entries_are_sorted_by_what_they_begin_with(
    answers: Mapping[str, Formatted], style: str
) -> None:
    found = [folded(plain_text(entry.children)) for entry in answers[style].entries]
    assert found == sorted(found)
