"""T104: a template ran too long or wrote too much."""

import functools

import pytest

from briefwright.compose import bounds, render
from tests.composing import said


def test_text_that_doubles_in_a_loop_is_told_at_its_line() -> None:
    body = """\
# {{ brief.title }}

{% set held = namespace(text="much") %}
{% for n in range(90) %}
{% set held.text = held.text ~ held.text %}
{% endfor %}
"""
    told = """\
templates/plain/body.md.j2:5:1: error[T104]: the template takes more than 512 MB of memory
5 | {% set held.text = held.text ~ held.text %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: look for a loop that does not end, or that doubles what it holds
"""
    assert said(body=body) == told


def test_a_value_that_fills_the_memory_at_once_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ "%9999999999d" % 1 }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T104]: the template takes more than 512 MB of memory
3 | {{ "%9999999999d" % 1 }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^
hint: look for a loop that does not end, or that doubles what it holds
"""
    assert said(body=body) == told


def test_a_product_and_a_power_beyond_measure_are_told() -> None:
    body = """\
# {{ brief.title }}

{{ 9 ** 64 ** 64 ** 64 }}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T104]: the template computes a number or a text that is too large
3 | {{ 9 ** 64 ** 64 ** 64 }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
hint: look for a loop that does not end, or that doubles what it holds
"""  # noqa: E501
    assert said(body=body) == told


def test_output_without_end_is_told() -> None:
    body = """\
# {{ brief.title }}

{% for n in range(99999) %}
Endless words, one line after the other, that nobody would ever want to read.
{% endfor %}
"""
    told = """\
templates/plain/body.md.j2:4:1: error[T104]: the template writes more than 5,000,000 characters
4 | Endless words, one line after the other, that nobody would ever want to read.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: look for a loop that does not end, or that doubles what it holds
"""
    assert said(body=body) == told


def test_values_without_end_are_told() -> None:
    body = """\
# {{ brief.title }}

{% for n in range(99999) %}
{{ "words" * 99 }}
{% endfor %}
"""
    told = """\
templates/plain/body.md.j2:4:1: error[T104]: the template writes more than 5,000,000 characters
4 | {{ "words" * 99 }}
  | ^^^^^^^^^^^^^^^^^^
hint: look for a loop that does not end, or that doubles what it holds
"""
    assert said(body=body) == told


def test_a_file_that_includes_itself_is_told() -> None:
    body = """\
# {{ brief.title }}

{% include "plain/body.md.j2" %}
"""
    told = """\
templates/plain/body.md.j2:3:1: error[T104]: the template calls itself without end, or is nested too deep
3 | {% include "plain/body.md.j2" %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: look for a macro or a file that leads back to itself
"""  # noqa: E501
    assert said(body=body) == told


def test_a_loop_that_does_not_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "bounds", functools.partial(bounds.bounds, 0.1))
    body = """\
# {{ brief.title }}

{% for a in range(99999) %}
{% for b in range(99999) %}
{% for c in range(99999) %}
{% endfor %}
{% endfor %}
{% endfor %}
"""
    text = said(body=body)
    assert text.partition(": ")[2].startswith(
        "error[T104]: the template runs longer than 10 seconds\n"
    )
    assert text.startswith(("templates/plain/body.md.j2:4:1:", "templates/plain/body.md.j2:5:1:"))
    assert text.endswith("hint: look for a loop that does not end, or that doubles what it holds\n")


def test_a_macro_that_calls_itself_is_told() -> None:
    body = """\
# {{ brief.title }}

{% macro again() %}
{{ again() }}
{% endmacro %}
{{ again() }}
"""
    told = """\
templates/plain/body.md.j2:4:1: error[T104]: the template calls itself without end, or is nested too deep
4 | {{ again() }}
  | ^^^^^^^^^^^^^
hint: look for a macro or a file that leads back to itself
"""  # noqa: E501
    assert said(body=body) == told
