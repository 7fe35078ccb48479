"""C702: a translation's citations differ from its base."""

from tests.checking import told


def test_a_citation_of_another_place_is_told_as_one_lacking_and_one_added() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Notice is due. [@icescr, art 11]
""",
        "seeds/legal-framework/eviction.ja.md": """\
---
title: 立ち退き
as_of: 2026-01-01
status: current
translated_from: 0123456789abcdef
---
予告が必要である。[@icescr, 第12条]
""",
    }
    expected = """\
seeds/legal-framework/eviction.ja.md:5:18: warning[C702]: this translation adds the citation @icescr, 第12条
5 | translated_from: 0123456789abcdef
  |                  ^^^^^^^^^^^^^^^^
note: the base is seeds/legal-framework/eviction.md
hint: cite the same sources at the same places

seeds/legal-framework/eviction.ja.md:5:18: warning[C702]: this translation lacks the citation @icescr, art 11
5 | translated_from: 0123456789abcdef
  |                  ^^^^^^^^^^^^^^^^
note: the base is seeds/legal-framework/eviction.md
hint: cite the same sources at the same places
"""  # noqa: E501
    assert told(files, "C702") == expected
