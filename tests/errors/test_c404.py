"""C404: a submission cites a tertiary source."""

from tests.checking import told


def test_an_encyclopaedia_in_a_submission_is_told() -> None:
    files = {
        "seeds/sources/more.yaml": """\
- {id: encyclopaedia, type: entry-encyclopedia, title: Eviction, custom: {reliability: tertiary}}
""",
        "seeds/legal-framework/eviction.md": """\
---
title: Eviction
as_of: 2026-01-01
status: current
---
The law dates from 2005. [@encyclopaedia]
""",
        "briefs/brief.yaml": """\
title: A handout
as_of: 2026-11-22
template: submission
formats: [html]
sections:
- heading: Eviction
  include: [eviction]
""",
    }
    expected = """\
seeds/legal-framework/eviction.md:6:27: error[C404]: the submission "brief" cites the tertiary source "encyclopaedia"
6 | The law dates from 2005. [@encyclopaedia]
  |                           ^^^^^^^^^^^^^^
hint: cite the work that it draws on
"""  # noqa: E501
    assert told(files, "C404") == expected
