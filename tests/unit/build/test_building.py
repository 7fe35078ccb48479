"""A build makes every brief it can, says what is wrong with the others, and keeps a record."""

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from briefwright.base.diagnostic import failure
from briefwright.build import output
from briefwright.build.manifest import manifest_schema
from briefwright.cite.model import Formatted, Request
from tests.building import FILES, HEAD, Told, below, built, said, spec
from tests.fake_engine import FakeEngine

OUT = ["out/first/first.html", "out/manifest.json", "out/second/second.html"]


def outputs(folder: Path) -> list[str]:
    return [path for path in below(folder) if path.startswith("out/")]


def record(folder: Path) -> Any:
    return json.loads((folder / "out" / "manifest.json").read_text("utf-8"))


def test_every_brief_is_written_and_recorded(tmp_path: Path) -> None:
    told = Told()
    result = built(tmp_path, told=told)
    assert said(result) == ""
    assert outputs(tmp_path) == OUT
    assert [artifact.path for artifact in result.artifacts] == [OUT[0], OUT[2]]
    assert told.written == [OUT[0], OUT[2]]
    assert [entry["brief"] for entry in record(tmp_path)["briefs"]] == ["first", "second"]
    assert record(tmp_path) == result.manifest
    assert set(result.manifest) == set(manifest_schema()["properties"])


def test_a_named_brief_is_built_alone_and_the_others_keep_their_record(tmp_path: Path) -> None:
    built(tmp_path)
    before = below(tmp_path)
    change = {"seeds/law/cost.md": FILES["seeds/law/cost.md"].replace("costs", "costs more")}
    result = built(tmp_path, change, briefs=("first",))
    assert [artifact.brief for artifact in result.artifacts] == ["first"]
    assert below(tmp_path)[OUT[2]] == before[OUT[2]]
    assert [entry["brief"] for entry in record(tmp_path)["briefs"]] == ["first", "second"]


def test_formats_that_are_not_built_keep_their_record_while_nothing_they_rest_on_changed(
    tmp_path: Path,
) -> None:
    formats = ("html", "docx")
    built(tmp_path, formats=formats, briefs=("first",))
    built(tmp_path, formats=("html",), briefs=("first",))
    assert [one["format"] for one in record(tmp_path)["briefs"][0]["artifacts"]] == [*formats]
    text = FILES["seeds/law/right.md"]
    change = {"seeds/law/right.md": str(text).replace("In short", "At length")}
    built(tmp_path, change, formats=("html",), briefs=("first",))
    assert [one["format"] for one in record(tmp_path)["briefs"][0]["artifacts"]] == ["html"]


def test_a_brief_that_is_gone_leaves_the_record(tmp_path: Path) -> None:
    built(tmp_path)
    (tmp_path / "briefs" / "second.yaml").unlink()
    built(tmp_path)
    assert [entry["brief"] for entry in record(tmp_path)["briefs"]] == ["first"]


def test_a_brief_with_an_error_writes_nothing_while_the_others_are_built(tmp_path: Path) -> None:
    built(tmp_path)
    before = below(tmp_path)
    wrong = FILES["seeds/law/cost.md"].replace("It costs.", "It costs. [@nobody]")
    right = FILES["seeds/law/right.md"].replace("In short.", "In brief.")
    result = built(tmp_path, {"seeds/law/cost.md": wrong, "seeds/law/right.md": right})
    after = below(tmp_path)
    assert said(result).startswith("seeds/law/cost.md:4:21: error[Q105]")
    assert result.failed == ("second",)
    assert after[OUT[2]] == before[OUT[2]]
    assert after[OUT[0]] != before[OUT[0]]
    assert outputs(tmp_path) == OUT
    second = record(tmp_path)["briefs"][1]
    assert second["sections"][0]["digest"] not in after[OUT[0]].decode()
    assert second == json.loads(before["out/manifest.json"])["briefs"][1]


def test_an_error_in_one_format_keeps_all_formats_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path, formats=("html", "docx"))
    before = below(tmp_path)
    from briefwright.write.docx import write

    def fail(*_: object) -> None:
        raise failure("W106", "a document cannot be expressed")

    monkeypatch.setattr(write, "write", fail)
    right = FILES["seeds/law/right.md"].replace("In short.", "In brief.")
    result = built(tmp_path, {"seeds/law/right.md": right}, formats=("html", "docx"))
    after = below(tmp_path)
    assert result.failed == ("first", "second")
    assert {path: after[path] for path in outputs(tmp_path)} == {
        path: data for path, data in before.items() if path.startswith("out/")
    }


def test_what_the_workspace_calls_a_warning_does_not_stop_a_brief(tmp_path: Path) -> None:
    files = {
        "briefwright.toml": '[checks]\nC501 = "warning"\n',
        "briefs/first.yaml": spec("First") + "profile: {words: 1}\n",
    }
    result = built(tmp_path, {**FILES, **files})
    assert "warning[C501]" in said(result)
    assert result.failed == ()
    assert outputs(tmp_path) == OUT


def test_a_limit_that_is_not_kept_stops_the_brief(tmp_path: Path) -> None:
    files = {"briefs/first.yaml": spec("First") + "profile: {words: 1}\n"}
    result = built(tmp_path, files)
    assert "error[C501]" in said(result)
    assert result.failed == ("first",)
    assert outputs(tmp_path) == OUT[1:]


