"""C503: a brief is not made in the file type of its profile."""

from tests.checking import told


def test_a_forum_that_takes_word_files_gets_no_pdf() -> None:
    files = {
        "briefs/brief.yaml": """\
title: A handout
as_of: 2026-11-22
template: plain
formats: [pdf, html]
profile: upr-submission
numbered_paragraphs: true
sections:
- heading: Eviction
  include: [eviction]
""",
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Notice is due. [@survey]
""",
    }
    expected = """\
briefs/brief.yaml:4:10: error[C503]: the forum takes docx, and the brief is made as pdf, html
4 | formats: [pdf, html]
  |          ^^^^^^^^^^^
note: the limit is from: Technical guidelines of the Office of the UN High Commissioner for Human Rights for stakeholders' submissions: 2,815 words without notes, Word only
hint: add docx to the formats; check the forum's own page before filing: the current guidelines on ohchr.org, and the deadline of the session; the limit is known from a copy of the guidelines held elsewhere
"""  # noqa: E501
    assert told(files, "C503") == expected


def test_a_limit_of_one_s_own_has_no_source() -> None:
    files = {
        "briefs/brief.yaml": """\
title: A handout
as_of: 2026-11-22
template: plain
formats: [html]
profile: {file: docx}
sections:
- heading: Eviction
  include: [eviction]
""",
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
Notice is due. [@survey]
""",
    }
    expected = """\
briefs/brief.yaml:4:10: error[C503]: the forum takes docx, and the brief is made as html
4 | formats: [html]
  |          ^^^^^^
hint: add docx to the formats
"""
    assert told(files, "C503") == expected
