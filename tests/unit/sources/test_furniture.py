"""What interrupts the sentences of a page."""

import pytest

from briefwright.sources.furniture import furniture


def _left(text: str) -> str:
    """The text without its furniture, in one line."""
    out, at = [], 0
    for start, end in furniture(text):
        out.append(text[at:start])
        at = end
    return " ".join("".join([*out, text[at:]]).split())


def test_a_footnote_and_its_call_are_furniture() -> None:
    text = "Rents rise.1 Homes are\n\n1\n See the report of 2011.\nfew."
    assert _left(text) == "Rents rise. Homes are few."


def test_a_number_that_nothing_calls_is_no_footnote() -> None:
    text = "Rents rise. Homes are\n\n1\n See the report of 2011.\nfew."
    assert _left(text) == " ".join(text.split())


def test_a_footnote_that_does_not_end_is_none() -> None:
    text = "Rents rise.1 Homes are\n\n1\n See the report\nof the few"
    assert _left(text) == " ".join(text.split())


def test_a_number_of_more_than_a_call_stays() -> None:
    text = "Rents rose 1.1 per cent in CO1.5 homes.1 They are\n1\n See it.\nfew."
    assert "1.1 per cent in CO1.5 homes. They are few." in _left(text)


def test_footnotes_with_marks_on_their_lines_count_where_they_end_a_page() -> None:
    page = "Rents rise.1 Homes2 are\n1 The report of 2011.\n2 Ibid.\n"
    assert _left(f"{page}\ffew.") == "Rents rise. Homes are few."
    assert _left(f"{page}few.") == " ".join(f"{page}few.".split())


def test_a_wrapped_line_that_begins_with_a_number_is_no_footnote() -> None:
    text = "Rents rise.10 The fine is up to\n10 Million yen a year.\nIt is high.\n"
    assert _left(text) == " ".join(text.split())


@pytest.mark.parametrize("number", ["{}", "Page {} of 3", "- {} -"])
def test_page_numbers_and_running_heads_are_furniture_beside_form_feeds(number: str) -> None:
    words = (
        ("Homes are", "few and rents"),
        ("are high in", "the city. In"),
        ("the country", "less."),
    )
    pages = [
        f"Report on Homes\n{first}\n{last}\n{number.format(index + 4)}\n"
        for index, (first, last) in enumerate(words)
    ]
    body = "Homes are few and rents are high in the city. In the country less."
    assert _left("\f".join(pages)) == body
    assert _left("".join(pages)) == " ".join("".join(pages).split())


def test_a_number_at_the_foot_that_does_not_count_the_pages_stays() -> None:
    text = "The law of\n1999\n\fand that of\n2010\n\fare one. A third of\n2020\n\fis not."
    assert _left(text) == " ".join(text.split())


def test_brackets_with_numbers_are_calls_and_other_brackets_are_not() -> None:
    assert _left("Homes [1] [23] are few [sic] [dubious].") == "Homes are few [sic] [dubious]."
