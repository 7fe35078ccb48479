"""Diagnostics as annotations and as SARIF."""

import json

from tests.cli.conftest import Command

SPEC = "briefs/housing-rights.yaml"


def test_a_code_host_is_told_file_line_and_cure(run: Command) -> None:
    run.replace(SPEC, "include: [right-to-housing", "include: [right-to-houses")
    done = run("check", "--annotations", "github")
    line = next(one for one in done.stderr.splitlines() if one.startswith("::error"))
    place, _, words = line.removeprefix("::error ").partition("::")
    facts = dict(fact.split("=") for fact in place.split(","))
    assert (facts["file"], facts["title"]) == (SPEC, "L104")
    assert facts["line"] == facts["endLine"]
    assert int(facts["endColumn"]) - int(facts["col"]) == len("right-to-houses")
    assert words.startswith('no section named "right-to-houses"%0Adid you mean')
    assert done.exit_code == 1


def test_a_build_that_cannot_begin_is_annotated_too(run: Command) -> None:
    run.write("briefwright.toml", "[organisation\n")
    done = run("build", "--annotations", "github")
    assert done.exit_code == 1
    assert "::error file=briefwright.toml,line=1" in done.stderr


def test_paths_count_from_the_repository(run: Command) -> None:
    (run.folder.parent / ".git").mkdir()
    run.replace(SPEC, "include: [right-to-housing", "include: [right-to-houses")
    done = run("check", "--annotations", "github")
    assert f"::error file=housing/{SPEC},line=" in done.stderr
    log = json.loads(run("check", "--sarif", "-").stdout)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == f"housing/{SPEC}"


def test_a_log_names_each_finding_with_its_rule(run: Command) -> None:
    run.replace(SPEC, "include: [right-to-housing", "include: [right-to-houses")
    file = run.folder / "found.sarif"
    done = run("check", "--sarif", str(file))
    assert done.exit_code == 1
    log = json.loads(file.read_text("utf-8"))
    assert log["version"] == "2.1.0"
    found = run.json("check")["diagnostics"]
    results = log["runs"][0]["results"]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [one["ruleId"] for one in results] == [one["code"] for one in found]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in results)
    region = results[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (found[0]["line"], found[0]["column"])


def test_nothing_wrong_is_a_log_without_results(run: Command) -> None:
    log = json.loads(run("check", "--sarif", "-").stdout)
    kept = [one for one in log["runs"][0]["results"] if one["level"] == "error"]
    assert kept == []
