"""Inlines become the elements that the style sheets rely on."""

from dataclasses import replace

import pytest

from briefwright.document.nodes import (
    Code,
    CrossReference,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteCall,
    NoteReference,
    Phrase,
    Resource,
    SmallCapitals,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from briefwright.write.html.encode import encode
from briefwright.write.html.form import Form, Media, Treatment, form_for
from briefwright.write.html.inlines import convert_inlines
from briefwright.write.html.notes import with_notes
from tests import samples
from tests.samples import inlines

READ_IN_JAPANESE = '<ruby id="c" lang="ja">a<rp>（</rp><rt>b</rt><rp>）</rp></ruby>'


def form(media: Media, **treatment: frozenset[int]) -> Form:
    picture = Resource("plan one.png", "image/png", b"bytes", 3, 2)
    document = replace(samples.small(), resources=(picture,))
    return with_notes(form_for(document, media, Treatment(**treatment)))


def on_screen(*nodes: Inline) -> str:
    return encode(convert_inlines(nodes, form(Media.SCREEN)))


def in_print(*nodes: Inline, **treatment: frozenset[int]) -> str:
    return encode(convert_inlines(nodes, form(Media.PRINT, **treatment)))


@pytest.mark.parametrize(
    ("node", "markup"),
    [
        (Text("a < b & “c”"), "a &lt; b &amp; “c”"),
        (Emphasis(inlines("a")), "<em>a</em>"),
        (Strong(inlines("a")), "<strong>a</strong>"),
        (Superscript(inlines("a")), "<sup>a</sup>"),
        (Subscript(inlines("a")), "<sub>a</sub>"),
        (SmallCapitals(inlines("a")), '<span class="small-capitals">a</span>'),
        (Code("a<b"), "<code>a&lt;b</code>"),
        (LineBreak(), "<br>"),
        (Phrase(inlines("a")), "a"),
        (Phrase(inlines("a"), language="ja"), '<span lang="ja">a</span>'),
        (Phrase(inlines("a"), language="en-GB"), "a"),
        (Phrase(inlines("a"), ruby="b"), "<ruby>a<rp>（</rp><rt>b</rt><rp>）</rp></ruby>"),
        (Phrase(inlines("a"), "ja", id="c", ruby="b"), READ_IN_JAPANESE),
        (Phrase(inlines("a"), role="value", id="b"), '<span class="value" id="b">a</span>'),
        (Link('https://e.org/?a="b"&c', inlines("a")), '<a href="https://e.org/?a=&quot;b&quot;&amp;c">a</a>'),
        (CrossReference("b", inlines("a")), '<a href="#b">a</a>'),
    ],
)  # fmt: skip
def test_on_a_screen_each_inline_has_its_markup(node: Inline, markup: str) -> None:
    assert on_screen(node) == markup


def test_a_role_never_passes_for_one_of_the_writers_own_classes() -> None:
    assert on_screen(Phrase(inlines("a"), role="note")) == '<span class="role-note">a</span>'


def test_a_number_of_a_note_in_the_words_leads_to_the_note() -> None:
    assert on_screen(NoteReference(3, "3")) == (
        '<a class="note-reference" href="#note-3" aria-label="Note 3">3</a>'
    )


def test_a_call_on_a_screen_is_a_link_to_the_note() -> None:
    assert on_screen(NoteCall(2)) == (
        '<sup class="note-call"><a id="call-2" href="#note-2" role="doc-noteref" '
        'aria-label="Note 2">2</a></sup>'
    )


def test_calls_side_by_side_are_told_apart() -> None:
    assert 'class="note-call follows-note"' in on_screen(NoteCall(1), NoteCall(2))
    assert "follows-note" not in on_screen(NoteCall(1), Text(" and"), NoteCall(2))


def test_a_note_that_is_called_again_has_its_id_once() -> None:
    again = on_screen(NoteCall(1), Text(" and "), NoteCall(1))
    assert again.count('id="call-1"') == 1
    assert again.count('href="#note-1"') == 2


def test_in_print_the_note_stands_at_its_call() -> None:
    assert in_print(NoteCall(2)) == (
        '<span class="note" id="note-2" data-number="2" data-label="Note 2" '
        'data-back="Back to the text, Note 2">'
        "Housing Act 2004, s 1.</span>"
    )


def test_in_print_a_note_that_is_called_again_is_linked_to() -> None:
    again = in_print(NoteCall(2), Text(" and "), NoteCall(2))
    assert again.count("Housing Act") == 1
    link = '<a href="#note-2" role="doc-noteref" aria-label="Note 2">2</a>'
    assert again.endswith(f'<sup class="note-call">{link}</sup>')


def test_in_print_a_note_at_the_end_is_linked_to() -> None:
    assert in_print(NoteCall(2), at_end=frozenset({2})) == (
        '<sup class="note-call"><a id="call-2" href="#note-2" role="doc-noteref" '
        'aria-label="Note 2">2</a></sup>'
    )


def test_a_call_within_a_link_follows_the_link() -> None:
    link = Link("https://e.org/", (Text("a"), Emphasis((Text("b"), NoteCall(1)))))
    assert on_screen(link).startswith('<a href="https://e.org/">a<em>b</em></a><sup')


def test_a_link_within_a_link_keeps_only_its_words() -> None:
    link = Link("https://e.org/", (Text("see "), Link("https://f.org/", inlines("f"))))
    assert on_screen(link) == '<a href="https://e.org/">see f</a>'


def test_a_cross_reference_has_its_page_in_print_alone() -> None:
    node = CrossReference("b", inlines("a"), page=True)
    assert on_screen(node) == '<a href="#b">a</a>'
    assert in_print(node) == (
        '<a href="#b">a</a><span class="on-page"> (page '
        '<span class="page-number" data-target="#b"></span>)</span>'
    )


def test_a_japanese_document_writes_the_page_after_its_number() -> None:
    document = replace(samples.small(), language="ja", labels=(("page", "ページ"),))
    made = convert_inlines((CrossReference("b", (), page=True),), form_for(document, Media.PRINT))
    assert encode(made).endswith(
        '（<span class="page-number" data-target="#b"></span>ページ）</span>'
    )


def test_a_picture_is_within_the_file_on_a_screen_and_called_by_name_in_print() -> None:
    node = Image("plan one.png", 'A "plan"')
    rest = 'alt="A &quot;plan&quot;" width="3" height="2">'
    assert on_screen(node) == f'<img src="data:image/png;base64,Ynl0ZXM=" {rest}'
    assert in_print(node) == f'<img src="resource:plan%20one.png" {rest}'
