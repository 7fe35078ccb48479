"""S101: a spec does not parse as YAML."""

from tests.housing import said_of_briefs


def test_a_tab_is_told_with_its_cure() -> None:
    brief = "title: T\nsections:\n\t- include: [a]\n"
    told = """\
briefs/q3.yaml:3:1: error[S101]: a tab stands where YAML wants spaces
3 |     - include: [a]
  | ^^^^
hint: indent with spaces
"""
    assert said_of_briefs(q3=brief) == told


def test_a_list_that_is_not_closed_is_told_where_it_begins() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing
  limit: 3
"""
    told = """\
briefs/q3.yaml:3:12: error[S101]: this "[" is not closed
3 | - include: [right-to-housing
  |            ^
hint: close it with "]"
"""
    assert said_of_briefs(q3=brief) == told


def test_a_colon_within_a_title_is_told() -> None:
    brief = """\
title: Ending eviction: what the law lacks
"""
    told = """\
briefs/q3.yaml:1:23: error[S101]: a colon and a space stand within a value that has no quotes
1 | title: Ending eviction: what the law lacks
  |                       ^
hint: put the value in quotes
"""
    assert said_of_briefs(q3=brief) == told


def test_a_quotation_mark_that_is_not_closed_is_told_where_it_stands() -> None:
    brief = """\
title: "T
sections: []
"""
    told = """\
briefs/q3.yaml:1:8: error[S101]: a quotation mark is not closed
1 | title: "T
  |        ^
hint: close it with "
"""
    assert said_of_briefs(q3=brief) == told


def test_a_word_in_brackets_without_quotes_is_told() -> None:
    brief = """\
title: {{ organisation.name }}
"""
    told = """\
briefs/q3.yaml:1:8: error[S101]: a value that begins with "{{" has no quotes
1 | title: {{ organisation.name }}
  |        ^^
hint: write it as "{{ … }}"
"""
    assert said_of_briefs(q3=brief) == told


def test_a_value_that_begins_with_a_sign_is_told() -> None:
    brief = """\
title: T
sections:
- intro: @crc says so
"""
    told = """\
briefs/q3.yaml:3:10: error[S101]: a value cannot begin with "@"
3 | - intro: @crc says so
  |          ^
hint: put the value in quotes
"""
    assert said_of_briefs(q3=brief) == told


def test_a_key_given_twice_is_told_with_the_line_of_the_first() -> None:
    brief = """\
title: T
subtitle: S
title: U
sections:
- intro: x
"""
    told = """\
briefs/q3.yaml:3:1: error[S101]: the key "title" is given twice
3 | title: U
  | ^^^^^
hint: keep one of the two; the first is on line 1
"""
    assert said_of_briefs(q3=brief) == told


def test_a_tag_is_told() -> None:
    brief = """\
title: !!python/name:os.system T
sections:
- intro: x
"""
    told = """\
briefs/q3.yaml:1:8: error[S101]: the tag "!!python/name:os.system" is not allowed
1 | title: !!python/name:os.system T
  |        ^^^^^^^^^^^^^^^^^^^^^^^
hint: leave the tag out
"""
    assert said_of_briefs(q3=brief) == told


def test_a_file_in_utf_16_is_told() -> None:
    brief = b"\xff\xfet\x00i\x00t\x00l\x00e\x00:\x00 \x00T\x00\n\x00"
    told = """\
briefs/q3.yaml:1:1: error[S101]: the file is in UTF-16, not UTF-8
hint: save it again with the encoding UTF-8
"""
    assert said_of_briefs(q3=brief) == told


def test_a_byte_that_is_not_utf_8_is_told_with_its_line() -> None:
    brief = b"title: T\nsubtitle: caf\xe9\n"
    told = """\
briefs/q3.yaml:2:1: error[S101]: the file is not UTF-8: byte 0xe9 on line 2
hint: save it again with the encoding UTF-8
"""
    assert said_of_briefs(q3=brief) == told


def test_a_control_character_is_told_by_its_number() -> None:
    brief = "title: a\x07b\n"
    told = """\
briefs/q3.yaml:1:9: error[S101]: the character U+0007 cannot stand in YAML
1 | title: a�b
  |         ^
hint: delete it
"""
    assert said_of_briefs(q3=brief) == told


def test_a_second_document_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
---
title: U
"""
    told = """\
briefs/q3.yaml:4:1: error[S101]: a second YAML document begins here
4 | ---
  | ^^^
hint: keep one document in a file: take out the line "---"
"""
    assert said_of_briefs(q3=brief) == told
