"""C703: a translation has no base."""

from tests.checking import told


def test_a_translation_of_a_misspelt_id_is_told_with_the_nearest() -> None:
    files = {
        "seeds/legal-framework/rihgt.ja.md": """\
---
title: 住居の権利
as_of: 2026-01-01
status: current
---
本文。[@survey]
""",
    }
    expected = """\
seeds/legal-framework/rihgt.ja.md:2:8: warning[C703]: this translates "rihgt", and there is no such section
2 | title: 住居の権利
  |        ^^^^^^^^^^
hint: did you mean "right"?
"""  # noqa: E501
    assert told(files, "C703") == expected


def test_a_translation_of_nothing_at_all_is_told() -> None:
    files = {
        "seeds/background/loans.ja.md": """\
---
title: ローン
as_of: 2026-01-01
status: current
---
本文。[@survey]
""",
    }
    expected = """\
seeds/background/loans.ja.md:2:8: warning[C703]: this translates "loans", and there is no such section
2 | title: ローン
  |        ^^^^^^
hint: write loans.md, or delete this
"""  # noqa: E501
    assert told(files, "C703") == expected
