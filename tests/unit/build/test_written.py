"""Digests of what writers are given."""

from dataclasses import replace

from briefwright.build.written import PartDigests
from briefwright.write.model import Theme
from tests import samples


def test_parts_that_are_equal_but_written_otherwise_have_other_digests() -> None:
    """A style sheet prints 1 and 1.0 as they are written."""
    digests, skin = PartDigests(), samples.skin()
    whole = replace(skin, theme=Theme({"size": {"leading": 1}}))
    other = replace(skin, theme=Theme({"size": {"leading": 1.0}}))
    assert whole.theme == other.theme
    assert digests.of(whole, "theme") != digests.of(other, "theme")


def test_a_part_has_the_digest_of_what_it_says_however_many_there_are() -> None:
    digests, skin = PartDigests(), samples.skin()
    first = [
        digests.of(replace(skin, screen_css=f"p {{ order: {n} }}"), "screen_css")
        for n in range(200)
    ]
    again = [
        PartDigests().of(replace(skin, screen_css=f"p {{ order: {n} }}"), "screen_css")
        for n in range(200)
    ]
    assert first == again
    assert len(set(first)) == 200
