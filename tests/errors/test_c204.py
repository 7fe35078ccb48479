"""C204: a case example's consent has lapsed."""

from tests.checking import brief, section, told


def test_a_consent_that_lapsed_is_told_with_both_days() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: given, expires: 2026-06-30}"),
        "briefs/brief.yaml": brief("case"),
    }
    expected = """\
seeds/case-examples/case.md:5:34: error[C204]: the consent lapsed on 2026-06-30; the brief "brief" speaks for 2026-11-22
5 | consent: {basis: given, expires: 2026-06-30}
  |                                  ^^^^^^^^^^
hint: take the case out of the brief, or ask for the consent again and record it
"""  # noqa: E501
    assert told(files, "C204") == expected


def test_a_consent_that_holds_on_the_day_is_not_told() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: given, expires: 2026-11-23}"),
        "briefs/brief.yaml": brief("case"),
    }
    assert told(files, "C204") == ""
