"""C402: a phrase of evidence is not in the snapshot of its source."""

from tests.cli.conftest import Command, run
from tests.holding import evidence, held

__all__ = ["run"]


def test_a_phrase_with_another_number_is_told_with_the_nearest_passage(run: Command) -> None:
    evidence(run, ("para 2", "In 2010 there were 101 homes"))
    held(run)
    told = """\
seeds/legal-framework/right-to-housing.md:8:48: error[C402]: the phrase is not in the snapshot of "icescr"
8 |   - {source: icescr, locator: "para 2", quote: "In 2010 there were 101 homes"}
  |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: nearest, on line 4: "In 2010 there were 100 homes" (1 character differs)
hint: quote the source's own words, and see that the section says what they say
"""  # noqa: E501
    assert run("source", "check").stderr == told


def test_a_phrase_that_nothing_is_like_is_told_without_one(run: Command) -> None:
    evidence(run, ("para 2", "Everything else is different here"))
    held(run)
    told = """\
seeds/legal-framework/right-to-housing.md:8:48: error[C402]: the phrase is not in the snapshot of "icescr"
8 |   - {source: icescr, locator: "para 2", quote: "Everything else is different here"}
  |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: quote the source's own words, and see that the section says what they say
"""  # noqa: E501
    assert run("check").stderr.startswith(told)
