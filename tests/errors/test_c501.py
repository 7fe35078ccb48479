"""C501: a brief is over the limit of its profile."""

from pathlib import Path

from tests.building import built, said, spec


def test_a_brief_of_too_many_words_is_told_with_how_many(tmp_path: Path) -> None:
    files = {"briefs/first.yaml": spec("First") + "profile: {words: 5}\n"}
    told = """\
briefs/first.yaml:7:10: error[C501]: the brief has 7 words, 2 more than its profile allows (5, notes not counted)
7 | profile: {words: 5}
  |          ^^^^^^^^^^
hint: drop sections, or print some of them as: summary
"""  # noqa: E501
    assert said(built(tmp_path, files, briefs=("first",))) == told


def test_notes_are_counted_where_the_profile_counts_them(tmp_path: Path) -> None:
    files = {"briefs/first.yaml": spec("First") + "profile: {words: 7, count_notes: true}\n"}
    told = """\
briefs/first.yaml:7:10: error[C501]: the brief has 8 words, 1 more than its profile allows (7, with notes)
7 | profile: {words: 7, count_notes: true}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: drop sections, or print some of them as: summary
"""  # noqa: E501
    assert said(built(tmp_path, files, briefs=("first",))) == told


def test_a_brief_that_keeps_its_limit_is_not_told(tmp_path: Path) -> None:
    files = {"briefs/first.yaml": spec("First") + "profile: {words: 7}\n"}
    assert said(built(tmp_path, files, briefs=("first",))) == ""
