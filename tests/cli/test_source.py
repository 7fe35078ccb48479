"""`briefwright source`."""

import hashlib
import json

import jsonschema_rs

from briefwright.base.schema import packaged_schema
from tests.cli.conftest import Command
from tests.holding import LAW, QUOTE, TEXT, evidence, held

PAGE = """\
- id: web
  type: webpage
  title: Rents
  URL: https://example.org/rents
  custom: {reliability: secondary, checked: 2026-01-31}
"""


def _fits(run: Command, name: str, *arguments: str) -> None:
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    document = run.json(*arguments)
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": f"#/$defs/{name}"}]}, document)


def test_a_snapshot_is_kept_with_where_and_when_it_came_from(run: Command) -> None:
    file = run.folder.parent / "covenant.txt"
    file.write_bytes(TEXT.encode())
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    options = ("--from", "https://example.org/c", "--on", "2026-01-02", "--licence", "CC BY 4.0")
    added = run("source", "add", str(file), "--id", "icescr", *options)
    path = f"snapshots/icescr/{digest[:12]}"
    assert added.stdout == f"Held icescr, snapshot 1: {path}.txt\n"
    assert (run.folder / f"{path}.txt").read_text("utf-8") == TEXT
    facts = json.loads((run.folder / f"{path}.json").read_text("utf-8"))
    assert facts["sha256"] == digest
    assert (facts["origin"], facts["taken"]) == ("https://example.org/c", "2026-01-02")
    assert (facts["licence"], facts["number"]) == ("CC BY 4.0", 1)
    assert "\n*\n" in (run.folder / "snapshots/.gitignore").read_text("utf-8")


def test_the_same_document_is_held_once(run: Command) -> None:
    file = held(run)
    again = run("source", "add", str(file), "--id", "icescr")
    assert again.stdout.startswith("icescr is held as it is: snapshots/icescr/")
    assert run.json("source", "list")["sources"][0]["snapshots"] == 1


def test_a_record_is_started_where_there_is_none(run: Command) -> None:
    file = run.folder.parent / "page.html"
    file.write_text("<p>Words.</p>", "utf-8")
    added = run("source", "add", str(file), "--id", "new-page", "--from", "https://example.org/p")
    assert "Started seeds/sources/new-page.yaml: give it its title" in added.stdout
    record = run.json("show", "new-page")["source"]
    assert record["title"] == "New page"
    assert record["fields"]["URL"] == "https://example.org/p"
    assert run("check").exit_code == 0


def test_an_id_that_leads_out_of_the_folder_is_refused(run: Command) -> None:
    file = held(run)
    refused = run("source", "add", str(file), "--id", "../../elsewhere")
    assert refused.exit_code == 2
    assert "cannot be a name" in refused.stderr


def test_evidence_is_looked_up_and_told_in_numbers(run: Command) -> None:
    evidence(run, ("para 1", QUOTE), ("para 3", "Housing must be adequate"))
    before = run("source", "check")
    assert before.exit_code == 0
    assert before.stdout == "2 phrases: 2 without a snapshot.\nNot held: icescr\n"
    held(run)
    then = run("source", "check")
    assert then.exit_code == 0
    assert then.stdout == "2 phrases: 1 found, 1 found elsewhere in the source.\n"
    _fits(run, "source-check", "source", "check")


def test_a_phrase_that_is_not_found_fails_the_check(run: Command) -> None:
    evidence(run, ("para 2", "In 2010 there were 101 homes"))
    held(run)
    checked = run("source", "check")
    assert checked.exit_code == 1
    assert checked.stdout == "1 phrase: 1 found only approximately.\n"
    assert run("check").exit_code == 1
    (phrase,) = run.json("source", "check")["phrases"]
    assert phrase["outcome"] == "approximate"
    assert phrase["passage"] == "In 2010 there were 100 homes"
    assert (phrase["distance"], phrase["line"]) == (1, 4)


def test_what_is_held_is_listed_with_what_is_not(run: Command) -> None:
    evidence(run, ("para 1", QUOTE))
    assert run.json("source", "list")["sources"][0]["snapshots"] == 0
    held(run)
    listed = run("source", "list").stdout.splitlines()
    assert listed[0].split() == ["ID", "SNAPSHOTS", "TAKEN", "PHRASES", "FROM"]
    assert listed[1].split() == ["icescr", "1", "2026-01-31", "1"]
    _fits(run, "source-list", "source", "list")


def test_a_change_is_shown_with_what_rests_on_it(run: Command) -> None:
    evidence(run, ("para 2", "In 2010 there were 100 homes"), ("para 3", "States must act"))
    held(run)
    held(run, TEXT.replace("100", "110").replace("act at once", "act"), "later.txt")
    shown = run("source", "diff", "icescr")
    assert (
        shown.stdout
        == """\
icescr: 2026-01-31 → 2026-01-31

- 4: In 2010 there were 100 homes.
+ 4: In 2010 there were 110 homes.
  right-to-housing (legal-framework) rests on it: "In 2010 there were 100 homes", lost
  in housing-rights

- 5: 3. States must act at once.
+ 5: 3. States must act.
  right-to-housing (legal-framework) rests on it: "States must act", still found
  in housing-rights
"""
    )
    _fits(run, "source-diff", "source", "diff", "icescr")


def test_a_record_can_name_its_text_itself(run: Command) -> None:
    evidence(run, ("", QUOTE))
    run.write("texts/covenant.txt", TEXT)
    run.replace(
        "seeds/sources/sources.yaml", "custom: {", "custom: {snapshot: texts/covenant.txt, "
    )
    assert run.json("source", "check")["counts"]["found"] >= 1


def test_evidence_of_a_translation_is_looked_up_where_it_is_another(run: Command) -> None:
    evidence(run, ("para 1", QUOTE))
    held(run)
    assert run("new", "section", "right-to-housing", "--translate", "ja").exit_code == 0
    assert run.json("source", "check")["counts"] == {"found": 1}
    run.replace(LAW.replace(".md", ".ja.md"), QUOTE, "States must act at once")
    assert run.json("source", "check")["counts"] == {"elsewhere": 1, "found": 1}


def test_a_note_s_link_leads_to_the_quoted_phrase_in_html_and_pdf(run: Command) -> None:
    from pypdf import PdfReader

    run.replace("seeds/sources/sources.yaml", "- id: icescr\n", f"{PAGE}\n- id: icescr\n")
    run.replace(LAW, "status:", "evidence: [{source: web, quote: high rents}]\nstatus:")
    run.write(LAW, (run.folder / LAW).read_text("utf-8") + "\nRents are high. [@web]\n")
    built = run("build", "--format", "html,pdf")
    assert built.exit_code == 0, built.output
    folder = run.folder / "out/housing-rights"
    target = "https://example.org/rents#:~:text=high%20rents"
    page = (folder / "housing-rights.html").read_text("utf-8")
    assert f'href="{target}"' in page
    assert "https://example.org/rents<" in page.replace("<wbr>", "")
    links = [
        annotation.get_object().get("/A", {}).get("/URI")
        for sheet in PdfReader(folder / "housing-rights.pdf").pages
        for annotation in sheet.get("/Annots", [])
    ]
    assert target in links
