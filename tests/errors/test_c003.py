"""C003: a silencing names a code that there is not or that nothing excuses."""

from tests.checking import section, told


def silencing(words: str) -> dict[str, str]:
    """A section in which something is silenced."""
    body = f"<!-- allow {words} -->\nThe law is an Act."
    return {"seeds/background/words.md": section(body=body)}


def test_a_code_that_there_is_not_is_told_with_the_nearest() -> None:
    files = silencing("c101: the words of the charge")
    expected = """\
seeds/background/words.md:6:12: error[C003]: there is no check "c101"
6 | <!-- allow c101: the words of the charge -->
  |            ^^^^
hint: did you mean "C101"?
"""
    assert told(files, "C003") == expected


def test_a_code_that_nothing_is_near_to_is_told_where_the_codes_are() -> None:
    files = silencing("C999: the words of the charge")
    expected = """\
seeds/background/words.md:6:12: error[C003]: there is no check "C999"
6 | <!-- allow C999: the words of the charge -->
  |            ^^^^
hint: see "briefwright list checks" for every code
"""
    assert told(files, "C003") == expected


def test_an_error_that_no_reason_excuses_is_told() -> None:
    files = silencing("K126: it will be written")
    expected = """\
seeds/background/words.md:6:12: error[C003]: K126 cannot be silenced
6 | <!-- allow K126: it will be written -->
  |            ^^^^
hint: it is an error that no reason excuses
"""
    assert told(files, "C003") == expected


def test_the_code_of_a_check_is_not_told() -> None:
    files = silencing("C303: its date is on the page")
    assert told(files, "C003") == ""
