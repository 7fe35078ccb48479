"""C604: an abbreviation is not explained."""

from tests.checking import told


def test_the_first_use_of_an_abbreviation_is_told() -> None:
    files = {
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
The IMC met. The IMC rested.
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
seeds/legal-framework/eviction.md:6:5: warning[C604]: nothing explains the abbreviation "IMC"
6 | The IMC met. The IMC rested.
  |     ^^^
hint: spell it out, or add it to seeds/glossary.yaml
"""
    assert told(files, "C604") == expected
