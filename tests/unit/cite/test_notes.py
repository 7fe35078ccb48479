"""Note numbers, "ibid" and "(n 3)", prefixes and suffixes, whole notes and words within them."""

from briefwright.cite.model import Request
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.nodes import Emphasis, Link, NoteReference, Text
from briefwright.document.walk import walk
from tests.unit.cite.samples import RECORDS, formatted, item, note, notes, oscola, words


def test_a_note_s_number_named_in_words_is_a_reference_to_the_note(engine: PandocEngine) -> None:
    (_, _, third) = formatted(
        engine, note(3, item("crc")), note(4, item("tip")), note(5, item("crc", "art 2"))
    ).clusters
    assert [node for node in walk(third) if isinstance(node, NoteReference)] == [
        NoteReference(3, "3")
    ]
    assert words(third) == "CRC (n {3}) art 2."


def test_the_same_place_again_is_ibid_and_another_place_is_named(engine: PandocEngine) -> None:
    found = notes(
        engine,
        note(1, item("tip", "p 312")),
        note(2, item("tip", "312")),
        note(3, item("tip", "313")),
        note(4, item("tip", "para 313")),
    )
    assert found[1:] == ["ibid.", "ibid 313.", "ibid para 313."]


def test_an_article_and_a_page_of_the_same_number_are_two_places(engine: PandocEngine) -> None:
    found = notes(engine, note(1, item("crc", "art 5")), note(2, item("crc", "p 5")))
    assert found[1] == "ibid 5."


def test_ibid_does_not_reach_across_an_author_s_remark(engine: PandocEngine) -> None:
    found = notes(engine, note(1, item("crc", "art 1")), note(3, item("crc", "art 2")))
    assert found[1] == "CRC (n {1}) art 2."


def test_ibid_does_not_follow_a_note_with_several_sources(engine: PandocEngine) -> None:
    found = notes(engine, note(1, item("crc"), item("co")), note(2, item("co")))
    assert found[1] == "UN Committee on the Rights of the Child (n {1})."


def test_ibid_does_not_follow_an_author_s_note_with_several_citations(engine: PandocEngine) -> None:
    found = notes(
        engine,
        note(1, item("crc"), whole=False),
        note(1, item("co"), whole=False),
        note(2, item("co")),
    )
    assert found[2] == "UN Committee on the Rights of the Child (n {1})."


def test_citations_within_an_author_s_note_count_for_the_notes_around_it(
    engine: PandocEngine,
) -> None:
    found = notes(
        engine,
        note(1, item("tip", "5")),
        note(2, item("tip", "5"), whole=False),
        note(3, item("tip", "6")),
        note(4, item("crc"), whole=False),
        note(4, item("crc", "art 3"), whole=False),
        note(5, item("tip", "7")),
    )
    assert found[1:3] == ["ibid", "ibid 6."]
    assert found[3].endswith("1577 UNTS 3 (CRC)")
    assert found[4:] == ["ibid art 3", "US Department of State (n {1}) 7."]


def test_words_within_a_note_have_no_full_stop_and_no_brackets(engine: PandocEngine) -> None:
    found = notes(
        engine, note(1, item("ecpat", "12"), whole=False), note(1, item("npa"), whole=False)
    )
    assert found == [
        "ECPAT International, ‘Sexual Exploitation of Children in Japan’ "
        "(ECPAT International 2018) 12",
        "[ja:警察庁], ‘[ja:令和4年における少年非行及び子供の性被害の状況]’ ([ja:警察庁] 2023)",
    ]


def test_a_whole_note_begins_with_a_capital_and_words_within_one_do_not(
    engine: PandocEngine,
) -> None:
    found = notes(
        engine,
        note(1, item("crc"), whole=True),
        note(2, item("crc", before="see "), whole=True),
        note(3, item("crc", before="see "), whole=False),
    )
    assert found[1:] == ["See ibid.", "see ibid"]


