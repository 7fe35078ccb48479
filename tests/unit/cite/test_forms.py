"""Forms of citation in every style: several in one, words around them, narrative, without author;
and what later notes say when the notes are put in another order."""

from itertools import permutations

import pytest

from briefwright.cite.model import Cluster, Style
from briefwright.cite.official import NAMED, installed
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.nodes import Inline, NoteReference
from briefwright.document.walk import walk
from tests.unit.cite.samples import formatted, item, oscola, words
from tests.unit.cite.test_handbooks import RECORDS, official

pytestmark = pytest.mark.skipif(
    installed().folder is None, reason="the extra `styles` is not installed"
)

TREATY, STATUTE, CASE, ARTICLE, BOOK, REPORT = "s0", "s4", "s8", "s11", "s12", "s10"
URL = "https://example.org/eviction"
NOTE = "{}"
ASKED: dict[str, tuple[CitedItem, ...]] = {
    "several, with words around them": (
        item(BOOK, "12", before="see "),
        item(TREATY, "art 34 (emphasis added)"),
    ),
    "without its author": (item(BOOK, "15", mode=Mode.SUPPRESS_AUTHOR),),
    "narrative": (item(ARTICLE, "44", mode=Mode.NARRATIVE),),
    "the same work, another place": (item(ARTICLE, "45"),),
    "the same place": (item(ARTICLE, "45"),),
    "a suffix": (item(CASE, "para 282", before="cf "), item(ARTICLE, "50", after=", with caution")),
    "a place within a place": (item(TREATY, "annex II, para 3"),),
    "a title left out": (item(TREATY, "art 3", mode=Mode.SUPPRESS_AUTHOR),),
    "a narrative title": (item(TREATY, "art 3", mode=Mode.NARRATIVE),),
    "a chapter": (item(BOOK, "ch 3"),),
    "several paragraphs": (item(REPORT, "paras 3-5, 9"),),
}
EXPECTED: dict[str, dict[str, str]] = {
    "apa": {
        "several, with words around them": "(see Roe, 2012, p. 12; Convention on the Rights of the "
        "Child [CRC], 1989, art. 34 (emphasis added))",
        "without its author": "(2012, p. 15)",
        "narrative": "Brown and Doe (2014, p. 44)",
        "the same work, another place": "(Brown & Doe, 2014, p. 45)",
        "the same place": "(Brown & Doe, 2014, p. 45)",
        "a suffix": "(cf <i>Rantsev v. Cyprus and Russia</i>, 2010, ¶ 282; Brown & Doe, 2014, "
        "p. 50, with caution)",
        "a place within a place": "(CRC, 1989, annex II, para. 3)",
        "a title left out": "(1989, art. 3)",
        "a narrative title": "CRC (1989, art. 3)",
        "a chapter": "(Roe, 2012, Chapter 3)",
        "several paragraphs": "(Housing Forum, 2018, paras. 3–5, 9)",
    },
    "chicago-author-date": {
        "several, with words around them": "(see Roe 2012, 12; Convention on the Rights of the "
        "Child [CRC] 1989, art. 34 (emphasis added))",
        "without its author": "(2012, 15)",
        "narrative": "Brown and Doe (2014, 44)",
        "the same work, another place": "(Brown and Doe 2014, 45)",
        "the same place": "(Brown and Doe 2014, 45)",
        "a suffix": "(cf <i>Rantsev</i> 2010, ¶ 282; Brown and Doe 2014, 50, with caution)",
        "a place within a place": "(CRC 1989, annex II, para. 3)",
        "a title left out": "(1989, art. 3)",
        "a narrative title": "CRC (1989, art. 3)",
        "a chapter": "(Roe 2012, chap. 3)",
        "several paragraphs": "(Housing Forum 2018, paras. 3–5, 9)",
    },
    "chicago-notes": {
        "several, with words around them": "See John Roe, <i>The Right to Housing in International "
        "Law</i>, 2nd ed. (Example University Press, 2012), 12; Convention on the Rights of the "
        "Child, November 20, 1989, 1577 U.N.T.S. 3, art. 34 (emphasis added).",
        "without its author": "<i>Right to Housing</i>, 15.",
        "narrative": "Lee Brown and Jane Doe, “Eviction and the Courts,” <i>Journal of Housing "
        "Law</i> 22, no. 1 (2014): 44, https://doi.org/10.1000/182.",
        "the same work, another place": "Brown and Doe, “Eviction and the Courts,” 45.",
        "the same place": "Brown and Doe, “Eviction and the Courts,” 45.",
        "a suffix": "Cf Rantsev v. Cyprus and Russia, App. No. 25965/04, ¶ 282 (Eur. Ct. H.R. "
        "January 7, 2010); Brown and Doe, “Eviction and the Courts,” 50, with caution.",
        "a place within a place": "CRC, annex II, para. 3.",
        "a title left out": "CRC, art. 3.",
        "a narrative title": "CRC, art. 3.",
        "a chapter": "Roe, <i>Right to Housing</i>, chap. 3.",
        "several paragraphs": "Housing Forum, <i>The State of Eviction</i> (Housing Forum, 2018), "
        f"paras. 3–5, 9, {URL}.",
    },
    "bluebook": {
        "several, with words around them": "See John Roe, The Right to Housing in International "
        "Law 12 (2d ed. 2012); Convention on the Rights of the Child art. 34, Nov. 20, 1989, 1577 "
        "U.N.T.S. 3 [hereinafter CRC] (emphasis added).",
        "without its author": "<i>supra</i> note {1}, at 15.",
        "narrative": "Lee Brown & Jane Doe, <i>Eviction and the Courts</i>, 22 J. Hous. L. 40, 44 "
        "(2014).",
        "the same work, another place": "<i>Id.</i> at 45.",
        "the same place": "<i>Id.</i>",
        "a suffix": "Cf Rantsev v. Cyprus & Russia, App. No. 25965/04, ¶ 282 (Jan. 7, 2010); Brown "
        "& Doe, <i>supra</i> note {3}, at 50, with caution.",
        "a place within a place": "CRC, <i>supra</i> note {1}, annex II, ¶ 3.",
        "a title left out": "<i>Id.</i> art. 3.",
        "a narrative title": "<i>Id.</i>",
        "a chapter": "Roe, <i>supra</i> note {1}, ch. 3.",
        "several paragraphs": f"Housing Forum, The State of Eviction ¶¶ 3–5, 9 (2018), {URL}.",
    },
}


