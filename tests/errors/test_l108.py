"""L108: a translation is older than its base."""

from tests.housing import said_of_selection, section


def test_a_translation_older_than_its_base_is_told() -> None:
    brief = """\
title: T
language: ja
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing]
"""
    told = """\
seeds/law/right-to-housing.ja.md:6:18: warning[L108]: the ja translation of "right-to-housing" is older than its base
6 | translated_from: 0123456789abcdef
  |                  ^^^^^^^^^^^^^^^^
hint: compare it with seeds/law/right-to-housing.md, then write translated_from: aca3ff64fd12a962
"""  # noqa: E501
    assert (
        said_of_selection(
            brief,
            {
                "seeds/law/right-to-housing.ja.md": section(
                    "住居への権利", "language: ja", "translated_from: 0123456789abcdef"
                )
            },
        )
        == told
    )


def test_a_translation_that_does_not_name_its_base_is_told() -> None:
    brief = """\
title: T
language: ja
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing]
"""
    told = """\
seeds/law/right-to-housing.ja.md:2:1: warning[L108]: the ja translation of "right-to-housing" does not say what it was made from
2 | title: 住居への権利
  | ^^^^^^^^^^^^^^^^^^^
hint: compare it with seeds/law/right-to-housing.md, then write translated_from: aca3ff64fd12a962
"""  # noqa: E501
    assert (
        said_of_selection(
            brief, {"seeds/law/right-to-housing.ja.md": section("住居への権利", "language: ja")}
        )
        == told
    )
