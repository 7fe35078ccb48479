"""C603: a brief for everybody is hard to read."""

from tests.checking import LABELS, told


def test_long_words_are_told_with_their_reading_ease() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Municipal authorities coordinate preventive administrative consultation.
""",
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
briefs/brief.yaml:3:11: warning[C603]: the brief "brief" is hard to read: its reading ease is -138, and 30 is little (Flesch)
3 | template: handout
  |           ^^^^^^^
hint: prefer short, common words, and verbs to nouns
"""  # noqa: E501
    assert told(files, "C603") == expected


def test_many_kanji_are_told_with_their_share() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: 立ち退き
language: ja
as_of: 2026-01-01
status: current
---
関係行政機関相互間の連携協力体制を強化する。
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
briefs/brief.yaml:3:11: warning[C603]: the brief "brief" is hard to read: 81% of its characters are kanji, and 45% is much
3 | template: handout
  |           ^^^^^^^
hint: prefer short, common words, and verbs to nouns
"""  # noqa: E501
    assert told(files, "C603") == expected
