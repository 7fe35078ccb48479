"""C701: a translation's numbers differ from its base."""

from tests.checking import told


def test_a_number_with_its_digits_changed_over_is_told_twice() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
In 2023 there were 61 evictions. [@survey]
""",
        "seeds/legal-framework/eviction.ja.md": """\
---
title: 立ち退き
as_of: 2026-01-01
status: current
---
2023年には16件の立ち退きがあった。[@survey]
""",
    }
    expected = """\
seeds/legal-framework/eviction.ja.md:2:1: warning[C701]: this translation lacks the number 61
2 | title: 立ち退き
  | ^^^^^^^^^^^^^^^
note: the base is seeds/legal-framework/eviction.md
hint: compare the two texts

seeds/legal-framework/eviction.ja.md:6:8: warning[C701]: this translation adds the number 16
6 | 2023年には16件の立ち退きがあった。[@survey]
  |           ^^
note: the base is seeds/legal-framework/eviction.md
hint: compare the two texts
"""
    assert told(files, "C701") == expected


def test_numbers_that_are_lacking_are_told_at_the_digest_of_the_base() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
In 2023 there were 61 evictions, 425,714 in all. [@survey]
""",
        "seeds/legal-framework/eviction.ja.md": """\
---
title: 立ち退き
as_of: 2026-01-01
status: current
translated_from: 0123456789abcdef
---
多くの立ち退きがあった。[@survey]
""",
    }
    expected = """\
seeds/legal-framework/eviction.ja.md:5:18: warning[C701]: this translation lacks the numbers 61, 2023, 425,714
5 | translated_from: 0123456789abcdef
  |                  ^^^^^^^^^^^^^^^^
note: the base is seeds/legal-framework/eviction.md
hint: compare the two texts
"""  # noqa: E501
    assert told(files, "C701") == expected
