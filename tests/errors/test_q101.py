"""Q101: a file of sources does not parse."""

from tests.unit.sources.reading import said


def test_yaml_that_does_not_parse_is_told_with_its_place() -> None:
    told = """\
seeds/sources/a.yaml:2:11: error[Q101]: a colon and a space stand within a value that has no quotes
2 |   title: A: B
  |           ^
hint: put the value in quotes
"""
    assert said("a.yaml", "- id: a\n  title: A: B\n") == told


def test_json_that_does_not_parse_is_told_with_its_place() -> None:
    told = """\
seeds/sources/a.json:2:9: error[Q101]: does not parse as JSON: expecting ':' delimiter
2 |   {"id" "a"}
  |         ^
hint: a comma, colon or bracket is missing before this place
"""
    assert said("a.json", '[\n  {"id" "a"}\n]') == told


def test_biblatex_that_does_not_parse_is_told_with_its_place() -> None:
    told = """\
seeds/sources/a.bib:3:1: error[Q101]: does not parse as BibLaTeX: unexpected '@'
3 | @book{b}
  | ^
hint: look for a bracket or comma that is missing before this place
"""
    assert said("a.bib", "@book{a,\n title = {x}\n@book{b}\n") == told


def test_ris_that_does_not_parse_is_told_with_its_place() -> None:
    told = """\
seeds/sources/a.ris:3:1: error[Q101]: does not parse as RIS: a line outside a record
3 | TI  - T
  | ^^^^^^^
hint: a record begins with a line "TY  - …" and ends with a line "ER  - "
"""
    assert said("a.ris", "TY  - BOOK\nER  - \nTI  - T\n") == told


def test_a_ris_record_without_end_is_told() -> None:
    told = """\
seeds/sources/a.ris:1:1: error[Q101]: does not parse as RIS: a record without end
1 | TY  - BOOK
  | ^^^^^^^^^^
hint: a record begins with a line "TY  - …" and ends with a line "ER  - "
"""
    assert said("a.ris", "TY  - BOOK\nTI  - T\n") == told


def test_a_file_that_is_not_utf_8_is_told() -> None:
    told = """\
seeds/sources/a.yaml:1:1: error[Q101]: the file is in UTF-16, not UTF-8
hint: save it again with the encoding UTF-8
"""
    assert said("a.yaml", "- id: a\n".encode("utf-16")) == told