def test_a_disk_that_is_full_is_told_for_each_brief_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    built(tmp_path, {"briefs/none.yaml": spec("None", "cost")}, briefs=("none",))
    cost = tmp_path / "seeds/law/cost.md"
    cost.write_text(cost.read_text("utf-8").replace("It costs.", "It costs more."), "utf-8")
    before = below(tmp_path)
    monkeypatch.setattr(output.Path, "write_bytes", full)
    result = built(tmp_path)
    assert said(result) == (
        "out/first/first.html:1:1: error[B101]: cannot write: no space left on device\n"
        "hint: make room, or make the folder writable, or choose another with --out\n\n"
        "out/none/none.html:1:1: error[B101]: cannot write: no space left on device\n"
        "hint: make room, or make the folder writable, or choose another with --out\n\n"
        "out/second/second.html:1:1: error[B101]: cannot write: no space left on device\n"
        "hint: make room, or make the folder writable, or choose another with --out\n"
    )
    assert result.failed == ("first", "none", "second")
    assert below(tmp_path) == before


class Interrupted(Told):
    """Is interrupted when a brief comes to a stage."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self.at = at

    def working(self, name: str, stage: str) -> None:
        super().working(name, stage)
        if f"{name} {stage}" == self.at:
            raise KeyboardInterrupt


@pytest.mark.parametrize("at", ["first compose", "second compose", "first html"])
def test_an_interrupt_before_the_first_brief_is_written_leaves_nothing(
    tmp_path: Path, at: str
) -> None:
    with pytest.raises(KeyboardInterrupt):
        built(tmp_path, told=Interrupted(at))
    assert outputs(tmp_path) == []


def test_an_interrupt_keeps_what_was_written_and_records_it(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        built(tmp_path, told=Interrupted("second html"))
    assert outputs(tmp_path) == OUT[:2]
    assert [entry["brief"] for entry in record(tmp_path)["briefs"]] == ["first"]


class Refusing(FakeEngine):
    """Fails for briefs that cite nothing."""

    def format(self, requests: tuple[Request, ...]) -> tuple[Formatted, ...]:
        if any(not request.clusters for request in requests):
            raise failure("R102", "the citations cannot be formatted")
        return super().format(requests)


def test_citations_that_fail_for_one_brief_do_not_stop_the_others(tmp_path: Path) -> None:
    result = built(tmp_path, engine=Refusing())
    assert said(result) == "error[R102]: the citations cannot be formatted\n"
    assert result.failed == ("second",)
    assert outputs(tmp_path) == OUT[:2]


def test_a_file_that_cannot_be_read_stops_only_the_briefs_that_may_need_it(tmp_path: Path) -> None:
    result = built(tmp_path, {"seeds/law/cost.md": HEAD.replace("status: current\n", "") + "x\n"})
    assert result.failed == ("second",)
    codes = [found.code for found in result.report]
    assert codes == ["B107", "K104"]
    assert outputs(tmp_path) == OUT[:2]


def test_kinds_that_do_not_parse_stop_every_brief(tmp_path: Path) -> None:
    result = built(tmp_path, {"seeds/kinds.toml": "[law\n"})
    assert result.failed == ("first", "second")
    assert [found.code for found in result.report] == ["B107", "B107", "K109"]


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"version": 1, "briefs": null}', b"\xff"])
def test_a_manifest_that_is_none_is_written_anew(tmp_path: Path, data: bytes) -> None:
    built(tmp_path, {"out/manifest.json": data, **FILES})
    assert len(record(tmp_path)["briefs"]) == 2


def test_two_builds_in_two_folders_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        built(tmp_path / name, formats=("html", "docx"))
    assert below(tmp_path / "one" / "out") == below(tmp_path / "two" / "out")


@pytest.mark.parametrize(
    "path", ["templates/shared/title.md.j2", "templates/shared/labels/en.toml"]
)
def test_a_changed_partial_or_word_changes_the_digest_of_the_template(
    tmp_path: Path, path: str
) -> None:
    from briefwright.build.workspace import stock_root

    before = built(tmp_path).manifest["briefs"][0]["template"]["digest"]
    text = (stock_root() / path).read_text("utf-8").replace('"Notes"', '"Footnotes"')
    after = built(tmp_path, {path: text + "\n"}).manifest["briefs"][0]["template"]["digest"]
    assert before != after


def test_words_of_a_language_that_a_brief_is_not_in_do_not_change_its_digest(
    tmp_path: Path,
) -> None:
    before = built(tmp_path).manifest["briefs"][0]["template"]["digest"]
    after = built(tmp_path, {"templates/shared/labels/fr.toml": 'notes = "Notes"\n'})
    assert after.manifest["briefs"][0]["template"]["digest"] == before


def test_a_snapshot_at_fault_stops_the_briefs_alone_that_rest_on_it(tmp_path: Path) -> None:
    evidence = "evidence:\n  - {{source: {}, quote: an adequate standard}}\nstatus"
    files = {
        path: FILES[path].replace("status", evidence.format(source))
        for path, source in (("seeds/law/right.md", "icescr"), ("seeds/law/cost.md", "survey"))
    }
    files["seeds/sources/sources.yaml"] = """\
- {id: icescr, type: treaty, title: Covenant, custom: {snapshot: texts/gone.txt}}
- {id: survey, type: report, title: Survey}
"""
    result = built(tmp_path, {**FILES, **files})
    assert "error[Q107]" in said(result)
    assert list(result.failed) == ["first"]
