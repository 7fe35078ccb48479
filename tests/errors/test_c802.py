"""C802: sources are never cited."""

from tests.checking import told


def test_sources_that_nothing_cites_are_listed() -> None:
    files: dict[str, str] = {}
    expected = """\
info[C802]: 3 sources are never cited
note: act-1999, opsc, survey
hint: cite them, or take them out of the register
"""
    assert told(files, "C802") == expected
