"""C602: sentences are too long on average for plain language."""

from tests.checking import told


def test_sentences_of_more_than_20_words_on_average_are_told() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
People who may lose their home must be told in good time, in writing and in words they understand, so that they can ask for advice. They may ask for a hearing before a judge who is not bound by what the landlord says.
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
briefs/brief.yaml:3:11: warning[C602]: the sentences of the brief "brief" have 22.0 words on average; 20 are a good measure
3 | template: handout
  |           ^^^^^^^
hint: shorten the longest sentences first
"""  # noqa: E501
    assert told(files, "C602") == expected
