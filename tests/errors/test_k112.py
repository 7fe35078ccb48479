"""K112: a heading level is skipped."""

from tests.composing import SPEC, said, said_of_section


def test_a_level_skipped_in_a_section_is_told_at_the_heading() -> None:
    body = """\
## Law

The words Detail and ## Law.

#### Detail
"""
    told = """\
seeds/law/right.md:10:1: error[K112]: this heading of level 4 follows one of level 2
10 | #### Detail
   | ^^^^^^^^^^^
hint: make it level 3: ###
"""
    assert said_of_section(body) == told


def test_a_section_that_begins_below_its_highest_level_is_told() -> None:
    body = """\
### Detail

## Law
"""
    told = """\
seeds/law/right.md:6:1: error[K112]: the first heading is of level 3, a later one of level 2
6 | ### Detail
  | ^^^^^^^^^^
hint: begin with the highest level: ##
"""
    assert said_of_section(body) == told


def test_a_level_skipped_in_a_template_is_told_in_the_template() -> None:
    body = "# {{ brief.title }}\n\n### {{ parts[0].heading }}\n"
    told = """\
templates/plain/body.md.j2:3:1: error[K112]: this heading of level 3 follows one of level 1
3 | ### {{ parts[0].heading }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: make it level 2: ##
"""
    assert said(body=body) == told


def test_a_level_skipped_between_two_files_of_a_template_is_told_in_the_second() -> None:
    body = "# {{ brief.title }}\n\n{% include 'shared/end.md.j2' %}\n"
    files = {"templates/shared/end.md.j2": "Words.\n\n#### The end\n"}
    told = """\
templates/shared/end.md.j2:3:1: error[K112]: this heading of level 4 follows one of level 1
3 | #### The end
  | ^^^^^^^^^^^^
hint: make it level 2: ##
"""
    assert said(files, body=body) == told


def test_a_part_without_a_heading_is_named_as_the_cure() -> None:
    spec = SPEC.replace("- heading: The law\n  include", "- include")
    body = (
        "# {{ brief.title }}\n\n{% for s in parts[0].sections %}\n### {{ s.title }}\n{% endfor %}\n"
    )
    told = """\
templates/plain/body.md.j2:4:1: error[K112]: this heading of level 3 follows one of level 1
4 | ### {{ s.title }}
  | ^^^^^^^^^^^^^^^^^
hint: write "heading: …" for the part on line 6 of briefs/brief.yaml, which has none; in the template: make it level 2: ##
"""  # noqa: E501
    assert said(spec=spec, body=body) == told
