"""What a part's select and include choose, and why."""

import pytest

from briefwright.base.diagnostic import Report
from briefwright.select.model import Drop, Selection
from briefwright.select.select import select
from tests.housing import SEEDS, Contents, read_briefs, read_seeds, section, selected

REPLACED = 'superseded on 2017-07-11 by "eviction-2017" (seeds/law/eviction-2017.md)'
HEAD = "title: T\nas_of: 2026-11-22\nsections:\n"


def part(*lines: str, head: str = HEAD) -> str:
    return head + "".join(f"{'- ' if n == 0 else '  '}{line}\n" for n, line in enumerate(lines))


def picked(selection: Selection) -> list[str]:
    return [pick.section.id for pick in selection.picks]


def reasons(selection: Selection) -> dict[str, str]:
    """Why each section is in (with a plus) or out."""
    said = {}
    for one in selection.parts:
        said |= {pick.section.id: f"+ {pick.reason}" for pick in one.picks}
        said |= {drop.section: f"- {drop.reason}" for drop in one.drops}
    return said


def with_section(name: str, *lines: str, **fields: str) -> Contents:
    return {**SEEDS, f"seeds/law/{name}.md": section("Added", *lines, **fields)}


def test_each_section_is_in_or_out_with_its_reason() -> None:
    assert reasons(selected(part("select: {kind: law, topics: [housing]}"))) == {
        "right-to-housing": "+ kind law, topic housing",
        "eviction-2017": "+ kind law, topic housing",
        "eviction-2001": f"- {REPLACED}",
        "rent-control": "- topics lack housing",
        "rent-bill": "- topics lack housing",
        "rent-claim": "- topics lack housing",
        "old-line": "- kind services is not law",
        "tenants-line": "- kind services is not law",
    }


def test_drafts_and_what_was_withdrawn_stay_out() -> None:
    said = reasons(selected(part("select: {kind: law}")))
    assert said["rent-bill"] == "- is a draft"
    assert said["rent-claim"] == "- is withdrawn"
    assert said["rent-control"] == "- superseded on 2015-04-01: the act was repealed"


def test_a_closed_service_stays_out() -> None:
    said = reasons(selected(part("select: {kind: services}")))
    assert said["old-line"] == "- closed on 2022-03-31"


def test_a_brief_of_an_earlier_day_takes_what_held_then() -> None:
    head = HEAD.replace("2026-11-22", "2016-06-30")
    said = reasons(selected(part("select: {any_topics: [eviction]}", head=head)))
    assert said["eviction-2001"] == "+ one of the topics eviction"
    assert said["eviction-2017"] == "- speaks for 2017-07-11, after the brief's day 2016-06-30"


@pytest.mark.parametrize(("day", "out"), [("2017-07-10", False), ("2017-07-11", True)])
def test_a_section_is_out_of_date_from_the_day_it_is_superseded(day: str, out: bool) -> None:
    head = HEAD.replace("2026-11-22", day)
    chosen = picked(selected(part("select: {topics: [eviction]}", head=head)))
    assert ("eviction-2001" not in chosen) is out
    assert ("eviction-2017" in chosen) is out


@pytest.mark.parametrize(("day", "open_"), [("2022-03-30", True), ("2022-03-31", False)])
def test_a_service_is_closed_from_its_day(day: str, open_: bool) -> None:
    head = HEAD.replace("2026-11-22", day)
    chosen = picked(selected(part("select: {kind: services}", head=head)))
    assert ("old-line" in chosen) is open_


@pytest.mark.parametrize(
    ("audience", "chosen"),
    [
        ("", True),
        ("audience: [tenants]\n", True),
        ("audience: [press, tenants]\n", True),
        ("audience: [all]\n", True),
        ("audience: [press]\n", False),
    ],
)
def test_the_audience_must_admit_a_section(audience: str, chosen: bool) -> None:
    head = audience + HEAD.replace("2026-11-22", "2020-01-01")
    selection = selected(part("select: {kind: [law, services]}", head=head))
    assert ("tenants-line" in picked(selection)) is chosen
    assert "right-to-housing" in picked(selection)
    if not chosen:
        assert reasons(selection)["tenants-line"] == "- meant for tenants, not for press"


