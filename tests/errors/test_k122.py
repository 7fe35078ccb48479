"""K122: a citation is malformed."""

from tests.composing import said_of_section


def test_a_part_without_a_key_is_told() -> None:
    body = """\
States act. [@crc, art 34; art 35]
"""
    told = """\
seeds/law/right.md:6:13: error[K122]: a part of this citation has no key
6 | States act. [@crc, art 34; art 35]
  |             ^^^^^^^^^^^^^^^^^^^^^^
hint: each part between semicolons names one source: [@key, art 3; @other, para 5]
"""
    assert said_of_section(body) == told


def test_two_keys_in_one_part_are_told() -> None:
    body = """\
States act. [@crc, art 34, @icescr, art 11]
"""
    told = """\
seeds/law/right.md:6:13: error[K122]: a part of this citation has two keys
6 | States act. [@crc, art 34, @icescr, art 11]
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: each part between semicolons names one source: [@key, art 3; @other, para 5]
"""
    assert said_of_section(body) == told


def test_a_semicolon_at_the_end_is_told() -> None:
    body = """\
States act. [@crc;]
"""
    told = """\
seeds/law/right.md:6:13: error[K122]: a part of this citation has no key
6 | States act. [@crc;]
  |             ^^^^^^^
hint: each part between semicolons names one source: [@key, art 3; @other, para 5]
"""
    assert said_of_section(body) == told
