"""T101: no template of that name."""

from tests.composing import said, said_of_template


def test_a_misspelt_template_is_told_with_the_nearest_one() -> None:
    told = """\
briefs/brief.yaml:1:11: error[T101]: no template named "plian"
1 | template: plian
  |           ^^^^^
hint: did you mean "plain"?
"""
    assert said_of_template(name="plian") == told


def test_a_template_like_no_other_is_told_with_those_there_are() -> None:
    told = """\
briefs/brief.yaml:1:11: error[T101]: no template named "zzz"
1 | template: zzz
  |           ^^^
hint: known are plain
"""
    assert said_of_template(name="zzz") == told


def test_a_path_in_place_of_a_name_is_told() -> None:
    told = """\
briefs/brief.yaml:1:11: error[T101]: no template named "../plain"
1 | template: ../plain
  |           ^^^^^^^^
hint: did you mean "plain"?
"""
    assert said_of_template(name="../plain") == told


def test_a_file_that_a_template_includes_and_is_not_there_is_told_at_the_include() -> None:
    body = """\
# {{ brief.title }}

{% include "shared/prat.md.j2" %}
"""
    files = {"templates/shared/part.md.j2": "Words."}
    told = """\
templates/plain/body.md.j2:3:13: error[T101]: there is no template file "shared/prat.md.j2"
3 | {% include "shared/prat.md.j2" %}
  |             ^^^^^^^^^^^^^^^^^
hint: did you mean "shared/part.md.j2"?
"""
    assert said(files, body=body) == told


def test_one_of_several_that_might_be_included_is_told_with_all() -> None:
    body = """\
# {{ brief.title }}

{% include ["shared/a.md.j2", "shared/b.md.j2"] %}
"""
    told = """\
templates/plain/body.md.j2:3:32: error[T101]: there is no template file "shared/a.md.j2" or "shared/b.md.j2"
3 | {% include ["shared/a.md.j2", "shared/b.md.j2"] %}
  |                                ^^^^^^^^^^^^^^
hint: did you mean "plain/body.md.j2"?
"""  # noqa: E501
    assert said(body=body) == told


def test_a_path_that_leaves_the_templates_is_told() -> None:
    body = """\
# {{ brief.title }}

{% include "../briefs/brief.yaml" %}
"""
    told = """\
templates/plain/body.md.j2:3:13: error[T101]: there is no template file "../briefs/brief.yaml"
3 | {% include "../briefs/brief.yaml" %}
  |             ^^^^^^^^^^^^^^^^^^^^
"""
    assert said(body=body) == told
