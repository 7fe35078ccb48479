"""`briefwright show`."""

import jsonschema_rs
import pytest

from briefwright.base.schema import packaged_schema
from tests.cli.conftest import Command

SECTION = """\
notice-before-eviction (section): Give notice and a hearing before an eviction

  kind            recommendations
  path            seeds/recommendations/notice-before-eviction.md
  language        en-GB
  summary         Nobody should be evicted without consultation, reasonable notice and a remedy. [@cescr-gc-7, para 15]
  topics          housing, evictions
  as of           2026-01-31
  status          current
  confidence      verified
  addressee       Ministry of Housing
  priority        1
  progress        open
  progress as of  2026-01-31

Used in
  housing-rights  What must change  kind recommendations, progress open

Cites
  cescr-gc-7  para 15
  cescr-gc-7  para 16
"""  # noqa: E501
SOURCE = """\
icescr (source): International Covenant on Economic, Social and Cultural Rights

  path             seeds/sources/sources.yaml
  issued           1966-12-16
  type             treaty
  title-short      ICESCR
  container-title  UNTS
  volume           993
  page             3
  status           entered into force 3 January 1976
  language         en
  reliability      primary

Cited by
  right-to-housing  art 11(1)

In briefs
  housing-rights
"""


def test_a_section_is_shown_with_where_it_is_used_and_what_it_cites(run: Command) -> None:
    assert run("show", "notice-before-eviction").stdout == SECTION


def test_a_source_is_shown_with_what_rests_on_it(run: Command) -> None:
    assert run("show", "icescr").stdout == SOURCE


def test_a_brief_is_shown_with_its_parts_and_files(built: Command) -> None:
    shown = built.json("show", "housing-rights")["brief"]
    assert [part["sections"] for part in shown["parts"]] == [
        ["right-to-housing", "what-adequate-means"],
        ["notice-before-eviction"],
    ]
    assert [one["format"] for one in shown["artifacts"]] == ["html", "pdf", "docx"]


def test_a_section_says_which_sections_refer_to_it(run: Command) -> None:
    shown = run.json("show", "right-to-housing")["section"]
    assert shown["linked_from"] == ["notice-before-eviction"]


def test_a_thing_can_be_named_by_its_file(run: Command) -> None:
    by_path = run("show", "seeds/recommendations/notice-before-eviction.md")
    assert by_path.stdout == SECTION


def test_a_translation_is_shown_as_current_until_its_base_changes(run: Command) -> None:
    assert run("new", "section", "right-to-housing", "--translate", "ja").exit_code == 0
    run.replace("seeds/legal-framework/right-to-housing.ja.md", "status: draft", "status: current")
    first = run.json("show", "right-to-housing")["section"]["translations"]
    assert [(one["language"], one["current"]) for one in first] == [("ja", True)]
    run.replace("seeds/legal-framework/right-to-housing.md", "dignity", "real dignity")
    then = run.json("show", "right-to-housing")["section"]["translations"]
    assert [one["current"] for one in then] == [False]


def test_a_name_that_nothing_has_is_answered_with_the_nearest(run: Command) -> None:
    answer = run("show", "right-to-housin")
    assert answer.exit_code == 1
    assert answer.stderr == (
        'error[B108]: no section, source or brief named "right-to-housin"\n'
        'hint: did you mean "right-to-housing"?\n'
    )


@pytest.mark.parametrize("name", ["right-to-housing", "icescr", "housing-rights"])
def test_the_answer_in_json_fits_its_schema(built: Command, name: str) -> None:
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    document = built.json("show", name)
    assert len(document) == 2
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": "#/$defs/show"}]}, document)
