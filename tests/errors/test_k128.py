"""K128: a text is nested too deep or holds too many brackets."""

from tests.composing import said_of_section


def test_divisions_without_end_are_told_where_it_becomes_too_much() -> None:
    body = "::: box\n" * 30 + ":::\n" * 30
    told = """\
seeds/law/right.md:26:1: error[K128]: lists, quotations or divisions stand within each other more than 20 deep
26 | ::: box
   | ^^^^^^^
hint: take some of them out of the others
"""  # noqa: E501
    assert said_of_section(body) == told


def test_lists_within_lists_without_end_are_told() -> None:
    body = "- " * 500 + "x\n"
    told = """\
seeds/law/right.md:6:1: error[K128]: lists, quotations or divisions stand within each other more than 20 deep
6 | - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - …
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: take some of them out of the others
"""  # noqa: E501
    assert said_of_section(body) == told


def test_quotations_within_quotations_are_told() -> None:
    body = "> " * 40 + "x\n"
    told = """\
seeds/law/right.md:6:1: error[K128]: lists, quotations or divisions stand within each other more than 20 deep
6 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > x
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: take some of them out of the others
"""  # noqa: E501
    assert said_of_section(body) == told


def test_a_paragraph_of_brackets_is_told() -> None:
    body = "Words.\n\n" + "[a](" * 5_000
    told = """\
seeds/law/right.md:8:1: error[K128]: a paragraph has more than 1,000 brackets
8 | [a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a]([a…
  | ^^^^^^^^^^^^^^^^^^^^
hint: make several paragraphs of it
"""
    assert said_of_section(body) == told
