"""T109: a document has not exactly one title."""

from tests.composing import said


def test_a_template_without_a_title_is_told_at_its_first_line() -> None:
    body = "## {{ parts[0].heading }}\n\nWords.\n"
    told = """\
templates/plain/body.md.j2:1:1: warning[T109]: the document has no heading of level 1
1 | ## {{ parts[0].heading }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
hint: write "# {{ brief.title }}" once, and other headings from "##" downwards
"""
    assert said(body=body) == told


def test_a_second_title_is_told_where_it_stands() -> None:
    body = "# {{ brief.title }}\n\nWords.\n\n# {{ parts[0].heading }}\n"
    told = """\
templates/plain/body.md.j2:5:1: warning[T109]: this is a second heading of level 1
5 | # {{ parts[0].heading }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^
hint: write "# {{ brief.title }}" once, and other headings from "##" downwards
"""
    assert said(body=body) == told


def test_a_template_that_writes_nothing_is_told() -> None:
    told = """\
templates/plain/body.md.j2:1:1: warning[T109]: the document has no heading of level 1
hint: write "# {{ brief.title }}" once, and other headings from "##" downwards
"""
    assert said(body="") == told
