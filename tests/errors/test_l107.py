"""L107: a translation is missing."""

from tests.housing import said_of_selection, section


def test_a_missing_translation_is_told_where_its_base_stands() -> None:
    brief = """\
title: T
language: ja
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing]
"""
    told = """\
seeds/law/right-to-housing.md:2:8: warning[L107]: "right-to-housing" has no translation into ja
2 | title: The right to housing
  |        ^^^^^^^^^^^^^^^^^^^^
hint: write seeds/law/right-to-housing.ja.md; until then its text is in en-GB
"""
    assert said_of_selection(brief) == told


def test_a_draft_of_a_translation_is_told() -> None:
    brief = """\
title: T
language: ja
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing]
"""
    told = """\
seeds/law/right-to-housing.ja.md:4:9: warning[L107]: the ja translation of "right-to-housing" is a draft
4 | status: draft
  |         ^^^^^
hint: until it is current, the text in en-GB is used
"""  # noqa: E501
    assert (
        said_of_selection(
            brief,
            {
                "seeds/law/right-to-housing.ja.md": section(
                    "住居への権利", "language: ja", status="draft"
                )
            },
        )
        == told
    )
