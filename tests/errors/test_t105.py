"""T105: a template failed."""

from tests.composing import said


def test_a_list_that_is_printed_is_told_with_the_cure() -> None:
    body = """\
# {{ brief.title }}

{{ parts[0].sections }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: a list cannot be printed: loop over it, or join it with | join(", ")
3 | {{ parts[0].sections }}
  | ^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_a_function_that_is_not_called_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ contents }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: a function cannot be printed: call it with ()
3 | {{ contents }}
  | ^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_a_truth_value_that_is_printed_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ brief.title == "x" }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: false cannot be printed: choose words for it with if
3 | {{ brief.title == "x" }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_a_section_that_is_printed_whole_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ parts[0].sections[0] }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: this value has no words: print one of its fields
3 | {{ parts[0].sections[0] }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_footnotes_that_would_be_lost_in_other_words_are_told() -> None:
    body = """\
# {{ brief.title }}

{{ parts[0].sections[0].body ~ "." }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: a value with footnotes is joined to other words or filtered, which would lose them: write it as {{ … }} of its own
3 | {{ parts[0].sections[0].body ~ "." }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_an_attempt_to_leave_the_sandbox_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ brief.__class__.__mro__ }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: access to attribute '__class__' of 'dict' object is unsafe
3 | {{ brief.__class__.__mro__ }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_an_attempt_to_change_what_others_read_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ variables.update({"a": 1}) }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: access to attribute 'update' of 'dict' object is unsafe
3 | {{ variables.update({"a": 1}) }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_a_division_by_nothing_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ 1 / 0 }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: division by zero (ZeroDivisionError)
3 | {{ 1 / 0 }}
  | ^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told


def test_an_order_of_references_that_does_not_exist_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ references(by="colour") }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T105]: the template failed: references are listed by="type" or by="order", not "colour"
3 | {{ references(by="colour") }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501
    assert said(body=body) == told
