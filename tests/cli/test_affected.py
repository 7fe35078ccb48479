"""`briefwright affected`."""

import jsonschema_rs
import pytest

from briefwright.base.schema import packaged_schema
from tests.cli.conftest import Command

HTML = "out/housing-rights/housing-rights.html"
LAW = "seeds/legal-framework/right-to-housing.md"


def _ids(found: dict[str, list[dict[str, str]]], what: str) -> list[str]:
    return [one["id"] for one in found[what]]


def test_a_source_leads_to_sections_briefs_and_files_with_the_way(run: Command) -> None:
    found = run.json("affected", "icescr")
    assert _ids(found, "sections") == ["notice-before-eviction", "right-to-housing"]
    assert _ids(found, "briefs") == ["housing-rights"]
    law = found["sections"][1]
    assert law["via"] == [{"what": "source", "name": "icescr", "how": "citation"}]
    assert law["direct"]
    steps = [(one["what"], one["name"]) for one in found["artifacts"][0]["via"]]
    assert steps[0] == ("source", "icescr")
    assert steps[-1] == ("brief", "housing-rights")
    assert HTML in [one["path"] for one in found["artifacts"]]


def test_evidence_leads_from_a_source_that_is_not_cited(run: Command) -> None:
    run.replace(LAW, "status:", "evidence: [{source: cescr-gc-7, quote: words}]\nstatus:")
    found = run.json("affected", "cescr-gc-7")
    (law,) = [one for one in found["sections"] if one["id"] == "right-to-housing"]
    assert law["via"][0]["how"] == "evidence"


@pytest.mark.parametrize(
    "name",
    [
        "right-to-housing",
        LAW,
        "seeds/sources/sources.yaml",
        "policy-brief",
        "templates/policy-brief/body.md.j2",
        "templates/shared/summary.md.j2",
        "templates/shared/theme.toml",
        "templates/shared/print.css",
        "templates/shared/page.html.j2",
        "templates/shared/labels/en.toml",
        "templates/shared/sections/recommendations.md.j2",
        "housing-rights",
        "briefs/housing-rights.yaml",
        "seeds/kinds.toml",
        "briefwright.toml",
        "oscola",
    ],
)
def test_everything_that_a_brief_is_made_of_leads_to_its_files(run: Command, name: str) -> None:
    found = run.json("affected", name)
    assert _ids(found, "briefs") == ["housing-rights"]
    assert HTML in [one["path"] for one in found["artifacts"]]


@pytest.mark.parametrize(
    "name",
    [
        "templates/shared/sections/support-services.md.j2",
        "templates/shared/labels/ja.toml",
        "handout",
        "templates/handout/print.css",
    ],
)
def test_what_a_brief_is_not_made_of_does_not(run: Command, name: str) -> None:
    assert run.json("affected", name)["briefs"] == []
    assert run("affected", name).stdout == f"Nothing rests on {name}.\n"


def test_a_translation_leads_to_the_editions_in_its_language_only(run: Command) -> None:
    assert run("new", "section", "right-to-housing", "--translate", "ja").exit_code == 0
    run.replace(LAW.replace(".md", ".ja.md"), "status: draft", "status: current")
    run.replace(
        "briefs/housing-rights.yaml", "sections:", "editions: {ja: {language: ja}}\nsections:"
    )
    translated = run.json("affected", LAW.replace(".md", ".ja.md"))
    assert _ids(translated, "briefs") == ["housing-rights.ja"]
    assert _ids(run.json("affected", LAW), "briefs") == ["housing-rights", "housing-rights.ja"]


def test_data_images_and_terms_lead_to_the_sections_that_use_them(run: Command) -> None:
    from tests.samples import png

    (run.folder / "seeds/images").mkdir()
    (run.folder / "seeds/images/homes.png").write_bytes(png())
    text = (run.folder / LAW).read_text("utf-8")
    run.write(LAW, text + "\n![Homes](images/homes.png)\n\nA gentle eviction.\n")
    run.replace(LAW, "status:", "data: data/homes.csv\nstatus:")
    run.write("seeds/data/homes.csv", "year,homes\n2010,100\n")
    run.write("seeds/glossary.yaml", "- {term: gentle eviction, gloss: None, language: en}\n")
    for name in ("seeds/data/homes.csv", "seeds/images/homes.png", "Gentle eviction"):
        assert "right-to-housing" in _ids(run.json("affected", name), "sections"), name


def test_a_spec_that_others_extend_leads_to_them(run: Command) -> None:
    run.write("briefs/second.yaml", "extends: housing-rights\ntitle: Second\n")
    found = run.json("affected", "briefs/housing-rights.yaml")
    assert _ids(found, "briefs") == ["housing-rights", "second"]
    assert _ids(run.json("affected", "second"), "briefs") == ["second"]


def test_it_is_told_for_people(run: Command) -> None:
    run.write("briefs/housing-rights.yaml", (run.folder / "briefs/housing-rights.yaml").read_text())
    shown = run("affected", "right-to-housing").stdout
    assert shown.startswith("Sections (2)\n  notice-before-eviction (en-GB): right-to-housing → ")
    assert f"\n  {HTML}\n" in shown


def test_a_name_that_nothing_has_is_answered_with_the_nearest(run: Command) -> None:
    answer = run("affected", "icesc")
    assert answer.exit_code == 1
    told = 'error[B108]: nothing is called "icesc"\nhint: did you mean "icescr"?\n'
    assert answer.stderr == told


def test_the_answer_in_json_fits_its_schema(run: Command) -> None:
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    document = run.json("affected", "icescr", "policy-brief")
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": "#/$defs/affected"}]}, document)
