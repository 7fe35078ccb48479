"""Every shipped brief says which state of it one holds."""

import pytest

from briefwright.document.measure import plain_text
from tests.shipped.made import made, names, written


@pytest.mark.parametrize("name", names())
def test_the_stamp_stands_in_the_text_once(name: str) -> None:
    document = made(name).document
    assert document.stamp.startswith(f"{name} · ")
    assert plain_text(document.blocks).count(document.stamp) == 1


def test_a_page_for_screens_has_the_stamp_in_its_metadata() -> None:
    document = made("policy-brief").document
    page = written("policy-brief", "html")[0].data.decode()
    assert f'<meta name="dcterms.identifier" content="{document.stamp}">' in page


def test_editions_of_the_same_words_have_the_same_digest() -> None:
    digests = {
        made(name).document.stamp.rpartition(" · ")[2]
        for name in ("handout", "handout.large-print", "handout.leaflet")
    }
    assert len(digests) == 1
    assert made("handout.ja").document.stamp.rpartition(" · ")[2] not in digests
