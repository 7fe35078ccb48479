"""The sixteen notes, character by character, and one citation of every kind of source."""

import json
import re
from typing import Any

import pytest

from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.marks import CitedItem
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Emphasis, Inline, Text
from tests.unit.cite.samples import GOLDEN, NOTES, RECORDS, formatted, item, note, words

LABELS = {"article-locator": "art", "paragraph": "para", "page": "p"}
KINDS = GOLDEN / "kinds.json"


def _cited(cite: dict[str, str]) -> CitedItem:
    locator = f"{LABELS[cite['label']]} {cite['locator']}" if "locator" in cite else ""
    before, after = cite.get("prefix", ""), cite.get("suffix", "")
    return item(cite["id"], locator, before=before, after=after)


def _marked(inlines: tuple[Inline, ...]) -> str:
    """The words with italics alone marked."""
    return "".join(
        f"<i>{plain_text(node.children)}</i>" if isinstance(node, Emphasis) else plain_text((node,))
        for node in inlines
    )


def test_the_sixteen_notes_are_as_expected(engine: PandocEngine) -> None:
    clusters = [
        note(number, *map(_cited, one["cites"])) for number, one in enumerate(NOTES["notes"], 1)
    ]
    found = formatted(engine, *clusters).clusters
    assert [_marked(one) for one in found] == [one["expected"] for one in NOTES["notes"]]


def test_the_nine_entries_are_as_expected(engine: PandocEngine) -> None:
    clusters = [note(number, item(key)) for number, key in enumerate(RECORDS, 1)]
    found = formatted(engine, *clusters).entries
    assert [_marked(one.children) for one in found] == NOTES["bibliography"]


def test_the_goldens_hold_all_notes_and_entries() -> None:
    assert (len(NOTES["notes"]), len(NOTES["bibliography"])) == (16, 9)


@pytest.fixture(scope="module")
def kinds(engine: PandocEngine) -> list[dict[str, Any]]:
    """Every kind of source with its first note, a later one, and its entry."""
    expected = json.loads(KINDS.read_text("utf-8"))
    records = {f"k{index}": one["record"] for index, one in enumerate(expected)}
    cited = [item(f"k{index}", one["locator"]) for index, one in enumerate(expected)]
    twice = [note(number, one) for number, one in enumerate(cited + cited, 1)]
    answer = formatted(engine, *twice, records=records)
    entries = {entry.id: words(entry.children) for entry in answer.entries}
    later = answer.clusters[len(expected) :]
    return [
        {
            **one,
            "note": words(answer.clusters[index]),
            "later": re.sub(r"\(n \{\d+\}\)", "(n 1)", words(later[index])),
            "entry": entries[f"k{index}"],
        }
        for index, one in enumerate(expected)
    ]


def test_every_kind_of_source_is_cited_as_expected(
    kinds: list[dict[str, Any]], accept: bool
) -> None:
    if accept:
        KINDS.write_text(json.dumps(kinds, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert kinds == json.loads(KINDS.read_text("utf-8"))


def test_no_kind_of_source_comes_out_empty(kinds: list[dict[str, Any]]) -> None:
    for one in kinds:
        assert min(len(one[part]) for part in ("note", "later", "entry")) > 5, one["what"]


def test_words_around_an_entry_are_text() -> None:
    assert words((Text("a"), Emphasis((Text("b"),)))) == "a<i>b</i>"