def test_every_item_of_a_note_keeps_its_own_words(engine: PandocEngine) -> None:
    (found,) = notes(
        engine,
        note(1, item("crc", "art 3", before="see "), item("co", "12", before="but cf ", after="!")),
    )
    assert found.startswith("See Convention on")
    assert "(CRC) art 3; but cf UN Committee" in found
    assert found.endswith("CO/1 12!")


def test_words_after_a_locator_follow_it(engine: PandocEngine) -> None:
    found = notes(
        engine,
        note(1, item("crc")),
        note(2, item("crc", "art 3 (emphasis added)")),
        note(3, item("crc", "art 3 and passim")),
        note(4, item("crc", "and passim")),
        note(5, item("crc", "art 3, a dead letter.")),
        note(6, item("crc", "", after="as it stands")),
        note(7, item("crc", "1999 edition")),
    )
    assert found[1:] == [
        "ibid art 3 (emphasis added).",
        "ibid and passim.",
        "CRC (n {1}), and passim.",
        "ibid art 3, a dead letter.",
        "CRC (n {1}), as it stands.",
        "ibid, 1999 edition.",
    ]


def test_emphasis_and_links_around_a_citation_come_through_as_they_are(
    engine: PandocEngine,
) -> None:
    link = Link("https://example.org/a", (Text("there"),))
    cited = CitedItem("crc", "", (Emphasis((Text("cf"),)),), (Text(" and "), link))
    found = formatted(engine, note(1, item("crc")), note(2, cited)).clusters[1]
    assert found == (Emphasis((Text("cf"),)), Text(" ibid and "), link, Text("."))


def test_an_address_is_a_link(engine: PandocEngine) -> None:
    (found,) = formatted(engine, note(1, item("tip"))).clusters
    address = "https://www.state.gov/reports/2023-trafficking-in-persons-report/"
    assert Link(address, (Text(address),)) in found


def test_a_suppressed_author_leaves_no_comma(engine: PandocEngine) -> None:
    (found,) = notes(engine, note(1, item("ecpat", mode=Mode.SUPPRESS_AUTHOR)))
    assert found == "‘Sexual Exploitation of Children in Japan’ (ECPAT International 2018)."


def test_a_mark_before_a_citation_is_kept(engine: PandocEngine) -> None:
    found = notes(engine, note(1, item("crc")), note(1, item("crc", before=","), whole=False))
    assert found[1] == ", ibid"


def test_the_note_of_a_narrative_citation_is_whole(engine: PandocEngine) -> None:
    narrative = notes(engine, note(1, item("tip", "4", mode=Mode.NARRATIVE)))
    assert narrative == notes(engine, note(1, item("tip", "4")))


def test_one_author_s_works_are_told_apart_by_their_titles(engine: PandocEngine) -> None:
    other = {**RECORDS["tip"], "id": "tip-2024", "title-short": "TIP Report 2024"}
    records = {"tip": RECORDS["tip"], "tip-2024": other}
    found = notes(
        engine,
        note(1, item("tip"), item("tip-2024")),
        note(2, item("tip-2024", "9")),
        note(3, item("tip", "8")),
        records=records,
    )
    assert found[1:] == [
        "US Department of State, ‘TIP Report 2024’ (n {1}) 9.",
        "US Department of State, ‘Trafficking in Persons Report’ (n {1}) 8.",
    ]


def test_a_hyphen_within_a_number_stays_and_a_range_has_a_dash(engine: PandocEngine) -> None:
    found = notes(
        engine,
        note(1, item("jpact", "art 226-2")),
        note(2, item("jpact", "s 226-2")),
        note(3, item("jpact", "arts 3-5")),
        note(4, item("jpact", "ss 3-5")),
        note(5, item("jpact", "s 15(1)(a), (b)")),
        note(6, item("jpact", "p 226-227")),
    )
    assert found[0].endswith("(Japan), art 226-2.")
    assert found[1:] == [
        "ibid s 226-2.",
        "ibid arts 3–5.",
        "ibid ss 3–5.",
        "ibid s 15(1)(a), (b).",
        "ibid 226–227.",
    ]


