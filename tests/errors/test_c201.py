"""C201: a case example could identify a person."""

from tests.checking import section, told


def test_two_kinds_of_detail_are_told_the_first_of_them_marked() -> None:
    files = {
        "seeds/case-examples/case.md": section(body="A girl of 15 was spoken to at Umeda Station."),
    }
    expected = """\
seeds/case-examples/case.md:6:3: error[C201]: this case could identify a person: exact age or school grade "girl of 15", place below a region "Umeda Station"
6 | A girl of 15 was spoken to at Umeda Station.
  |   ^^^^^^^^^^
note: seeds/case-examples/case.md:6:31: place below a region: "Umeda Station"
hint: write "under 18" or "a teenager"; name a region, or write "a large city"
"""  # noqa: E501
    assert told(files, "C201") == expected


def test_one_kind_of_detail_is_not_told() -> None:
    files = {
        "seeds/case-examples/case.md": section(body="A girl of 15 was spoken to at a station."),
    }
    assert told(files, "C201") == ""
