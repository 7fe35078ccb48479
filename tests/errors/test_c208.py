"""C208: a case example is not anonymised."""

from tests.checking import section, told


def test_a_case_that_says_it_is_not_anonymised_is_told() -> None:
    files = {
        "seeds/case-examples/case.md": section("anonymised: false"),
    }
    expected = """\
seeds/case-examples/case.md:5:13: error[C208]: this case is not anonymised
5 | anonymised: false
  |             ^^^^^
hint: change or leave out what could point to a person, then write anonymised: true
"""
    assert told(files, "C208") == expected


def test_a_composite_need_not_say_so() -> None:
    files = {
        "seeds/case-examples/case.md": section("consent: {basis: composite}"),
    }
    assert told(files, "C208") == ""
