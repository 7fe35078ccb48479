"""C403: a section rests on no source."""

from tests.checking import told


def test_a_section_that_cites_nothing_is_told() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Landlords must give notice.
""",
    }
    expected = """\
seeds/legal-framework/eviction.md:2:8: info[C403]: this section cites no source and names no evidence
2 | title: Eviction
  |        ^^^^^^^^
hint: cite the source of each claim, as in [@key, art 34]
"""  # noqa: E501
    assert told(files, "C403") == expected