@pytest.fixture(scope="module", params=NAMED)
def answer(request: pytest.FixtureRequest, engine: PandocEngine) -> tuple[str, dict[str, str]]:
    """A style's name, and what it makes of all the forms in one document."""
    style = official(request.param)
    clusters = [
        Cluster(number if style.in_notes else 0, items, style.in_notes)
        for number, items in enumerate(ASKED.values(), 1)
    ]
    found = formatted(engine, *clusters, style=style, records=RECORDS)
    return request.param, dict(zip(ASKED, map(words, found.clusters), strict=True))


@pytest.mark.parametrize("form", ASKED)
def test_a_form_of_citation_is_as_the_style_has_it(
    answer: tuple[str, dict[str, str]], form: str
) -> None:
    style, found = answer
    assert found[form] == EXPECTED[style][form]


@pytest.mark.parametrize("family", ["oscola", "oscola in Japanese", "bluebook"])
@pytest.mark.parametrize("order", list(permutations((TREATY, BOOK, CASE)))[1::2], ids="-".join)
def test_when_notes_change_their_order_later_ones_name_the_first_again(
    engine: PandocEngine, family: str, order: tuple[str, ...]
) -> None:
    style: Style = official("bluebook") if family == "bluebook" else oscola()
    language = "ja" if "Japanese" in family else "en-GB"
    cited = [*order, *order, order[-1]]
    clusters = [Cluster(number, (item(key, "5"),)) for number, key in enumerate(cited, 3)]
    found = formatted(engine, *clusters, style=style, language=language, records=RECORDS).clusters
    ibid = {"oscola": "ibid.", "oscola in Japanese": "同上。", "bluebook": "<i>Id.</i>"}[family]
    assert words(found[-1]) == ibid
    for index, key in enumerate(order):
        expected = [] if (family, key) == ("bluebook", CASE) else [3 + index]
        assert _named(found[index + len(order)]) == expected


def _named(note: tuple[Inline, ...]) -> list[int]:
    return [node.number for node in walk(note) if isinstance(node, NoteReference)]
