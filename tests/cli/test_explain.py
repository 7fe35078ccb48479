"""`briefwright explain`."""

import jsonschema_rs

from briefwright.base.schema import packaged_schema
from tests.cli.conftest import Command

HEAD = """\
housing-rights: A home is a right
briefs/housing-rights.yaml, for 2026-01-31

The right and what it means
  +  right-to-housing     named by include
  +  what-adequate-means  named by include

What must change
  +  notice-before-eviction  kind recommendations, progress open
  -  right-to-housing        kind legal-framework is not recommendations
  -  what-adequate-means     kind background is not recommendations
"""


def test_each_section_that_is_in_or_out_has_its_reason(run: Command) -> None:
    assert run("explain", "housing-rights").stdout == (
        f"{HEAD}\nA build makes its files anew:\n  it has not been built yet\n"
    )


def test_a_built_brief_is_up_to_date(built: Command) -> None:
    answer = built("explain", "housing-rights").stdout
    assert answer == f"{HEAD}\nIts files are up to date.\n"


def test_what_has_changed_since_the_build_is_named(run: Command) -> None:
    assert run("build", "--format", "html").exit_code == 0
    run.replace("briefs/housing-rights.yaml", "One change", "One other change")
    run.replace("seeds/background/what-adequate-means.md", "Seven things", "These things")
    run.replace("seeds/sources/sources.yaml", "volume: 993", "volume: 994")
    (run.folder / "out/housing-rights/housing-rights.html").write_text("", "utf-8")
    (brief,) = run.json("explain", "housing-rights")["briefs"]
    assert brief["rebuild"] == [
        "the spec briefs/housing-rights.yaml has changed",
        "seeds/background/what-adequate-means.md has changed "
        "(picked by The right and what it means: named by include)",
        'the record of the source "icescr" has changed',
        "out/housing-rights/housing-rights.html is not as it was written",
        "out/housing-rights/housing-rights.pdf has not been written yet",
        "out/housing-rights/housing-rights.docx has not been written yet",
    ]


def test_many_sections_that_are_out_for_one_reason_are_counted(run: Command) -> None:
    for number in range(4):
        run.write(
            f"seeds/background/extra-{number}.md",
            "---\ntitle: Extra\nas_of: 2026-01-31\nstatus: current\n---\n\nText.\n",
        )
    short = run("explain", "housing-rights").stdout
    assert "  -  5 sections              kind background is not recommendations\n" in short
    whole = run("-v", "explain", "housing-rights").stdout
    assert "  -  extra-3                 kind background is not recommendations\n" in whole


def test_a_brief_that_is_not_there_is_answered_with_the_nearest(run: Command) -> None:
    answer = run("explain", "housing-right")
    assert answer.exit_code == 1
    assert answer.stderr == (
        'error[S109]: no brief named "housing-right"\n'
        'hint: did you mean "housing-rights" (briefs/housing-rights.yaml)?\n'
    )


def test_the_answer_in_json_fits_its_schema(built: Command) -> None:
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    document = built.json("explain", "housing-rights")
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": "#/$defs/explain"}]}, document)
