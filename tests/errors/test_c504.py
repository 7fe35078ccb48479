"""C504: a brief does not number its paragraphs as its profile asks."""

from tests.checking import EVICTION, of_eviction, section, told


def test_a_forum_that_wants_numbered_paragraphs_is_told() -> None:
    files = {
        "briefs/brief.yaml": of_eviction("profile: uk-commons-evidence", formats="docx"),
        EVICTION: section(body="Notice is due. [@survey]", title="Eviction"),
    }
    expected = """\
briefs/brief.yaml:5:10: error[C504]: the forum wants numbered paragraphs, and the brief has none
5 | profile: uk-commons-evidence
  |          ^^^^^^^^^^^^^^^^^^^
note: the limit is from: Guidance on giving written evidence, publications.parliament.uk: no more than 3,000 words, numbered paragraphs, a summary in bullet points, Word and not PDF, less than 25 MB
hint: write numbered_paragraphs: true; check the forum's own page before filing: the committee's own call for evidence, which may set another limit
"""  # noqa: E501
    assert told(files, "C504") == expected
