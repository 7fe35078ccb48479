"""C306: a support service in a brief is about to close."""

from tests.checking import brief, section, told


def test_a_service_that_is_to_close_is_told_with_the_day() -> None:
    files = {
        "seeds/support-services/line.md": section(
            "last_checked: 2026-11-01", "closed_on: 2026-12-31"
        ),
        "briefs/brief.yaml": brief("line"),
    }
    expected = """\
seeds/support-services/line.md:6:12: warning[C306]: the service "line" closes on 2026-12-31; the brief will be read after that
6 | closed_on: 2026-12-31
  |            ^^^^^^^^^^
hint: leave it out, and name the service that takes its place
"""  # noqa: E501
    assert told(files, "C306") == expected


def test_a_service_that_stays_open_is_not_told() -> None:
    files = {
        "seeds/support-services/line.md": section("last_checked: 2026-11-01"),
        "briefs/brief.yaml": brief("line"),
    }
    assert told(files, "C306") == ""
