"""What holds for every library and every brief."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.library.model import Kind, Library, Section
from briefwright.select.model import Selection
from briefwright.select.select import select
from briefwright.spec.model import Part, Select, Spec

DAYS = st.integers(0, 20).map(lambda n: date(2020, 1, 1) + timedelta(n))
NAMES = [f"s{n}" for n in range(8)]
WORDS = st.lists(st.sampled_from("abc"), max_size=2, unique=True).map(tuple)
KINDS = {name: Kind(name, n, {}, {}) for n, name in enumerate(("law", "services"))}


@st.composite
def sections(draw: st.DrawFn, name: str) -> Section:
    replaced = draw(st.none() | st.tuples(DAYS, st.sampled_from(NAMES)))
    return Section(
        id=name,
        kind=draw(st.sampled_from(sorted(KINDS))),
        language="en-GB",
        path=f"seeds/law/{name}.md",
        digest=name,
        title=name,
        as_of=draw(DAYS),
        status=draw(st.sampled_from(["draft", "current", "superseded", "withdrawn"])),
        fields=draw(st.dictionaries(st.just("priority"), st.integers(1, 3))),
        topics=draw(WORDS),
        audience=draw(st.sampled_from([("all",), ("press",), ("staff", "press")])),
        superseded_on=replaced[0] if replaced else None,
        superseded_by=replaced[1] if replaced else None,
    )


@st.composite
def libraries(draw: st.DrawFn) -> dict[str, Section]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True))
    return {name: draw(sections(name)) for name in names}


@st.composite
def specs(draw: st.DrawFn) -> Spec:
    part = Part(
        select=draw(
            st.none()
            | st.builds(
                Select,
                kind=st.sampled_from([(), ("law",)]),
                topics=WORDS,
                any_topics=WORDS,
            )
        ),
        include=draw(st.lists(st.sampled_from(NAMES), max_size=3).map(tuple)),
        exclude=draw(st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)),
        order=draw(st.sampled_from([(), ("-priority",), ("as_of", "-id")])),
        limit=draw(st.none() | st.integers(1, 4)),
    )
    return Spec(
        id="q3",
        path="briefs/q3.yaml",
        title="T",
        language="en-GB",
        template="t",
        style="s",
        as_of=draw(DAYS),
        formats=("html",),
        parts=(part,),
        audience=draw(st.sampled_from([(), ("press",), ("all",)])),
        superseded=draw(st.sampled_from(["refuse", "replace", "history"])),
    )


def chosen(spec: Spec, found: Mapping[str, Section]) -> tuple[Selection, Report]:
    report = Report()
    return select(spec, Library(found, {}, KINDS), report), report


def current(section: Section, day: date) -> bool:
    """CONTRACT's own words: not a draft, not withdrawn, as_of not after the day, superseded_on
    not on or before it."""
    replaced = section.superseded_on is not None and section.superseded_on <= day
    return section.status not in ("draft", "withdrawn") and section.as_of <= day and not replaced


@given(libraries(), specs())
def test_nothing_out_of_date_is_picked_as_current(found: dict[str, Section], spec: Spec) -> None:
    selection, _ = chosen(spec, found)
    for pick in selection.picks:
        if pick.history:
            assert spec.superseded == "history"
            assert pick.section.id in spec.parts[0].include
        else:
            assert current(pick.section, spec.as_of)


@given(libraries(), specs())
def test_what_is_included_and_current_is_always_in_and_in_order(
    found: dict[str, Section], spec: Spec
) -> None:
    selection, _ = chosen(spec, found)
    wanted = [
        name
        for name in dict.fromkeys(spec.parts[0].include)
        if name in found and current(found[name], spec.as_of)
    ]
    picks = [pick.section.id for pick in selection.picks]
    if spec.superseded != "replace":
        assert [name for name in picks if name in wanted] == wanted
    assert set(wanted) <= set(picks)


@given(libraries(), specs())
def test_what_is_included_and_not_picked_is_an_error_or_replaced(
    found: dict[str, Section], spec: Spec
) -> None:
    selection, report = chosen(spec, found)
    picks = {pick.section.id for pick in selection.picks}
    dropped = {drop.section for drop in selection.parts[0].drops}
    for name in set(spec.parts[0].include) - picks:
        told = any(f'"{name}"' in one.message for one in report)
        assert told or (spec.superseded == "replace" and name in dropped)


@given(libraries(), specs(), st.randoms())
def test_the_order_of_files_does_not_matter(
    found: dict[str, Section], spec: Spec, random: Random
) -> None:
    names = list(found)
    random.shuffle(names)
    shuffled = {name: found[name] for name in names}
    first, told = chosen(spec, found)
    second, told_again = chosen(spec, shuffled)
    assert first == second
    assert list(told) == list(told_again)


@given(libraries(), specs())
def test_every_section_is_either_in_or_out_and_never_twice(
    found: dict[str, Section], spec: Spec
) -> None:
    selection, _ = chosen(spec, found)
    picks = [pick.section.id for pick in selection.picks]
    dropped = [drop.section for drop in selection.parts[0].drops]
    assert len(picks) == len(set(picks))
    assert len(dropped) == len(set(dropped))
    if spec.parts[0].select is not None:
        refused = set(spec.parts[0].include) - set(picks)
        assert set(found) - set(picks) - set(dropped) <= refused
    assert all(one.reason for part in selection.parts for one in (*part.picks, *part.drops))


@given(libraries(), specs())
def test_a_limit_holds_for_what_is_found(found: dict[str, Section], spec: Spec) -> None:
    selection, _ = chosen(spec, found)
    limit = spec.parts[0].limit
    if limit is not None:
        assert len(selection.picks) <= max(limit, len(set(spec.parts[0].include)))


@given(libraries(), specs(), DAYS)
def test_a_section_added_for_others_changes_nothing(
    found: dict[str, Section], spec: Spec, day: date
) -> None:
    other = Section(
        id="other",
        kind="services",
        language="en-GB",
        path="seeds/services/other.md",
        digest="other",
        title="other",
        as_of=day,
        status="draft",
    )
    before, _ = chosen(spec, found)
    after, _ = chosen(spec, {**found, "other": other})
    assert [pick.section for pick in before.picks] == [pick.section for pick in after.picks]


@given(libraries(), specs())
def test_a_later_day_never_brings_back_what_was_superseded(
    found: dict[str, Section], spec: Spec
) -> None:
    later = replace(spec, as_of=spec.as_of + timedelta(30))
    out = {
        name
        for name, section in found.items()
        if section.superseded_on is not None and section.superseded_on <= spec.as_of
    }
    selection, _ = chosen(later, found)
    assert not {pick.section.id for pick in selection.picks if not pick.history} & out
