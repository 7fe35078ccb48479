"""C407: a brief rests on facts that are not verified."""

from tests.checking import EVICTION, of_eviction, section, told


def test_an_unverified_section_in_a_brief_is_told_with_the_editor_s_note() -> None:
    files = {
        EVICTION: section(
            "confidence: unverified",
            "editor_note: Ask the Statistics Office for the series.",
            body="There were 100 evictions. [@survey]",
            title="Eviction",
        ),
        "briefs/brief.yaml": of_eviction(),
    }
    expected = """\
seeds/legal-framework/eviction.md:5:13: warning[C407]: "eviction" states facts that are not verified, and the brief "brief" uses it
5 | confidence: unverified
  |             ^^^^^^^^^^
note: for the editor: Ask the Statistics Office for the series.
hint: verify it and write confidence: verified, or leave it out
"""  # noqa: E501
    assert told(files, "C407") == expected


def test_a_secondary_source_is_told_without_a_note() -> None:
    files = {
        EVICTION: section(
            "confidence: secondary", body="There were 100 evictions. [@survey]", title="Eviction"
        ),
        "briefs/brief.yaml": of_eviction(),
    }
    expected = """\
seeds/legal-framework/eviction.md:5:13: warning[C407]: "eviction" rests on a secondary source alone, and the brief "brief" uses it
5 | confidence: secondary
  |             ^^^^^^^^^
hint: verify it and write confidence: verified, or leave it out
"""  # noqa: E501
    assert told(files, "C407") == expected
