"""C303: a word tells time from the day of writing."""

from tests.checking import section, told


def test_a_word_that_tells_time_from_the_day_of_writing_is_told() -> None:
    files = {
        "seeds/background/words.md": section(body="The law was recently amended."),
    }
    expected = """\
seeds/background/words.md:6:13: warning[C303]: "recently" means another time to each reader
6 | The law was recently amended.
  |             ^^^^^^^^
hint: give the date, as in “in 2024” or “since 13 July 2023”
"""
    assert told(files, "C303") == expected


def test_a_date_is_not_told() -> None:
    files = {
        "seeds/background/words.md": section(body="The law was amended in 2014."),
    }
    assert told(files, "C303") == ""