@pytest.mark.parametrize(
    ("conditions", "reason"),
    [
        ("jurisdiction: [KR, VN]", "- jurisdiction JP and US is not KR or VN"),
        ("jurisdiction: jp", "+ jurisdiction jp"),
        ("topics: [b, c, d]", "- topics lack c and d"),
        ("any_topics: [c, d]", "- topics have none of c and d"),
        ("any_topics: [b, d]", "+ one of the topics b and d"),
        ("language: ja", "- not there in ja"),
        ("language: [ja, en]", "+ language ja or en"),
        ("progress: met", "- progress is open, not met"),
        ("progress: [met, open]", "+ progress met or open"),
        ("priority: 1", "+ priority 1"),
        ("anonymised: true", "+ anonymised true"),
        ("anonymised: false", "- anonymised is true, not false"),
        ("addressee: x", "- has no addressee"),
        ("languages: [en, ja]", "+ languages en or ja"),
        ("confidence: verified", "+ confidence verified"),
        ("progress_as_of: 2026-01-01", "+ progress_as_of 2026-01-01"),
    ],
)
def test_each_condition_is_asked(conditions: str, reason: str) -> None:
    seeds = with_section(
        "added",
        "jurisdiction: [JP, US]",
        "progress: open",
        "progress_as_of: 2026-01-01",
        "priority: 1",
        "anonymised: true",
        "languages: [en, zh]",
        topics="a, b",
    )
    report = Report()
    assert reasons(selected(part(f"select: {{{conditions}}}"), seeds, report))["added"] == reason


def test_a_section_without_a_jurisdiction_speaks_of_all() -> None:
    assert "right-to-housing" in picked(selected(part("select: {jurisdiction: [JP]}")))


def test_included_sections_come_first_in_their_order_and_once() -> None:
    text = part(
        "select: {kind: [law, services]}", "include: [tenants-line, eviction-2017, tenants-line]"
    )
    selection = selected(text)
    assert picked(selection) == ["tenants-line", "eviction-2017", "right-to-housing"]
    assert reasons(selection)["tenants-line"] == "+ named by include"


def test_an_included_section_is_in_whatever_the_conditions_say() -> None:
    text = part(
        "select: {topics: [eviction]}",
        "include: [tenants-line]",
        "exclude: [tenants-line]",
        head="audience: [press]\n" + HEAD,
    )
    assert picked(selected(text)) == ["tenants-line", "eviction-2017"]


def test_an_excluded_section_stays_out() -> None:
    selection = selected(part("select: {topics: [housing]}", "exclude: [eviction-2017]"))
    assert picked(selection) == ["right-to-housing"]
    assert reasons(selection)["eviction-2017"] == "- named by exclude"


def test_a_part_of_words_alone_selects_nothing_and_is_no_fault() -> None:
    (one,) = selected(part("intro: Some words.")).parts
    assert (one.picks, one.drops) == ((), ())


def test_a_limit_leaves_out_what_comes_last() -> None:
    selection = selected(part("select: {kind: law}", "include: [tenants-line]", "limit: 2"))
    assert picked(selection) == ["tenants-line", "eviction-2017"]
    assert reasons(selection)["right-to-housing"] == "- over the limit of 2"


def test_a_limit_never_leaves_out_what_is_included() -> None:
    text = part("select: {kind: law}", "include: [tenants-line, right-to-housing]", "limit: 1")
    assert picked(selected(text)) == ["tenants-line", "right-to-housing"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", "abcd"),
        ("order: [priority]", "bacd"),
        ("order: [-priority]", "cabd"),
        ("order: [as_of]", "dabc"),
        ("order: [-as_of]", "abcd"),
        ("order: [as_of, -priority]", "dcab"),
        ("order: [-id]", "dcba"),
        ("order: [progress]", "bacd"),
    ],
)
def test_found_sections_are_ordered(order: str, expected: str) -> None:
    seeds = {
        "seeds/kinds.toml": SEEDS["seeds/kinds.toml"],
        "seeds/law/d.md": section("D", as_of="2001-01-01"),
        "seeds/law/b.md": section("B", "priority: 2", "progress: met", as_of="2002-01-01"),
        "seeds/law/c.md": section("C", "priority: 10", as_of="2002-01-01"),
        "seeds/law/a.md": section("A", "priority: 5", "progress: open", as_of="2002-01-01"),
    }
    assert "".join(picked(selected(part("select: {kind: law}", order or "limit: 9"), seeds))) == (
        expected
    )


def test_kinds_come_in_their_own_order() -> None:
    chosen = picked(selected(part("select: {}"), with_section("zoning")))
    assert chosen == ["eviction-2017", "right-to-housing", "zoning", "tenants-line"]


def test_a_part_without_conditions_takes_every_current_section() -> None:
    assert reasons(selected(part("select: {}")))["tenants-line"] == "+ every current section"


HISTORY = HEAD.replace("as_of", "superseded: history\nas_of")
REPLACE = HEAD.replace("as_of", "superseded: replace\nas_of")


