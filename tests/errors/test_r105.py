"""R105: a citation stands where no note can be."""

from tests.composing import said_of_section


def test_a_citation_within_a_link_is_told() -> None:
    told = """\
seeds/law/right.md:6:5: error[R105]: a footnote is called within the words of a link
6 | [As @crc says](https://example.org).
  |     ^^^^
hint: put it behind the link
"""
    assert said_of_section("[As @crc says](https://example.org).\n") == told


def test_a_note_within_a_cross_reference_is_told() -> None:
    told = """\
seeds/law/right.md:6:6: error[R105]: a footnote is called within the words of a link
6 | [Here[^a]](section:right).
  |      ^^^^
hint: put it behind the link
"""
    assert said_of_section("[Here[^a]](section:right).\n\n[^a]: A remark.\n") == told
