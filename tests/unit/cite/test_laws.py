"""What holds for any citations: every cluster comes back with words, in order, and none is lost."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.cite.locators import parse
from briefwright.cite.model import Cluster
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Text
from tests.unit.cite.samples import RECORDS, formatted

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Z", "S"]), max_size=12)
LOCATORS = st.one_of(
    st.sampled_from(["", "art 34", "paras 2-3, 5", "p 5", "preamble", "and passim", "第3条"]), WORDS
)


def _affix(text: str) -> tuple[Text, ...]:
    return (Text(text),) if text.strip() else ()


ITEMS = st.builds(
    CitedItem,
    st.sampled_from(sorted(RECORDS)),
    LOCATORS,
    WORDS.map(_affix),
    WORDS.map(_affix),
    st.sampled_from(list(Mode)),
)


@st.composite
def clusters(draw: st.DrawFn) -> tuple[Cluster, ...]:
    number = 0
    found = []
    for items in draw(st.lists(st.lists(ITEMS, min_size=1, max_size=3), min_size=1, max_size=8)):
        number += draw(st.integers(0 if number else 1, 3))
        found.append(Cluster(number, tuple(items), draw(st.booleans())))
    return tuple(found)


@given(clusters())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_cluster_has_its_words(engine: PandocEngine, asked: tuple[Cluster, ...]) -> None:
    answer = formatted(engine, *asked)
    assert len(answer.clusters) == len(asked)
    for words, cluster in zip(answer.clusters, asked, strict=True):
        text = plain_text(words)
        assert text.strip()
        assert not re.search("[\U0010f000-\U0010fffd]", text)
        for item in cluster.items:
            for affix in (item.prefix, item.suffix):
                assert plain_text(affix).strip().upper() in text.upper()


@given(clusters())
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_source_cited_is_in_the_references_once(
    engine: PandocEngine, asked: tuple[Cluster, ...]
) -> None:
    entries = [entry.id for entry in formatted(engine, *asked).entries]
    assert sorted(entries) == sorted({item.key for one in asked for item in one.items})


@given(LOCATORS)
def test_nothing_of_a_locator_is_lost(written: str) -> None:
    found = parse(written)
    kept = "".join(step.value for step in found.steps) + found.rest
    digits = re.findall(r"\d", written)
    assert re.findall(r"\d", kept) == digits
