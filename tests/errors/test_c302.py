"""C302: a section's review is overdue on the brief's day."""

from tests.checking import brief, section, told


def test_a_review_that_was_due_is_told_with_the_day_of_the_brief() -> None:
    files = {
        "seeds/background/words.md": section("review_by: 2026-06-30"),
        "briefs/brief.yaml": brief("words"),
    }
    expected = """\
seeds/background/words.md:5:12: warning[C302]: a review was due by 2026-06-30, before the day of the brief "brief" (2026-11-22)
5 | review_by: 2026-06-30
  |            ^^^^^^^^^^
hint: look whether the section still holds, then set as_of and review_by anew
"""  # noqa: E501
    assert told(files, "C302") == expected


def test_a_review_that_is_due_on_the_day_is_not_told() -> None:
    files = {
        "seeds/background/words.md": section("review_by: 2026-11-22"),
        "briefs/brief.yaml": brief("words"),
    }
    assert told(files, "C302") == ""
