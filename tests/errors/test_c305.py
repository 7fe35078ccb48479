"""C305: a support service has not been checked for 90 days."""

from tests.checking import brief, section, told


def test_a_service_checked_too_long_ago_is_told_with_how_long() -> None:
    files = {
        "seeds/support-services/line.md": section("last_checked: 2026-05-01"),
        "briefs/brief.yaml": brief("line"),
    }
    expected = """\
seeds/support-services/line.md:5:15: error[C305]: the service "line" was last checked 205 days before the brief's day, 2026-11-22
5 | last_checked: 2026-05-01
  |               ^^^^^^^^^^
hint: ring it or look at its page, then set last_checked; 90 days are allowed
"""  # noqa: E501
    assert told(files, "C305") == expected


def test_a_service_that_was_never_checked_is_told_at_its_title() -> None:
    files = {
        "seeds/support-services/line.md": section(),
        "briefs/brief.yaml": brief("line"),
    }
    expected = """\
seeds/support-services/line.md:2:8: error[C305]: the service "line" has never been checked
2 | title: A section
  |        ^^^^^^^^^
hint: ring it or look at its page, then set last_checked; 90 days are allowed
"""
    assert told(files, "C305") == expected


def test_ninety_days_are_allowed() -> None:
    files = {
        "seeds/support-services/line.md": section("last_checked: 2026-08-24"),
        "briefs/brief.yaml": brief("line"),
    }
    assert told(files, "C305") == ""
