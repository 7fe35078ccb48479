"""What `check` keeps from one run to the next."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.build import checking
from briefwright.build.workspace import open_workspace
from tests.building import FILES, HEAD

DAY = date(2026, 11, 22)
SPEC = "title: A\ntemplate: plain\nformats: [html]\nsections:\n- include: [right]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def said(root: Path, *briefs: str, day: date = DAY) -> str:
    workspace = open_workspace(root, Report())
    return render_text(checking.check(workspace, briefs, day), colour=False)


def computed(root: Path, monkeypatch: pytest.MonkeyPatch, **options: Any) -> bool:
    """Whether a check looks at the content again."""
    calls: list[int] = []
    plain = checking._checked

    def counted(*arguments: Any) -> Any:
        calls.append(1)
        return plain(*arguments)

    monkeypatch.setattr(checking, "_checked", counted)
    said(root, **options)
    monkeypatch.setattr(checking, "_checked", plain)
    return bool(calls)


def test_nothing_is_looked_at_again_when_nothing_has_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert computed(root, monkeypatch)
    assert not computed(root, monkeypatch)


@pytest.mark.parametrize(
    "path",
    ["seeds/law/right.md", "briefwright.toml", "templates/plain/body.md.j2", "seeds/terms.yaml"],
)
def test_a_change_anywhere_is_seen(root: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    said(root)
    file = root / path
    file.write_text((file.read_text("utf-8") if file.exists() else "") + "\n# \n", "utf-8")
    assert computed(root, monkeypatch)


def test_what_is_told_again_is_what_was_told(root: Path) -> None:
    (root / "seeds/law/right.md").write_text(f"{HEAD}He came recently.\n", "utf-8")
    (root / "briefs/third.yaml").write_text("title: [", "utf-8")
    first = said(root)
    assert "C303" in first
    assert "S101" in first
    assert said(root) == first


def test_a_style_outside_the_scanned_folders_is_seen(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = root / "briefs/first.yaml"
    spec.write_text(spec.read_text("utf-8") + "style: own/house.csl\n", "utf-8")
    assert "R103" in said(root)
    (root / "own").mkdir()
    (root / "own/house.csl").write_text("<style/>", "utf-8")
    assert computed(root, monkeypatch)


def test_a_brief_without_a_day_is_checked_anew_on_another(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(root)
    assert not computed(root, monkeypatch, day=date(2027, 1, 1))
    (root / "briefs/third.yaml").write_text(SPEC, "utf-8")
    said(root)
    assert not computed(root, monkeypatch)
    assert computed(root, monkeypatch, day=date(2027, 1, 1))


def test_a_cache_that_is_damaged_changes_nothing(root: Path) -> None:
    first = said(root)
    (root / ".briefwright/cache/kept.sqlite").write_bytes(b"no database")
    assert said(root) == first
    assert said(root) == first
