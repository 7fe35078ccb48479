"""The order of the references, and their groups."""

import json
from xml.etree.ElementTree import Element

from briefwright.base.source import SourceFile
from briefwright.cite import csl
from briefwright.cite.groups import GROUPS, group_entries, group_of
from briefwright.cite.model import Request, Style
from briefwright.cite.order import ORDERS
from briefwright.cite.pandoc.engine import _FORMAT
from briefwright.cite.pandoc.program import find_pandoc, start
from briefwright.cite.pandoc.request import document
from briefwright.cite.shape import shaped
from briefwright.document.nodes import ReferenceEntry, Text
from briefwright.sources.model import Record
from tests.unit.cite.samples import GOLDEN, RECORDS, item, note, oscola
from tests.unit.cite.test_styles import CSL


def _as_the_style_sorts(records: dict[str, dict]) -> list[str]:  # type: ignore[type-arg]
    """The order in which the engine puts the entries when the style's own sorting is left in."""
    root = csl.parse(SourceFile("oscola.csl", (CSL / "oscola.csl").read_text("utf-8")))
    assert isinstance(root, Element)
    style = Style("oscola", csl.made_ready(root), in_notes=True, family="oscola")
    clusters = tuple(note(number, item(key)) for number, key in enumerate(records, 1))
    request = Request(style, "en-GB", clusters, records)
    answer = start(find_pandoc(), _FORMAT, 30).ask(document(request))
    (references,) = (one for one in json.loads(answer.output)["blocks"] if one["t"] == "Div")
    return [entry["c"][0][0].removeprefix("ref-") for entry in references["c"][1]]


def test_our_order_is_that_of_the_style() -> None:
    kinds = json.loads((GOLDEN / "kinds.json").read_text("utf-8"))
    records = {f"k{index}": one["record"] for index, one in enumerate(kinds)} | dict(RECORDS)
    items = shaped(oscola(), "en-GB", records)
    found = sorted(records, key=lambda key: ORDERS["oscola"](items[key]))
    assert [records[key]["title"] for key in found] == [
        records[key]["title"] for key in _as_the_style_sorts(records)
    ]


def _entry(key: str) -> ReferenceEntry:
    return ReferenceEntry(key, (Text(key),))


def _record(key: str, kind: str, genre: str = "") -> Record:
    return Record(key, {"id": key, "type": kind, "genre": genre}, {}, "seeds/sources/a.yaml", "")


def test_entries_are_grouped_by_type_and_keep_their_order_within_a_group() -> None:
    register = {
        record.id: record
        for record in (
            _record("page", "webpage"),
            _record("news", "article-newspaper"),
            _record("act", "legislation"),
            _record("co", "report", "UN Doc"),
            _record("study", "report"),
            _record("second", "report"),
            _record("crc", "treaty"),
            _record("case", "legal_case"),
            _record("book", "chapter"),
            _record("song", "song"),
        )
    }
    found = group_entries([_entry(key) for key in register], register)
    assert [(key, [entry.id for entry in entries]) for key, entries in found] == [
        ("treaties", ["crc"]),
        ("un-documents", ["co"]),
        ("legislation", ["act"]),
        ("cases", ["case"]),
        ("reports", ["study", "second"]),
        ("articles", ["news"]),
        ("books", ["book"]),
        ("web-pages", ["page"]),
        ("other", ["song"]),
    ]


def test_an_entry_without_record_is_among_the_others() -> None:
    assert group_entries([_entry("x")], {}) == (("other", (_entry("x"),)),)


def test_a_resolution_is_a_un_document_and_a_treaty_stays_a_treaty() -> None:
    assert group_of({"type": "legislation", "genre": "UN Doc"}) == "un-documents"
    assert group_of({"type": "treaty", "genre": "UN Doc"}) == "treaties"


def test_every_group_has_a_heading_in_both_languages() -> None:
    labels = GOLDEN.parents[2] / "templates" / "shared" / "labels"
    for language in ("en", "ja"):
        text = (labels / f"{language}.toml").read_text("utf-8")
        assert [key for key in GROUPS if f"\n{key} = " not in text] == []
