"""C205: a case example has no content note."""

from tests.checking import section, told


def test_a_case_without_a_content_note_is_told_at_its_title() -> None:
    files = {
        "seeds/case-examples/case.md": section(),
    }
    expected = """\
seeds/case-examples/case.md:2:8: error[C205]: this case has no content note
2 | title: A section
  |        ^^^^^^^^^
hint: say in content_note what it describes, without detail; it is printed before it
"""
    assert told(files, "C205") == expected


def test_an_empty_note_is_told_where_it_stands() -> None:
    files = {
        "seeds/case-examples/case.md": section('content_note: ""'),
    }
    expected = """\
seeds/case-examples/case.md:5:15: error[C205]: this case has no content note
5 | content_note: ""
  |               ^^
hint: say in content_note what it describes, without detail; it is printed before it
"""
    assert told(files, "C205") == expected


def test_a_note_is_enough() -> None:
    files = {
        "seeds/case-examples/case.md": section("content_note: It tells of deception."),
    }
    assert told(files, "C205") == ""