def test_a_section_out_of_date_is_printed_as_history_with_its_dates() -> None:
    (pick,) = selected(part("include: [eviction-2001]", head=HISTORY)).picks
    assert pick.section.id == "eviction-2001"
    assert pick.history == (
        "As of 10 March 2011; superseded on 11 July 2017 by “Eviction by a court alone”."
    )
    assert pick.reason == f"named by include, as history: {REPLACED}"


def test_history_that_nothing_replaced_says_why() -> None:
    (pick,) = selected(part("include: [rent-control]", head=HISTORY)).picks
    assert pick.history == (
        "As of 1 January 2010; superseded on 1 April 2015: the act was repealed."
    )


def test_what_is_in_date_is_no_history() -> None:
    (pick,) = selected(part("include: [eviction-2017]", head=HISTORY)).picks
    assert pick.history == ""


def test_a_successor_takes_the_place_of_what_is_out_of_date() -> None:
    one = selected(part("include: [eviction-2001]", head=REPLACE)).parts[0]
    assert [pick.section.id for pick in one.picks] == ["eviction-2017"]
    assert one.picks[0].reason.startswith('in place of "eviction-2001", which is named by include')
    assert one.drops == (Drop("eviction-2001", REPLACED),)


def superseded(by: str, on: str = "2018-01-01") -> tuple[str, ...]:
    return (f"superseded_on: {on}", f"superseded_by: {by}")


def test_successors_are_followed_to_the_one_that_holds() -> None:
    seeds = {
        **with_section("first", *superseded("second"), status="superseded"),
        "seeds/law/second.md": section(
            "Second", *superseded("right-to-housing"), status="superseded"
        ),
    }
    assert picked(selected(part("include: [first]", head=REPLACE), seeds)) == ["right-to-housing"]


@pytest.mark.parametrize(
    "by", ["first", "second", "rent-bill", "nowhere", "rent-control", "tomorrow"]
)
def test_a_chain_that_leads_nowhere_is_refused(by: str) -> None:
    seeds = {
        **with_section("first", *superseded("second"), status="superseded"),
        "seeds/law/second.md": section("Second", *superseded(by), status="superseded"),
        "seeds/law/tomorrow.md": section("Third", as_of="2027-01-01"),
    }
    report = Report()
    selection = selected(part("include: [first]", head=REPLACE), seeds, report)
    assert picked(selection) == []
    assert [one.code for one in report] == ["L105"]


def translated(base: str, *lines: str, status: str = "current") -> Contents:
    return {
        **SEEDS,
        f"seeds/law/{base}.ja.md": section("訳", "language: ja", *lines, status=status),
    }


JAPANESE = HEAD.replace("as_of", "language: ja\nas_of")


def digest_of(base: str) -> str:
    (pick,) = selected(part(f"include: [{base}]")).picks
    return pick.section.digest


@pytest.mark.parametrize("length", [64, 16])
def test_a_current_translation_is_taken(length: int) -> None:
    digest = digest_of("right-to-housing")[:length]
    seeds = translated("right-to-housing", f"translated_from: '{digest}'")
    report = Report()
    (pick,) = selected(part("include: [right-to-housing]", head=JAPANESE), seeds, report).picks
    assert (pick.section.language, pick.section.title) == ("ja", "訳")
    assert not len(report)


@pytest.mark.parametrize(
    ("line", "status", "code"),
    [
        ("translated_from: abcdefabcdef", "current", "L108"),
        ("confidence: verified", "current", "L108"),
        ("confidence: verified", "draft", "L107"),
    ],
)
def test_a_translation_that_cannot_be_used_gives_way_to_its_base(
    line: str, status: str, code: str
) -> None:
    report = Report()
    seeds = translated("right-to-housing", line, status=status)
    (pick,) = selected(part("include: [right-to-housing]", head=JAPANESE), seeds, report).picks
    assert pick.section.language == "en-GB"
    assert [one.code for one in report] == [code]


def test_history_is_told_in_the_words_of_the_caller() -> None:
    (spec,) = read_briefs({"q3.yaml": part("include: [eviction-2001]", head=HISTORY)}).values()
    selection = select(
        spec,
        read_seeds(),
        Report(),
        lambda old, new: f"{old.as_of} {old.superseded_on} {new.id if new else ''}",
    )
    assert selection.picks[0].history == "2011-03-10 2017-07-11 eviction-2017"


def test_a_part_at_fault_is_not_told_to_be_empty_too() -> None:
    report = Report()
    selected(part("select: {kind: laws}"), report=report)
    assert [one.code for one in report] == ["L109"]


def test_a_section_is_told_once_however_often_a_part_names_it() -> None:
    report = Report()
    selected(part("include: [tenants-line, tenants-line]"), report=report)
    assert not len(report)
