"""A report told again prints as it did."""

import json

from hypothesis import given
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_json, render_text
from briefwright.base.source import SourceFile, whole_file
from briefwright.build.retell import from_data, retold, to_data

TEXTS = st.text(st.sampled_from("ab é世\t\n\u200d"), max_size=40)


@given(TEXTS, st.integers(0, 40), st.integers(0, 40), st.booleans())
def test_whatever_a_span_covers_it_is_shown_alike(
    text: str, one: int, other: int, hint: bool
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    report = Report()
    place = SourceFile("seeds/a.md", text).span(start, end)
    report.add("K101", "a message", place, hint="a hint" if hint else None, notes=("one", "two"))
    again = from_data(json.loads(json.dumps(to_data(report))))
    for colour in (False, True):
        assert render_text(again, colour) == render_text(report, colour)
    assert render_json(again) == render_json(report)
    assert set(retold(again)) == set(again)


def test_findings_without_a_place_and_of_whole_files_are_told_too() -> None:
    report = Report()
    report.add("B108", "nothing is called so")
    report.add("B101", "cannot write", whole_file("out/a.html"))
    assert render_text(retold(report), colour=False) == render_text(report, colour=False)


def test_the_same_finding_of_two_texts_counts_once() -> None:
    """A brief that is kept tells again what a brief that is made now tells of the same section."""
    old, new = Report(), Report()
    for report, text in ((old, "one\ntwo\n"), (new, "uno\ntwo\n")):
        report.add("K101", "a message", SourceFile("seeds/a.md", text).span(4, 7))
    assert len(Report((*retold(old), *retold(new)))) == 1
