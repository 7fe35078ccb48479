"""Whatever a brief is made of: its document holds no mark, and its notes are numbered from 1 in
reading order, each called exactly once."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.document.marks import MARKS
from briefwright.document.measure import plain_text, texts
from briefwright.document.nodes import (
    Contents,
    CrossReference,
    Division,
    Document,
    Heading,
    NoteCall,
    NoteReference,
    Phrase,
)
from briefwright.document.walk import walk
from tests.composing import IN_NOTES, IN_TEXT, changed, composed, section

# In each, every § stands for a word unlike all others.
INLINE = [
    "§",
    "*§*",
    "§ [@crc]",
    "§. [@icescr, art §]",
    "§ [see @crc; @survey, p §]",
    "@survey [p §] §",
    "§[^a]",
    "§[^b]",
    "*§ [@crc]*",
    "[§]{lang=ja}",
    "[§](section:other)",
    "[](section:right)",
    "{{ variables.campaign }}",
    "[§](https://example.org)",
]
BLOCK = [
    "{0} {1}\n",
    "## {0}\n",
    "- {0}\n- {1}\n",
    "> {0}\n>\n> - {1}\n",
    "| {0} | {1} |\n| --- | --- |\n| {1} | {0} |\n",
    "§ {0}\n:   {1}\n",
    "::: box\n{0}\n\n{1}\n:::\n",
]
NOTES = "[^a]: § [@survey] and @crc.\n\n    - §\n[^b]: §\n"
BODY = """\
# {{ brief.title }}

{{ contents(depth=2) }}

{% for part in parts %}
## {{ part.heading }}

{{ part.intro }}

| Section | Says |
| --- | --- |
{% for s in part.sections %}
| {{ s.title }} | {{ s.summary }} |
{% endfor %}

{% for s in part.sections %}
### {{ s.title }}

{{ s.body }}

{% endfor %}
{% endfor %}
## References

{{ references() }}
"""
SPEC = """\
title: Housing
as_of: 2026-11-22
template: plain
sections:
- heading: Law
  intro: INTRO
  include: [right, other]
- heading: More
  include: [right]
"""

inlines = st.sampled_from(INLINE)
bodies = st.lists(
    st.builds(str.format, st.sampled_from(BLOCK), inlines, inlines), min_size=1, max_size=4
).map("\n".join)


@st.composite
def briefs(draw: st.DrawFn) -> dict[str, str | bytes]:
    """The files of a brief."""
    summary = draw(inlines.filter(lambda text: "[^" not in text))
    intro = draw(inlines.filter(lambda text: "[^" not in text))
    right = section(f"{draw(bodies)}\n{NOTES}", f"summary: '{summary}'")
    other = section(f"{draw(bodies)}\n{NOTES}", f"summary: '{summary}'", title="Other")
    files = {"seeds/law/other.md": other}
    spec = SPEC.replace("INTRO", f"'{intro}'")
    if draw(st.booleans()):
        spec += "numbered_paragraphs: true\n"
    return changed(files, right=right, body=BODY, spec=spec)


def filled(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    """The files with words in their places."""
    count = iter(range(10_000))
    return {
        path: re.sub("§", lambda _: f"w{next(count)}x", str(text)) for path, text in files.items()
    }


def made(files: dict[str, str | bytes], in_notes: bool) -> Document:
    report = Report()
    document = composed(filled(files), report, IN_NOTES if in_notes else IN_TEXT)
    assert document is not None, render_text(report, colour=False)
    return document


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(briefs(), st.booleans())
def test_notes_are_numbered_in_reading_order_and_called_once(
    files: dict[str, str | bytes], in_notes: bool
) -> None:
    document = made(files, in_notes)
    whole = (document.blocks, document.notes)
    assert not [node for node in walk(whole) if isinstance(node, MARKS)]
    calls = [node.number for node in walk(document.blocks) if isinstance(node, NoteCall)]
    assert calls == list(range(1, len(calls) + 1))
    assert [note.number for note in document.notes] == calls
    assert not [node for node in walk(document.notes) if isinstance(node, NoteCall)]
    back = [node for node in walk(document.notes) if isinstance(node, NoteReference)]
    assert all(1 <= reference.number < len(calls) for reference in back)
    assert all(plain_text(note.blocks).strip() for note in document.notes)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(briefs())
def test_every_aim_is_there_once_and_every_list_of_headings_is_whole(
    files: dict[str, str | bytes],
) -> None:
    document = made(files, in_notes=True)
    named = (Heading, Division, Phrase)
    ids = [node.id for node in walk(document.blocks) if isinstance(node, named) and node.id]
    assert len(ids) == len(set(ids))
    aims = [node for node in walk(document) if isinstance(node, CrossReference)]
    assert {node.target for node in aims} <= set(ids)
    (contents,) = (node for node in walk(document.blocks) if isinstance(node, Contents))
    headings = [node for node in walk(document.blocks) if isinstance(node, Heading)]
    listed = [heading.id for heading in headings if heading.level in (2, 3)]
    assert [entry.target for entry in contents.entries] == listed


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(briefs(), st.booleans())
def test_every_word_of_a_section_stands_in_the_document_or_its_notes(
    files: dict[str, str | bytes], in_notes: bool
) -> None:
    document = made(files, in_notes)
    printed = "\n".join(texts((document.blocks, tuple(note.blocks for note in document.notes))))
    for text in filled(files).values():
        body = str(text).partition("[^a]: ")[0]
        for word in re.findall(r"w\d+x", body):
            assert word in printed
