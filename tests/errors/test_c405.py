"""C405: a section rests on a withdrawn source."""

from tests.checking import told


def test_a_citation_of_a_withdrawn_study_is_told_with_its_day() -> None:
    files = {
        "seeds/sources/more.yaml": """\
- {id: study-2001, type: report, title: A study, custom: {withdrawn: 2020-03-01}}
""",
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
The rate was 4 per cent. [@study-2001, 12]
""",
    }
    expected = """\
seeds/legal-framework/eviction.md:6:27: error[C405]: this rests on "study-2001", which was withdrawn on 2020-03-01
6 | The rate was 4 per cent. [@study-2001, 12]
  |                           ^^^^^^^^^^^
hint: find another source, or take the claim out
"""  # noqa: E501
    assert told(files, "C405") == expected


def test_what_a_brief_says_itself_is_asked_too() -> None:
    files = {
        "seeds/sources/more.yaml": """\
- {id: study-2001, type: report, title: A study, custom: {withdrawn: true}}
""",
        "briefs/brief.yaml": """\
title: Housing for all
as_of: 2026-11-22
template: plain
formats: [html]
sections:
- heading: The law
  include: [right]
  intro: The rate was 4 per cent. [@study-2001]
""",
    }
    expected = """\
briefs/brief.yaml:8:36: error[C405]: this rests on "study-2001", which was withdrawn
8 |   intro: The rate was 4 per cent. [@study-2001]
  |                                    ^^^^^^^^^^^
hint: find another source, or take the claim out
"""
    assert told(files, "C405") == expected
