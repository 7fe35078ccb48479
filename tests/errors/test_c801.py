"""C801: sections stand in no brief."""

from tests.checking import told


def test_sections_that_no_brief_picks_are_listed() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Notice is due. [@survey]
""",
        "seeds/background/loans.md": """\
---
title: Loans
as_of: 2026-01-01
status: current
---
Words. [@survey]
""",
    }
    expected = """\
info[C801]: 2 sections stand in no brief
note: loans, eviction
hint: include them in a brief, or leave them for later; "off" under [checks] silences this
"""
    assert told(files, "C801") == expected
