"""S103: a spec has a value of the wrong type or outside what is allowed."""

from tests.housing import said_of_briefs, said_of_selection


def test_a_number_in_place_of_a_list_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
  exclude: 5
"""
    told = """\
briefs/q3.yaml:4:12: error[S103]: "exclude" must be a list of words, not a number
4 |   exclude: 5
  |            ^
"""
    assert said_of_briefs(q3=brief) == told


def test_a_word_in_place_of_a_list_is_told_with_the_list_to_write() -> None:
    brief = """\
title: T
sections:
- include: right-to-housing
"""
    told = """\
briefs/q3.yaml:3:12: error[S103]: "include" must be a list of words, not text
3 | - include: right-to-housing
  |            ^^^^^^^^^^^^^^^^
hint: write it as a list: [right-to-housing]
"""
    assert said_of_briefs(q3=brief) == told


def test_a_number_in_place_of_a_text_is_told_with_quotes() -> None:
    brief = """\
title: 2030
sections:
- include: [right-to-housing]
"""
    told = """\
briefs/q3.yaml:1:8: error[S103]: "title" must be text, not a number
1 | title: 2030
  |        ^^^^
hint: put it in quotes: "2030"
"""
    assert said_of_briefs(q3=brief) == told


def test_a_word_in_place_of_a_number_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
  limit: six
"""
    told = """\
briefs/q3.yaml:4:10: error[S103]: "limit" must be a whole number, not text
4 |   limit: six
  |          ^^^
"""
    assert said_of_briefs(q3=brief) == told


def test_a_word_that_is_not_allowed_is_told_with_the_nearest_one() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
superseded: replce
"""
    told = """\
briefs/q3.yaml:4:13: error[S103]: "superseded" cannot be "replce"
4 | superseded: replce
  |             ^^^^^^
hint: did you mean "replace"?
"""
    assert said_of_briefs(q3=brief) == told


def test_an_empty_list_is_told() -> None:
    brief = """\
title: T
sections: []
"""
    told = """\
briefs/q3.yaml:2:11: error[S103]: "sections" is empty
2 | sections: []
  |           ^^
"""
    assert said_of_briefs(q3=brief) == told


def test_a_key_without_a_value_is_told() -> None:
    brief = """\
title:
sections:
- intro: x
"""
    told = """\
briefs/q3.yaml:1:1: error[S103]: "title" has no value
1 | title:
  | ^^^^^
hint: give it one, or take the key out
"""
    assert said_of_briefs(q3=brief) == told


def test_a_file_that_holds_a_list_is_told() -> None:
    brief = """\
- title: T
"""
    told = """\
briefs/q3.yaml:1:1: error[S103]: the file must hold keys with values, not a list
1 | - title: T
  | ^^^^^^^^^^
"""
    assert said_of_briefs(q3=brief) == told


def test_an_empty_file_is_told() -> None:
    brief = ""
    told = """\
briefs/q3.yaml:1:1: error[S103]: the file is empty
"""
    assert said_of_briefs(q3=brief) == told


def test_an_edition_with_a_name_that_is_no_identifier_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
editions:
  Large Print: {language: ja}
"""
    told = """\
briefs/q3.yaml:5:3: error[S103]: "Large Print" is not an identifier
5 |   Large Print: {language: ja}
  |   ^^^^^^^^^^^
hint: use lower-case letters, digits and hyphens
"""
    assert said_of_briefs(q3=brief) == told


def test_an_unknown_profile_is_told_with_the_nearest_one() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
profile: upr-submision
"""
    told = """\
briefs/q3.yaml:4:10: error[S103]: no profile named "upr-submision"
4 | profile: upr-submision
  |          ^^^^^^^^^^^^^
hint: did you mean "upr-submission"?
"""
    assert said_of_briefs(q3=brief) == told


def test_a_language_that_is_no_tag_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
language: British English
"""
    told = """\
briefs/q3.yaml:4:11: error[S103]: "British English" is not a language tag
4 | language: British English
  |           ^^^^^^^^^^^^^^^
hint: write it as in "en-GB" or "ja"
"""
    assert said_of_briefs(q3=brief) == told


def test_a_limit_of_nothing_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
  limit: 0
"""
    told = """\
briefs/q3.yaml:4:10: error[S103]: "limit" must be at least 1
4 |   limit: 0
  |          ^
"""
    assert said_of_briefs(q3=brief) == told


def test_an_unknown_field_to_order_by_is_a_warning() -> None:
    brief = """\
title: T
sections:
- select: {kind: law}
  order: [as_off]
"""
    told = """\
briefs/q3.yaml:4:11: warning[S103]: no section has a field "as_off" to order by
4 |   order: [as_off]
  |           ^^^^^^
hint: did you mean "as_of"?
"""
    assert said_of_selection(brief) == told
