"""C406: a section rests on a source that a later one has replaced."""

from tests.checking import told


def test_a_citation_of_a_replaced_guide_is_told_with_the_later_one() -> None:
    files = {
        "seeds/sources/more.yaml": """\
- {id: guide-2016, type: book, title: A guide, custom: {superseded_by: guide-2025}}
- {id: guide-2025, type: book, title: A guide}
""",
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Notice is due. [@guide-2016, 3]
""",
    }
    expected = """\
seeds/legal-framework/eviction.md:6:17: warning[C406]: this rests on "guide-2016", which "guide-2025" has replaced
6 | Notice is due. [@guide-2016, 3]
  |                 ^^^^^^^^^^^
hint: see whether "guide-2025" says the same, and cite it
"""  # noqa: E501
    assert told(files, "C406") == expected
