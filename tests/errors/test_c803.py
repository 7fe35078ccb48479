"""C803: a file of data is named by no section."""

from tests.checking import told


def test_a_table_that_no_section_names_is_told() -> None:
    files = {
        "seeds/data/rents-2019.csv": """\
year,rent
2019,100
""",
    }
    expected = """\
seeds/data/rents-2019.csv:1:1: info[C803]: no section names this file of data
hint: name it in a statistic, as in data: data/rents-2019.csv
"""
    assert told(files, "C803") == expected
