"""C001: a silencing gives no reason."""

from tests.checking import section, told


def test_a_silencing_without_a_reason_is_told_with_how_to_give_one() -> None:
    files = {
        "seeds/background/words.md": section(body="<!-- allow C303 -->\nThe law is an Act."),
    }
    expected = """\
seeds/background/words.md:6:1: error[C001]: this silencing gives no reason
6 | <!-- allow C303 -->
  | ^^^^^^^^^^^^^^^^^^^
hint: say why after a colon: allow C303: the reason
"""
    assert told(files, "C001") == expected


def test_a_reason_is_enough() -> None:
    files = {
        "seeds/background/words.md": section(
            body="<!-- allow C303: its date is on the page -->\nThe law is an Act."
        ),
    }
    assert told(files, "C001") == ""
