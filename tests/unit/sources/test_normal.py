"""One form for comparing, and the way back."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefwright.sources.normal import BREAK, normalise

CHARACTERS = st.sampled_from(
    [
        *"ab1.,- \n\t'\"",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\uf0b7",
        "\u2019",
        "\u201c",
        "\u2013",
        "ﬁ",
        "e\u0301",
        "\u0301",
        "\u0316",
        "ｶ",
        "ﾞ",
        "法",
        "\u1100",
        "\u1161",
        "½",
        "\u2011",
        "•",
    ]
)
TEXTS = st.lists(CHARACTERS, max_size=30).map("".join)


@given(TEXTS | st.text(max_size=40))
def test_each_character_knows_the_stretch_that_it_stands_for(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    assert list(normal.starts) == sorted(normal.starts)
    assert list(normal.ends) == sorted(normal.ends)
    stretches = zip(normal.starts, normal.ends, strict=True)
    assert all(0 <= start < end <= len(text) for start, end in stretches)


@given(TEXTS | st.text(max_size=40))
def test_a_letter_stands_where_it_stood(text: str) -> None:
    normal = normalise(text)
    for char, start, end in zip(normal.text, normal.starts, normal.ends, strict=True):
        if char.isascii() and char.isalnum():
            assert char in unicodedata.normalize("NFKC", text[start:end])


@given(TEXTS)
def test_what_is_in_one_form_stays_as_it_is(text: str) -> None:
    once = normalise(text).text.replace(BREAK, "")
    assert normalise(once).text == once


@given(TEXTS | st.text(max_size=40))
def test_composed_and_decomposed_text_have_one_form(text: str) -> None:
    composed = normalise(unicodedata.normalize("NFC", text)).text
    assert normalise(unicodedata.normalize("NFD", text)).text == composed


@given(TEXTS, TEXTS)
def test_what_is_left_out_is_as_if_it_were_not_there(kept: str, out: str) -> None:
    text = f"{kept} {out} {kept}"
    stretch = (len(kept) + 1, len(kept) + 1 + len(out))
    spaced = normalise(f"{kept}  {kept}")
    assert normalise(text, [stretch]).text == spaced.text


def test_white_space_is_one_space_and_none_at_the_edges() -> None:
    assert normalise("\n a \u00a0\t b\n\nc ").text == "a b c"


def test_a_soft_hyphen_is_gone_also_at_the_end_of_a_line() -> None:
    assert normalise("hous\u00ading hous\u00ad\ning").text == "housing housing"


def test_a_hyphen_at_the_end_of_a_line_is_a_break_between_letters_only() -> None:
    assert normalise("rights-\nbased").text == f"rights{BREAK}based"
    assert normalise("2008-\n2011").text == "2008-2011"
    assert normalise("a -\nb").text == "a - b"
