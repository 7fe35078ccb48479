"""`briefwright new`."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]
KINDS = [
    "background",
    "case-examples",
    "legal-framework",
    "recommendations",
    "statistics",
    "support-services",
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_section_of_any_kind_is_a_draft_without_faults(run: Command, kind: str) -> None:
    shutil.copy(ROOT / "seeds" / "kinds.toml", run.folder / "seeds" / "kinds.toml")
    answer = run("new", "section", "rent-and-income", "--kind", kind)
    assert answer.stdout == f"Wrote seeds/{kind}/rent-and-income.md\n"
    checked = run("-v", "check")
    assert "rent-and-income" not in checked.stderr
    found = {one["id"]: one for one in run.json("list", "sections")["sections"]}
    assert found["rent-and-income"]["status"] == "draft"
    assert found["rent-and-income"]["title"] == "Rent and income"


@pytest.mark.parametrize(
    ("day", "year_later"), [("1784592000", "2027-07-21"), ("1835395200", "2029-02-28")]
)
def test_a_new_section_is_to_be_looked_at_again_in_a_year(
    run: Command, day: str, year_later: str
) -> None:
    run.replace("seeds/kinds.toml", "requires = []", 'requires = ["review_by"]')
    answer = run("new", "section", "rents", "--kind", "background", SOURCE_DATE_EPOCH=day)
    assert answer.exit_code == 0, answer.output
    text = (run.folder / "seeds/background/rents.md").read_text("utf-8")
    assert f"\n# review_by: {year_later}  # the day by which" in text
    assert f"\nreview_by: {year_later}\n" in text


def test_nothing_is_begun_of_a_kind_while_the_kinds_cannot_be_read(run: Command) -> None:
    run.replace("seeds/kinds.toml", "[background]", "[background")
    answer = run("new", "section", "rents", "--kind", "recommendations")
    assert answer.exit_code == 1
    assert "error[K109]: kinds.toml does not parse" in answer.stderr
    assert not (run.folder / "seeds/recommendations/rents.md").exists()


def test_a_new_brief_builds_when_its_kind_has_sections(run: Command) -> None:
    assert run("new", "brief", "rent").stdout == "Wrote briefs/rent.yaml\n"
    answer = run("build", "rent", "--format", "html")
    assert answer.exit_code == 0, answer.output


def test_a_new_source_can_be_cited_at_once(run: Command) -> None:
    answer = run("new", "source", "un-housing-report-2024")
    assert answer.stdout == "Wrote seeds/sources/un-housing-report-2024.yaml\n"
    assert run("check", "--strict").exit_code == 0
    found = {one["id"]: one for one in run.json("list", "sources")["sources"]}
    assert found["un-housing-report-2024"]["title"] == "Un housing report 2024"


def test_a_new_template_can_be_used_at_once(run: Command) -> None:
    answer = run("new", "template", "leaflet")
    assert answer.stdout == (
        "Wrote templates/leaflet/template.toml\n"
        "Wrote templates/leaflet/body.md.j2\n"
        "Wrote templates/leaflet/theme.toml\n"
    )
    run.replace("briefs/housing-rights.yaml", "title: A", "template: leaflet\ntitle: A")
    answer = run("build", "--format", "html,docx")
    assert answer.exit_code == 0, answer.output


def test_a_translation_begins_with_the_text_it_is_made_from(run: Command) -> None:
    answer = run("new", "section", "right-to-housing", "--translate", "ja")
    assert answer.stdout == "Wrote seeds/legal-framework/right-to-housing.ja.md\n"
    base = run.json("show", "right-to-housing")["section"]
    text = (run.folder / "seeds/legal-framework/right-to-housing.ja.md").read_text("utf-8")
    assert f"language: ja\ntranslated_from: {base['digest']}\n---\n" in text
    assert "\nstatus: draft\n" in text
    assert "security, peace and dignity. [@cescr-gc-4, para 7]\n" in text
    assert run("check", "--strict").exit_code == 0


def test_a_file_that_is_there_is_never_written_over(run: Command) -> None:
    path = run.folder / "briefs" / "housing-rights.yaml"
    before = path.read_bytes()
    answer = run("new", "brief", "housing-rights")
    assert answer.exit_code == 1
    assert answer.stderr == (
        'error[B109]: "briefs/housing-rights.yaml" is there already\n'
        "hint: choose another name, or take the file away first\n"
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("brief", "Rent & Income"),
            'Invalid value for NAME: "Rent & Income" cannot be a name. Use lower-case letters, '
            'digits and hyphens, as in "rent-income".',
        ),
        (
            ("section", "../../secret", "--kind", "background"),
            'Invalid value for NAME: "../../secret" cannot be a name. Use lower-case letters, '
            'digits and hyphens, as in "secret".',
        ),
        (
            ("section", "rent"),
            "A section needs --kind, as in --kind background, or --translate, "
            "as in --translate ja.",
        ),
        (
            ("brief", "rent", "--kind", "background"),
            "--kind and --translate go with a section only.",
        ),
        (
            ("section", "right-to-housing", "--translate", "Japanese"),
            'Invalid value for --translate: "Japanese" is not a language. Use two or three '
            'letters, as in "ja".',
        ),
    ],
)
def test_a_wrong_command_line_is_answered_with_a_right_one(
    run: Command, arguments: tuple[str, ...], message: str
) -> None:
    answer = run("new", *arguments)
    assert answer.exit_code == 2
    assert answer.stderr.endswith(f"Error: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("rent", "--kind", "backgroud"),
            'error[L109]: no kind named "backgroud"\nhint: did you mean "background"?\n',
        ),
        (
            ("right-to-hosing", "--translate", "ja"),
            'error[L104]: no section named "right-to-hosing"\n'
            'hint: did you mean "right-to-housing"?\n',
        ),
        (
            ("right-to-housing", "--translate", "en"),
            "seeds/legal-framework/right-to-housing.md:2:1: "
            'error[L106]: "right-to-housing" is written in en-GB already\n'
            "2 | id: right-to-housing\n"
            "  | ^^^^^^^^^^^^^^^^^^^^\n",
        ),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(
    run: Command, arguments: tuple[str, ...], message: str
) -> None:
    answer = run("new", "section", *arguments)
    assert (answer.exit_code, answer.stderr) == (1, message)
