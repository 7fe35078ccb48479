"""C203: a case example's consent does not cover the brief."""

from tests.checking import brief, section, told


def test_a_consent_that_does_not_cover_the_brief_is_told_with_what_it_covers() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: given, scope: [briefs]}"),
        "briefs/brief.yaml": brief("case", template="handout"),
    }
    expected = """\
seeds/case-examples/case.md:5:32: error[C203]: the consent covers briefs, and the brief "brief" is one of handouts
5 | consent: {basis: given, scope: [briefs]}
  |                                ^^^^^^^^
hint: take the case out of the brief, or ask for a wider consent and record it
"""  # noqa: E501
    assert told(files, "C203") == expected


def test_a_consent_that_says_not_what_it_covers_is_told() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: given}"),
        "briefs/brief.yaml": brief("case"),
    }
    expected = """\
seeds/case-examples/case.md:5:10: error[C203]: the consent does not say what it covers, and the brief "brief" is one of briefs
5 | consent: {basis: given}
  |          ^^^^^^^^^^^^^^
hint: take the case out of the brief, or ask for a wider consent and record it
"""  # noqa: E501
    assert told(files, "C203") == expected


def test_a_consent_that_covers_the_brief_is_not_told() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: given, scope: [handouts]}"),
        "briefs/brief.yaml": brief("case", template="handout"),
    }
    assert told(files, "C203") == ""
