"""B107: a brief may need a file that cannot be read."""

from pathlib import Path

from tests.building import HEAD, built, said, spec


def test_a_named_section_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    files = {"seeds/law/right.md": HEAD.replace("status: current\n", "")}
    told = """\
briefs/first.yaml:1:8: error[B107]: "seeds/law/right.md" cannot be read, and the brief "first" may need it
1 | title: First
  |        ^^^^^
hint: mend that file first; its own error says how

seeds/law/right.md:2:1: error[K104]: "status" is missing
2 | title: The right to housing
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: add "status: …"
"""  # noqa: E501
    assert said(built(tmp_path, files)) == told


def test_a_section_that_a_brief_might_select_is_told(tmp_path: Path) -> None:
    brief = spec("First").replace("include: [right]", "select: {kind: law}")
    files = {"briefs/first.yaml": brief, "seeds/law/new.md": "Text."}
    told = """\
briefs/first.yaml:1:8: error[B107]: "seeds/law/new.md" cannot be read, and the brief "first" may need it
1 | title: First
  |        ^^^^^
hint: mend that file first; its own error says how

seeds/law/new.md:1:1: error[K101]: the file does not begin with front matter
1 | Text.
  | ^^^^^
hint: begin it with a line of three hyphens, the fields, and another such line
"""  # noqa: E501
    assert said(built(tmp_path, files)) == told


def test_a_brief_with_editions_is_told_once(tmp_path: Path) -> None:
    files = {
        "seeds/law/right.md": HEAD.replace("status: current\n", ""),
        "briefs/first.yaml": spec("First") + "editions: {short: {}, long: {}}\n",
    }
    assert said(built(tmp_path, files)).count("error[B107]") == 1
