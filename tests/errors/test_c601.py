"""C601: a sentence is too long for plain language."""

from tests.checking import EVICTION, LABELS, of_eviction, section, told


def test_a_sentence_of_31_words_is_told() -> None:
    files = {
        EVICTION: section(
            body="Read this. People who may lose their home must be told in good time, in writing "
            "and in words they understand, so that they can ask for advice, go to court or move. "
            "[@survey]",
            title="Eviction",
        ),
        "briefs/brief.yaml": of_eviction(template="handout"),
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
        EVICTION: section(
            "language: ja",
            body="立ち退きを求められた人は、十分な時間の余裕をもって、書面により、分かりやすい言葉で知らされなければならず、相談し、裁判所に訴え、ほかの住まいを探すことができなければならないとされています。",
            title="立ち退き",
        ),
        "templates/shared/labels/ja.toml": LABELS,
        "briefs/brief.yaml": of_eviction("language: ja", template="handout"),
    }
    expected = """\
seeds/legal-framework/eviction.md:7:1: warning[C601]: this sentence has 94 characters; in plain language none should have more than 90
7 | 立ち退きを求められた人は、十分な時間の余裕をもって、書面によ…
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: make two of it, each with one idea
"""  # noqa: E501
    assert told(files, "C601") == expected
