"""T102: a template has a syntax error."""

from tests.composing import said


def test_a_tag_that_is_not_closed_is_told() -> None:
    body = """\
# {{ brief.title }}

{% for s in parts %}
Words.
"""
    told = """\
templates/plain/body.md.j2:4:1: error[T102]: the template has a syntax error: unexpected end of template
4 | Words.
  | ^^^^^^
hint: Jinja was looking for the following tags: 'endfor' or 'else'. The innermost block that needs to be closed is 'for'
"""  # noqa: E501
    assert said(body=body) == told


def test_an_expression_that_breaks_off_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ brief. }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T102]: the template has a syntax error: expected name or number
3 | {{ brief. }}
  | ^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_an_unknown_filter_is_told_with_the_nearest_one() -> None:
    body = """\
# {{ brief.title | uper }}
"""
    told = """\
templates/plain/body.md.j2:1:20: error[T102]: the template has a syntax error: no filter named 'uper'
1 | # {{ brief.title | uper }}
  |                    ^^^^
hint: did you mean "upper"?
"""  # noqa: E501
    assert said(body=body) == told


def test_an_unknown_tag_is_told() -> None:
    body = """\
# {{ brief.title }}

{% inculde "a" %}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T102]: the template has a syntax error: encountered unknown tag 'inculde'
3 | {% inculde "a" %}
  | ^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_an_error_in_an_included_file_names_that_file() -> None:
    body = """\
# {{ brief.title }}

{% include "shared/part.md.j2" %}
"""
    files = {"templates/shared/part.md.j2": "Words.\n{% endif %}\n"}
    told = """\
templates/shared/part.md.j2:2:1: error[T102]: the template has a syntax error: encountered unknown tag 'endif'
2 | {% endif %}
  | ^^^^^^^^^^^
"""  # noqa: E501
    assert said(files, body=body) == told


def test_an_included_file_in_utf_16_is_told() -> None:
    body = """\
# {{ brief.title }}

{% include "shared/part.md.j2" %}
"""
    files = {"templates/shared/part.md.j2": "Words.\n".encode("utf-16")}
    told = """\
templates/shared/part.md.j2:1:1: error[T102]: the file is in UTF-16, not UTF-8
hint: save it again with the encoding UTF-8
"""
    assert said(files, body=body) == told


def test_a_character_that_marks_slots_is_told() -> None:
    body = "# {{ brief.title }}\n\nWords \ufdd0 here.\n"
    told = """\
templates/plain/body.md.j2:3:7: error[T102]: the noncharacter U+FDD0 cannot stand in a template
3 | Words ﷐ here.
  |       ^^
hint: delete it
"""
    assert said(body=body) == told
