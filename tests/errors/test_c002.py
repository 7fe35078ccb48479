"""C002: a silencing silences nothing."""

from tests.checking import section, told


def test_a_silencing_that_nothing_needs_is_told_at_its_code() -> None:
    files = {
        "seeds/background/words.md": section(
            "review_by: 2027-01-01 # allow C302: review is under way", body="The law is an Act."
        ),
    }
    expected = """\
seeds/background/words.md:5:31: warning[C002]: nothing here needs C302 to be silenced
5 | review_by: 2027-01-01 # allow C302: review is under way
  |                               ^^^^
hint: take the comment out; what it excused is gone
"""
    assert told(files, "C002") == expected


def test_one_that_silences_something_is_not_told() -> None:
    files = {
        "seeds/background/words.md": section(
            body="<!-- allow C303: its date is on the page -->\nThe law was recently amended."
        ),
    }
    assert told(files, "C002") == ""
