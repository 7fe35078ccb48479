"""Q102: a source has no title."""

from tests.unit.sources.reading import said


def test_a_record_without_title_is_told_by_name() -> None:
    told = """\
seeds/sources/a.yaml:1:7: error[Q102]: the source "crc" has no title
1 | - id: crc
  |       ^^^
hint: add "title: …"; a work without title has words in its place that describe it
"""
    assert said("a.yaml", "- id: crc\n  type: treaty\n") == told


def test_an_empty_title_is_told_where_it_stands() -> None:
    told = """\
seeds/sources/a.yaml:3:10: error[Q102]: the source "crc" has no title
3 |   title: ""
  |          ^^
hint: add "title: …"; a work without title has words in its place that describe it
"""
    assert said("a.yaml", '- id: crc\n  type: treaty\n  title: ""\n') == told


def test_an_exported_record_without_title_is_told_at_its_key() -> None:
    told = """\
seeds/sources/a.bib:1:7: error[Q102]: the source "roe" has no title
1 | @book{roe, date = {2014}}
  |       ^^^
hint: add "title: …"; a work without title has words in its place that describe it
"""
    assert said("a.bib", "@book{roe, date = {2014}}\n") == told
