"""`briefwright status`."""

import shutil

import jsonschema_rs
import pytest

from tests.cli.conftest import Command

HTML = "out/housing-rights/housing-rights.html"
PDF = "out/housing-rights/housing-rights.pdf"
DOCX = "out/housing-rights/housing-rights.docx"
SECTION = "seeds/background/what-adequate-means.md"
PICKED = "(picked by The right and what it means: named by include)"


@pytest.fixture
def ready(run: Command) -> Command:
    """A workspace whose brief is built, as pages for the screen and for Word."""
    run.replace("briefwright.toml", '"html", "pdf", "docx"', '"html", "docx"')
    done = run("build")
    assert done.exit_code == 0, done.output
    return run


def test_what_was_built_and_has_not_changed_is_up_to_date(ready: Command) -> None:
    answer = ready("status")
    assert (answer.exit_code, answer.stdout) == (0, "Up to date: 2 files of 1 brief.\n")
    whole = ready("-v", "status").stdout
    assert whole.startswith(f"{HTML}  up to date\n{DOCX}  up to date\n")


def test_what_was_never_built_is_missing(run: Command) -> None:
    answer = run("status")
    assert answer.exit_code == 1
    assert answer.stdout == (
        f"{HTML}  missing  it has not been built yet\n"
        f"{PDF}   missing  it has not been built yet\n"
        f"{DOCX}  missing  it has not been built yet\n"
        "Of 3 files of 1 brief: 3 missing.\n"
    )


def test_each_file_has_its_own_state_and_its_reasons(ready: Command) -> None:
    ready.replace(SECTION, "Seven things", "These things")
    (ready.folder / HTML).unlink()
    (ready.folder / DOCX).write_bytes(b"mine")
    answer = ready("status")
    assert answer.exit_code == 1
    assert answer.stdout == (
        f"{HTML}  missing          {SECTION} has changed {PICKED}\n"
        f"{DOCX}  changed by hand  {SECTION} has changed {PICKED}\n"
        "Of 2 files of 1 brief: 1 changed by hand, 1 missing.\n"
    )


def test_a_file_that_was_changed_without_trace_is_found(ready: Command) -> None:
    """`build` goes by size and times; `status` by the bytes alone."""
    import os

    path = ready.folder / HTML
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"home", b"HOME"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert f"{HTML}  changed by hand" in ready("status").stdout


def test_a_changed_section_makes_files_out_of_date_and_a_build_mends_it(ready: Command) -> None:
    ready.replace(SECTION, "Seven things", "These things")
    document = ready.json("status")
    assert not document["well"]
    assert {one["state"] for one in document["artifacts"]} == {"out-of-date"}
    assert ready("build").exit_code == 0
    assert ready("status").exit_code == 0


def test_what_has_been_superseded_since_is_named(ready: Command) -> None:
    ready.replace(
        SECTION,
        "status: current",
        "status: superseded\nsuperseded_on: 2026-02-01\nsuperseded_note: it was rewritten",
    )
    answer = ready("status", SOURCE_DATE_EPOCH="1785000000")
    assert answer.exit_code == 1
    assert (
        'housing-rights rests on the section "what-adequate-means", which was superseded on '
        "2026-02-01: it was rewritten\n"
    ) in answer.stdout


def test_a_withdrawn_source_is_named(ready: Command) -> None:
    path = "seeds/sources/sources.yaml"
    text = (ready.folder / path).read_text("utf-8")
    ready.write(path, text.replace("- id: icescr\n", "- id: icescr\n  custom: {withdrawn: true}\n"))
    (one,) = ready.json("status")["outdated"]
    assert (one["what"], one["id"], one["reason"]) == ("source", "icescr", "is withdrawn")


def test_files_of_which_no_record_is_left_are_there_all_the_same(ready: Command) -> None:
    shutil.rmtree(ready.folder / ".briefwright")
    why = "what its files were made from is not known: the cache has gone or is a new one"
    answer = ready("status")
    assert answer.stdout == (
        f"{HTML}  out of date  {why}\n"
        f"{DOCX}  out of date  {why}\n"
        "Of 2 files of 1 brief: 2 out of date.\n"
    )
    assert f"housing-rights: {why}\n" in ready("-v", "build").stdout
    assert ready("status").exit_code == 0


def test_what_is_left_over_is_named_and_stays(ready: Command) -> None:
    text = (ready.folder / "briefs/housing-rights.yaml").read_text("utf-8")
    ready.write("briefs/housing-rights.yaml", f"{text}editions: {{short: {{}}}}\n")
    ready.write("briefs/old.yaml", text)
    assert ready("build").exit_code == 0
    ready.write("briefs/housing-rights.yaml", text)
    (ready.folder / "briefs/old.yaml").unlink()
    ready.replace("briefwright.toml", '"html", "docx"', '"html"')
    ready.write("out/notes.txt", "mine")
    ready.write("out/housing-rights/letter.html", "mine")
    ready("build")
    folder = "out/housing-rights/housing-rights"
    no_edition = 'the brief "housing-rights" has no edition called "short"'
    answer = ready("status")
    assert (answer.exit_code, answer.stdout) == (
        0,
        f'{folder}.docx        left over  the brief "housing-rights" is no longer made as docx\n'
        f"{folder}.short.docx  left over  {no_edition}\n"
        f"{folder}.short.html  left over  {no_edition}\n"
        'out/old/old.docx                              left over  there is no brief called "old"\n'
        'out/old/old.html                              left over  there is no brief called "old"\n'
        "Up to date: 1 file of 1 brief.\n"
        "5 files are left over; builds leave them alone. Delete what nobody needs.\n",
    )
    named = ready.json("status", "housing-rights")
    assert {one["brief"] for one in named["leftover"]} == {"housing-rights"}
    assert (ready.folder / "out/old/old.docx").is_file()


def test_nothing_is_said_to_be_left_over_of_a_spec_that_is_at_fault(ready: Command) -> None:
    ready.write("briefs/housing-rights.yaml", "title: [\n")
    assert "left over" not in ready("status").stdout


def test_the_answers_in_json_fit_their_schemas(ready: Command) -> None:
    import json

    schema = json.loads(ready("schema", "status-output").stdout)
    ready.write("out/old/old.pdf", "old")
    assert ready.json("status")["leftover"]
    jsonschema_rs.validate(schema, ready.json("status"))
    jsonschema_rs.validate(schema, ready.json("status", "nobody"))
    for command in ("build", "check"):
        schema = json.loads(ready("schema", f"{command}-output").stdout)
        jsonschema_rs.validate(schema, ready.json(command))
    schema = json.loads(ready("schema", "affected-output").stdout)
    jsonschema_rs.validate(schema, ready.json("affected", "icescr"))
