"""C503: a brief is not made in the file type of its profile."""

from tests.checking import EVICTION, of_eviction, section, told


def test_a_forum_that_takes_word_files_gets_no_pdf() -> None:
    files = {
        "briefs/brief.yaml": of_eviction(
            "profile: upr-submission", "numbered_paragraphs: true", formats="pdf, html"
        ),
        EVICTION: section(body="Notice is due. [@survey]", title="Eviction"),
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
        "briefs/brief.yaml": of_eviction("profile: {file: docx}"),
        EVICTION: section(body="Notice is due. [@survey]", title="Eviction"),
    }
    expected = """\
briefs/brief.yaml:4:10: error[C503]: the forum takes docx, and the brief is made as html
4 | formats: [html]
  |          ^^^^^^
hint: add docx to the formats
"""
    assert told(files, "C503") == expected