def test_a_title_that_ends_the_note_with_a_mark_gets_no_full_stop(engine: PandocEngine) -> None:
    records = {
        "q": {"id": "q", "type": "document", "title": "Who counts?", "language": "en"},
        "s": {"id": "s", "type": "book", "title": "Housing Inc.", "language": "en"},
    }
    assert notes(engine, note(1, item("q")), note(2, item("s")), records=records) == [
        "‘Who counts?’",
        "<i>Housing Inc.</i>",
    ]


def test_official_titles_keep_their_letters(engine: PandocEngine) -> None:
    title = "Act on regulation of acts against housing and for other purposes"
    for kind in ("legislation", "treaty", "legal_case", "bill", "report"):
        record = {"id": "a", "type": kind, "title": title, "language": "en", "genre": "UN Doc"}
        (found,) = notes(engine, note(1, item("a")), records={"a": record})
        assert title in found, kind


def test_headlines_are_capitalised_but_for_small_words(engine: PandocEngine) -> None:
    title = "court rules against landlords under new act"
    record = {"id": "a", "type": "article-newspaper", "title": title, "language": "en"}
    (found,) = notes(engine, note(1, item("a")), records={"a": record})
    assert found == "‘Court Rules against Landlords under New Act’."


def test_marks_of_markup_in_a_title_stay_text(engine: PandocEngine) -> None:
    record = {"id": "a", "type": "report", "title": "Rent < income & {more}", "language": "en"}
    (found,) = notes(engine, note(1, item("a")), records={"a": record})
    assert found == "‘Rent < income & {{more}}’.".replace("{{", "{").replace("}}", "}")


def test_our_own_signs_in_a_record_do_no_harm(engine: PandocEngine) -> None:
    record = {"id": "a", "type": "report", "title": "Rent\U0010f0007\U0010f001\U0010f200"}
    assert notes(engine, note(1, item("a")), records={"a": record}) == ["‘Rent7’."]


def test_what_is_not_cited_can_be_listed(engine: PandocEngine) -> None:
    answer = formatted(engine, note(1, item("crc")), uncited=("tip", "news"))
    assert {entry.id for entry in answer.entries} == {"crc", "tip", "news"}
    assert len(answer.clusters) == 1


def test_several_documents_keep_their_own_numbers(engine: PandocEngine) -> None:
    def request(number: int) -> Request:
        clusters = (note(number, item("crc")), note(number + 2, item("crc")))
        return Request(oscola(), "en-GB", clusters, RECORDS)

    answers = engine.format(tuple(map(request, range(1, 6))))
    assert [words(answer.clusters[1]) for answer in answers] == [
        f"CRC (n {{{number}}})." for number in range(1, 6)
    ]


def test_a_document_without_citations_needs_no_engine() -> None:
    nowhere = PandocEngine(find=lambda: None)
    assert formatted(nowhere).entries == ()


def test_in_an_english_document_quotation_marks_are_single(engine: PandocEngine) -> None:
    for language in ("en", "en-US", "en-GB", "tl"):
        (found,) = notes(engine, note(1, item("ecpat")), language=language)
        assert "‘Sexual Exploitation of Children in Japan’" in found, language


def test_a_japanese_document_has_japanese_words(engine: PandocEngine) -> None:
    found = notes(
        engine,
        note(1, item("npa", "5")),
        note(2, item("npa", "6")),
        note(3, item("crc", "art 34")),
        note(4, item("npa")),
        language="ja",
    )
    assert found == [
        "警察庁「令和4年における少年非行及び子供の性被害の状況」（2023年）5頁。",
        "同上6頁。",
        "[en:Convention on the Rights of the Child]（1989年11月20日採択、1990年9月2日発効）"
        "1577 UNTS 3（CRC）第34条。",
        "警察庁、前掲（注{1}）。",
    ]
