"""Several works in one parenthesis, and records with names or titles in Japanese, in official
styles."""

import pytest

from briefwright.cite.official import installed
from briefwright.cite.pandoc.engine import PandocEngine
from tests.unit.cite.samples import formatted, item, note, plain, words
from tests.unit.cite.test_handbooks import official

pytestmark = pytest.mark.skipif(
    installed().folder is None, reason="the extra `styles` is not installed"
)

DOE = [{"family": "Doe", "given": "Jane"}]
RECORDS = {
    "crc": {"id": "crc", "type": "treaty", "title": "Convention A", "issued": {"raw": "1989"}},
    "opsc": {"id": "opsc", "type": "treaty", "title": "Protocol B", "issued": {"raw": "2000"}},
    "case": {"id": "case", "type": "legal_case", "title": "X v Y", "issued": {"raw": "2001"}},
    "one": {"id": "one", "type": "book", "title": "One", "author": DOE, "issued": {"raw": "2019"}},
    "two": {"id": "two", "type": "book", "title": "Two", "author": DOE, "issued": {"raw": "2020"}},
    "undated": {"id": "undated", "type": "book", "title": "Three", "author": DOE},
    "page": {"id": "page", "type": "webpage", "title": "2030 Agenda"},
    "interview": {"id": "interview", "type": "interview", "title": "On homes", "author": DOE},
    "translated": {
        "id": "translated",
        "type": "report",
        "title": "Survey",
        "original-title": "調査",
        "author": [{"literal": "Office"}],
        "issued": {"raw": "2020"},
    },
    "chapter": {
        "id": "chapter",
        "type": "chapter",
        "title": "章",
        "container-title": "本",
        "author": [{"family": "佐藤", "given": "一郎"}],
        "editor": [{"family": "山田", "given": "太郎"}, {"family": "鈴木", "given": "花子"}],
        "issued": {"raw": "2018"},
        "language": "ja",
    },
}


@pytest.mark.parametrize(
    ("style", "cited", "expected"),
    [
        ("apa", ("crc", "opsc"), "(Convention A, 1989; Protocol B, 2000)"),
        ("apa", ("crc", "case"), "(Convention A, 1989; <i>X v. Y</i>, 2001)"),
        ("apa", ("page", "crc"), "(<i>2030 Agenda</i>, n.d.; Convention A, 1989)"),
        ("apa", ("one", "two"), "(Doe, 2019, 2020)"),
        ("apa", ("undated", "one"), "(Doe, n.d., 2019)"),
        ("apa", ("crc", "one", "opsc"), "(Convention A, 1989; Protocol B, 2000; Doe, 2019)"),
        ("chicago-author-date", ("crc", "opsc"), "(Convention A 1989; Protocol B 2000)"),
        ("chicago-author-date", ("one", "two", "undated"), "(Doe 2019, 2020, n.d.)"),
    ],
)
def test_works_are_joined_by_commas_where_they_have_one_author_and_not_where_they_have_none(
    engine: PandocEngine, style: str, cited: tuple[str, ...], expected: str
) -> None:
    cluster = note(0, *map(item, cited), whole=False)
    answer = formatted(engine, cluster, style=official(style), records=RECORDS)
    assert words(answer.clusters[0]) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "Office. (2020). <i>Survey [調査]</i>."),
        ("chicago-author-date", "Office. 2020. <i>Survey [調査]</i>."),
        ("chicago-notes", "Office. <i>Survey [調査]</i>. 2020."),
    ],
)
def test_a_title_in_the_original_language_stands_once(
    engine: PandocEngine, style: str, expected: str
) -> None:
    number = 1 if style == "chicago-notes" else 0
    cluster = note(number, item("translated"), whole=bool(number))
    answer = formatted(engine, cluster, style=official(style), records=RECORDS)
    assert plain(words(answer.entries[0].children)).replace("]]", "]") == expected
    assert "調査" not in words(answer.clusters[0])


def test_names_in_chinese_characters_have_no_full_stop_before_what_their_bearers_did(
    engine: PandocEngine,
) -> None:
    cluster = note(0, item("chapter"), whole=False)
    answer = formatted(engine, cluster, style=official("apa"), records=RECORDS)
    found = words(answer.entries[0].children).replace("[ja:", "").replace("]", "")
    assert found == "佐藤一郎. (2018). 章. In 山田太郎 & 鈴木花子 (Eds.), 本."


@pytest.mark.parametrize("style", ["apa", "chicago-notes", "chicago-author-date"])
def test_what_a_handbook_does_not_list_is_cited_and_not_listed(
    engine: PandocEngine, style: str
) -> None:
    number = 1 if style == "chicago-notes" else 0
    cited = [item(key) for key in ("interview", "one")]
    clusters = [note(number and at, one, whole=False) for at, one in enumerate(cited, 1)]
    answer = formatted(engine, *clusters, style=official(style), records=RECORDS)
    assert "Doe" in words(answer.clusters[0])
    assert [entry.id for entry in answer.entries] == ["one"]
