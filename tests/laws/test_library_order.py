"""The order in which a disk gives its files makes no difference to the library."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.library.model import Library
from briefwright.library.read import read_library
from tests.composing import section

NAMES = ["law/a", "law/b", "law/c", "cases/d", "cases/e", "law/a.ja", "cases/d.ja", "law/none.ja"]
FAULTS = ["", "colour: red", "status: curent", "id: other", "\tx: 1"]


@dataclass(frozen=True)
class Unsorted(MemoryFiles):
    """Files that come in an order of their own."""

    seed: int = 0

    def list(self, folder: str) -> tuple[str, ...]:
        found = list(super().list(folder))
        Random(self.seed).shuffle(found)
        return tuple(found)


def read(files: Mapping[str, str], seed: int) -> tuple[Library, Report]:
    report = Report()
    return read_library(Unsorted(files, seed), "seeds", "en-GB", report), report


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(FAULTS), min_size=1),
    st.booleans(),
    st.integers(0, 99),
)
def test_the_library_and_what_is_said_of_it_are_the_same(
    named: Mapping[str, str], with_kinds: bool, seed: int
) -> None:
    files = {
        f"seeds/{name}.md": section("Text.\n", *([fault] if fault else []))
        for name, fault in named.items()
    }
    if with_kinds:
        files["seeds/kinds.toml"] = "[law]\n[cases]\norder = 1\n"
    ours, ours_report = read(files, seed)
    theirs, theirs_report = read(files, seed + 1)
    assert ours == theirs
    assert list(ours.kinds) == list(theirs.kinds)
    assert list(ours_report) == list(theirs_report)
