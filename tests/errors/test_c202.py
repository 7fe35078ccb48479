"""C202: a case example records no consent."""

from tests.checking import section, told


def test_a_case_without_a_consent_is_told_with_what_to_record() -> None:
    files = {
        "seeds/case-examples/case.md": section(),
    }
    expected = """\
seeds/case-examples/case.md:2:8: error[C202]: this case does not say on what ground it may be told
2 | title: A section
  |        ^^^^^^^^^
hint: add consent: {basis: given | published | composite, scope: […], expires: DATE}
"""
    assert told(files, "C202") == expected


def test_a_case_with_a_consent_is_not_told() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: composite}"),
    }
    assert told(files, "C202") == ""
