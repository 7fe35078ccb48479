"""C603: a brief for everybody is hard to read."""

from tests.checking import EVICTION, LABELS, of_eviction, section, told


def test_long_words_are_told_with_their_reading_ease() -> None:
    files = {
        EVICTION: section(
            body="Municipal authorities coordinate preventive administrative consultation.",
            title="Eviction",
        ),
        "briefs/brief.yaml": of_eviction(template="handout"),
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
        EVICTION: section(
            "language: ja", body="関係行政機関相互間の連携協力体制を強化する。", title="立ち退き"
        ),
        "templates/shared/labels/ja.toml": LABELS,
        "briefs/brief.yaml": of_eviction("language: ja", template="handout"),
    }
    expected = """\
briefs/brief.yaml:3:11: warning[C603]: the brief "brief" is hard to read: 81% of its characters are kanji, and 45% is much
3 | template: handout
  |           ^^^^^^^
hint: prefer short, common words, and verbs to nouns
"""  # noqa: E501
    assert told(files, "C603") == expected
