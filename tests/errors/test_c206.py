"""C206: a brief with a case example does not say where help is to be found."""

from tests.checking import brief, section, told


def test_a_case_without_a_word_of_help_is_told_where_the_spec_picks_it() -> None:
    files = {
        "seeds/case-examples/case.md": section(),
        "briefs/brief.yaml": brief("case"),
    }
    expected = """\
briefs/brief.yaml:7:13: error[C206]: the brief holds the case "case", and nothing says where help is to be found
7 |   include: [case]
  |             ^^^^
hint: include support services with a phone number; the stock templates put them in a box
"""  # noqa: E501
    assert told(files, "C206") == expected


def test_a_service_with_a_number_is_enough() -> None:
    files = {
        "seeds/case-examples/case.md": section(),
        "seeds/support-services/line.md": section(
            "last_checked: 2026-11-01", "phone: 0120-000-000"
        ),
        "briefs/brief.yaml": brief("case", "line"),
    }
    assert told(files, "C206") == ""
