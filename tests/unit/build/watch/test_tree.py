"""Which paths hold something else than before, and which never matter."""

import os
from pathlib import Path

import pytest

from briefwright.build.config import Paths
from briefwright.build.watch.settle import EVERYTHING
from briefwright.build.watch.tree import Tree
from tests.building import FILES, write_files

RIGHT = "seeds/law/right.md"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    write_files(tmp_path, FILES)
    return Tree(tmp_path, Paths())


def _changed(tree: Tree, *paths: str) -> tuple[str, ...]:
    return tree.take(tree.look(paths))


def test_a_file_that_holds_something_else_has_changed(tree: Tree) -> None:
    (tree.root / RIGHT).write_text("other words")
    assert _changed(tree, RIGHT) == (RIGHT,)
    assert _changed(tree, RIGHT) == ()


def test_a_file_that_was_only_touched_has_not(tree: Tree) -> None:
    os.utime(tree.root / RIGHT, (1, 1))
    assert _changed(tree, RIGHT) == ()


def test_a_file_that_is_as_old_as_before_has_changed_all_the_same(tree: Tree) -> None:
    path = tree.root / RIGHT
    known = path.stat()
    path.write_text("x" * known.st_size)
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert _changed(tree, RIGHT) == (RIGHT,)


def test_a_file_that_another_was_renamed_to_has_changed(tree: Tree) -> None:
    (tree.root / "seeds/law/.right.md.tmp").write_text("other words")
    os.replace(tree.root / "seeds/law/.right.md.tmp", tree.root / RIGHT)
    assert _changed(tree, "seeds/law/.right.md.tmp", RIGHT) == (RIGHT,)


def test_files_that_come_and_go_have_changed(tree: Tree) -> None:
    (tree.root / RIGHT).rename(tree.root / "seeds/law/left.md")
    assert _changed(tree, RIGHT, "seeds/law/left.md") == ("seeds/law/left.md", RIGHT)
    assert RIGHT not in tree.scan.files


def test_a_new_folder_is_looked_into(tree: Tree) -> None:
    write_files(tree.root, {"seeds/facts/deep/one.md": "1", "seeds/facts/.two.md": "2"})
    assert _changed(tree, "seeds/facts") == ("seeds/facts/deep/one.md",)


def test_of_a_folder_that_has_gone_all_files_have(tree: Tree) -> None:
    (tree.root / "seeds/law").rename(tree.root / "law")
    assert _changed(tree, "seeds/law") == ("seeds/law/cost.md", RIGHT)


def test_everything_can_be_looked_at(tree: Tree) -> None:
    write_files(tree.root, {RIGHT: "new", "briefs/third.yaml": "new", "out/x.html": "new"})
    (tree.root / "briefs/first.yaml").unlink()
    expected = ("briefs/first.yaml", "briefs/third.yaml", RIGHT)
    assert _changed(tree, EVERYTHING) == expected


def test_the_settings_and_files_that_were_read_elsewhere_matter(tree: Tree) -> None:
    write_files(tree.root, {"styles/own.csl": "a"})
    assert not tree.matters("styles/own.csl")
    tree.look_also_at(["styles/own.csl", RIGHT, "briefwright.toml"])
    assert tree.further == {"styles/own.csl"}
    write_files(tree.root, {"styles/own.csl": "b", "briefwright.toml": ""})
    assert _changed(tree, EVERYTHING) == ("briefwright.toml", "styles/own.csl")


@pytest.mark.parametrize(
    "path",
    [
        "out/first/first.html",
        ".briefwright/cache/kept.sqlite",
        ".git/index.lock",
        "seeds/law/.right.md.swp",
        "seeds/law/right.md~",
        "seeds/.trash/right.md",
        "notes.txt",
        "seedsmen/right.md",
    ],
)
def test_what_builds_do_not_read_does_not_matter(tree: Tree, path: str) -> None:
    assert not tree.matters(path)


@pytest.mark.parametrize("path", [RIGHT, "seeds", "briefs/x.yaml", "templates/a/b.css"])
def test_what_builds_read_matters(tree: Tree, path: str) -> None:
    assert tree.matters(path)


@pytest.mark.parametrize("state", ["empty", "gone"])
def test_a_file_that_is_empty_or_gone_is_doubted_until_that_is_known(
    tree: Tree, state: str
) -> None:
    if state == "empty":
        (tree.root / RIGHT).write_bytes(b"")
    else:
        (tree.root / RIGHT).unlink()
    seen = tree.look([RIGHT])
    assert tree.doubts(seen)
    tree.take(seen)
    assert not tree.doubts(tree.look([RIGHT]))


def test_a_new_empty_file_is_not_doubted(tree: Tree) -> None:
    (tree.root / "seeds/law/new.md").write_bytes(b"")
    assert not tree.doubts(tree.look(["seeds/law/new.md"]))
