"""K120: a character cannot stand in the output formats."""

from tests.composing import SPEC, said, said_of_library, said_of_section, section


def test_a_control_character_is_told_at_its_place() -> None:
    body = """\
Copied from a\x0b PDF.
"""
    told = """\
seeds/law/right.md:6:14: error[K120]: the character U+000B (a control character) cannot stand in a document
6 | Copied from a� PDF.
  |              ^
hint: delete it; it often comes with text copied from a PDF
"""  # noqa: E501
    assert said_of_section(body) == told


def test_half_of_a_pair_and_a_noncharacter_are_told() -> None:
    body = """\
One \ufffe, two \ufdd0.
"""
    told = """\
seeds/law/right.md:6:5: error[K120]: the character U+FFFE (a noncharacter) cannot stand in a document
6 | One ￾, two ﷐.
  |     ^^
hint: delete it; it often comes with text copied from a PDF

seeds/law/right.md:6:12: error[K120]: the character U+FDD0 (a noncharacter) cannot stand in a document
6 | One ￾, two ﷐.
  |             ^^
hint: delete it; it often comes with text copied from a PDF
"""  # noqa: E501
    assert said_of_section(body) == told


def test_one_that_an_escape_in_front_matter_holds_is_told() -> None:
    told = """\
seeds/law/right.md:5:10: error[K120]: the character U+0008 (a control character) cannot stand in a document
5 | summary: "A\\u0008B"
  |          ^^^^^^^^^^
hint: delete it; it often comes with text copied from a PDF
"""  # noqa: E501
    assert said_of_library(right=section("Text.\n", 'summary: "A\\u0008B"')) == told


def test_one_in_a_spec_s_title_is_told() -> None:
    spec = SPEC.replace("Housing for all", '"Housing\\x07"')
    told = """\
briefs/brief.yaml:1:8: error[K120]: the character U+0007 (a control character) cannot stand in a document
1 | title: "Housing\\x07"
  |        ^^^^^^^^^^^^^
hint: delete it; it often comes with text copied from a PDF
"""  # noqa: E501
    assert said(spec=spec) == told


def test_one_in_a_template_is_told_in_the_template() -> None:
    body = "# {{ brief.title }}\n\nWords \x0c here.\n"
    told = """\
templates/plain/body.md.j2:3:7: error[K120]: the character U+000C (a control character) cannot stand in a document
3 | Words � here.
  |       ^
hint: delete it; it often comes with text copied from a PDF
"""  # noqa: E501
    assert said(body=body) == told


def test_one_that_came_with_a_source_s_record_is_told_at_its_citation() -> None:
    body = """\
A claim. [@broken]
"""
    told = """\
seeds/law/right.md:6:10: error[K120]: the character U+000B (a control character) cannot stand in a document
6 | A claim. [@broken]
  |          ^^^^^^^^^
hint: delete it; it often comes with text copied from a PDF
"""  # noqa: E501
    assert said_of_section(body) == told
