"""C101: a term that the field rejects is used."""

from tests.checking import section, told


def test_a_term_is_told_with_what_to_write_and_where_it_may_stand() -> None:
    files = {
        "seeds/background/words.md": section(body="The charity rescued two children."),
    }
    expected = """\
seeds/background/words.md:6:13: warning[C101]: "rescued" is a term to avoid
6 | The charity rescued two children.
  |             ^^^^^^^
note: House rule.
note: allowed: Names of organisations; quotations.
hint: did you mean "identified" or "protected" or "supported"?
"""
    assert told(files, "C101") == expected


def test_the_title_of_an_act_that_the_register_knows_is_not_told() -> None:
    files = {
        "seeds/background/words.md": section(
            body="The Child Prostitution and Child Pornography Act was amended in 2014."
        ),
    }
    assert told(files, "C101") == ""
