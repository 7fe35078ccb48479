"""T107: a value of several paragraphs stands within a line."""

from tests.composing import said, section


def test_a_text_of_paragraphs_within_a_line_is_told() -> None:
    body = """\
# {{ brief.title }}

It says: {{ parts[0].sections[0].body }}
"""
    right = section("One.\n\nTwo.\n")
    told = """\
templates/plain/body.md.j2:3:1: error[T107]: a value of several paragraphs stands within a line of the template
3 | It says: {{ parts[0].sections[0].body }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: give it a paragraph of its own, with an empty line before and after it
"""  # noqa: E501
    assert said(body=body, right=right) == told


def test_a_text_of_paragraphs_in_a_cell_is_told() -> None:
    body = """\
# {{ brief.title }}

| Section |
| --- |
| {{ parts[0].sections[0].body }} |
"""
    right = section("- One.\n")
    told = """\
templates/plain/body.md.j2:5:1: error[T107]: a value of several paragraphs stands within a line of the template
5 | | {{ parts[0].sections[0].body }} |
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: give it a paragraph of its own, with an empty line before and after it
"""  # noqa: E501
    assert said(body=body, right=right) == told


def test_a_contents_list_within_a_line_is_told() -> None:
    body = """\
# {{ brief.title }}

Contents: {{ contents() }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T107]: the contents list, or the list of references, stands within a line of the template
3 | Contents: {{ contents() }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: give it a paragraph of its own, with an empty line before and after it
"""  # noqa: E501
    assert said(body=body) == told


def test_references_in_a_heading_are_told() -> None:
    body = """\
# {{ brief.title }}

## {{ references() }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T107]: the contents list, or the list of references, stands within a line of the template
3 | ## {{ references() }}
  | ^^^^^^^^^^^^^^^^^^^^^
hint: give it a paragraph of its own, with an empty line before and after it
"""  # noqa: E501
    assert said(body=body) == told
