"""T103: a template uses a name that is not defined."""

from tests.composing import said


def test_a_misspelt_name_is_told_with_the_nearest_one() -> None:
    body = """\
# {{ brief.title }}

{{ organisaton.name }}
"""
    told = """\
templates/plain/body.md.j2:3:4: error[T103]: "organisaton" is not defined
3 | {{ organisaton.name }}
  |    ^^^^^^^^^^^
hint: did you mean "organisation"?
"""
    assert said(body=body) == told


def test_a_misspelt_field_of_the_brief_is_told() -> None:
    body = """\
# {{ brief.titel }}
"""
    told = """\
templates/plain/body.md.j2:1:12: error[T103]: nothing here has the name "titel"
1 | # {{ brief.titel }}
  |            ^^^^^
hint: did you mean "title"?
"""
    assert said(body=body) == told


def test_a_misspelt_field_of_a_section_is_told() -> None:
    body = """\
# {{ brief.title }}

{% for s in parts[0].sections %}
## {{ s.titel }}
{% endfor %}
"""
    told = """\
templates/plain/body.md.j2:4:9: error[T103]: nothing here has the name "titel"
4 | ## {{ s.titel }}
  |         ^^^^^
hint: did you mean "title"?
"""
    assert said(body=body) == told


def test_a_part_that_is_not_there_is_told() -> None:
    body = """\
# {{ brief.title }}

{{ parts[3].heading }}
"""
    told = """\
templates/plain/body.md.j2:3:10: error[T103]: there is no element 3 in a list of 1
3 | {{ parts[3].heading }}
  |          ^
"""
    assert said(body=body) == told


def test_a_name_in_a_condition_after_a_loop_is_told_on_its_line() -> None:
    body = """\
# {{ brief.title }}

{% for part in parts %}
{% for s in part.sections %}
{{ s.body }}

{% endfor %}
{% endfor %}
{% if draft %}
Draft.
{% endif %}
"""
    told = """\
templates/plain/body.md.j2:9:7: error[T103]: "draft" is not defined
9 | {% if draft %}
  |       ^^^^^
hint: did you mean "date"?
"""
    assert said(body=body) == told


def test_a_name_in_an_included_file_is_told_in_that_file() -> None:
    body = """\
# {{ brief.title }}

{% include "shared/part.md.j2" %}
"""
    files = {"templates/shared/part.md.j2": "Words.\n\n{{ prat.heading }}\n"}
    told = """\
templates/shared/part.md.j2:3:4: error[T103]: "prat" is not defined
3 | {{ prat.heading }}
  |    ^^^^
hint: did you mean "parts"?
"""
    assert said(files, body=body) == told


def test_a_name_in_a_macro_is_told_in_the_macro() -> None:
    body = """\
{% from "shared/box.md.j2" import box %}
# {{ brief.title }}

{{ box(parts[0]) }}
"""
    files = {
        "templates/shared/box.md.j2": "{% macro box(part) %}\n{{ part.haeding }}\n{% endmacro %}\n"
    }
    told = """\
templates/shared/box.md.j2:2:9: error[T103]: nothing here has the name "haeding"
2 | {{ part.haeding }}
  |         ^^^^^^^
hint: did you mean "heading"?
"""
    assert said(files, body=body) == told
