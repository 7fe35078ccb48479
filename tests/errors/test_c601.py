"""C601: a sentence is too long for plain language."""

from tests.checking import LABELS, told


def test_a_sentence_of_31_words_is_told() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Read this. People who may lose their home must be told in good time, in writing and in words they understand, so that they can ask for advice, go to court or move. [@survey]
""",  # noqa: E501
        "briefs/brief.yaml": """\
title: A handout
as_of: 2026-11-22
template: handout
formats: [html]
sections:
- heading: Eviction
  include: [eviction]
""",
    }
    expected = """\
seeds/legal-framework/eviction.md:6:12: warning[C601]: this sentence has 31 words; in plain language none should have more than 30
6 | Read this. People who may lose their home must be told in good time, in…
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: make two of it, each with one idea
"""  # noqa: E501
    assert told(files, "C601") == expected


def test_a_japanese_sentence_of_94_characters_is_told() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: 立ち退き
language: ja
as_of: 2026-01-01
status: current
---
立ち退きを求められた人は、十分な時間の余裕をもって、書面により、分かりやすい言葉で知らされなければならず、相談し、裁判所に訴え、ほかの住まいを探すことができなければならないとされています。
""",
        "templates/shared/labels/ja.toml": LABELS,
        "briefs/brief.yaml": """\
title: A handout
as_of: 2026-11-22
template: handout
formats: [html]
language: ja
sections:
- heading: Eviction
  include: [eviction]
""",
    }
    expected = """\
seeds/legal-framework/eviction.md:7:1: warning[C601]: this sentence has 94 characters; in plain language none should have more than 90
7 | 立ち退きを求められた人は、十分な時間の余裕をもって、書面によ…
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: make two of it, each with one idea
"""  # noqa: E501
    assert told(files, "C601") == expected
