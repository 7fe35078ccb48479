"""B108: nothing has that name."""

from pathlib import Path

from tests.building import FILES, write_files
from tests.cli.conftest import Command


def test_a_misspelt_name_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    told = """\
error[B108]: no section, source or brief named "rihgt"
hint: did you mean "right"?
"""
    assert Command(tmp_path)("show", "rihgt").stderr == told
