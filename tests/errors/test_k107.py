"""K107: a folder of seeds is no kind that kinds.toml knows."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_a_misspelt_folder_is_told_once_with_the_nearest_kind() -> None:
    kinds = {"seeds/kinds.toml": "[law]\n[statistics]\n"}
    files = {f"seeds/statistic/{name}.md": front(*GOOD) for name in ("a", "b")}
    told = """\
seeds/statistic/a.md:1:1: error[K107]: "statistic" is not a kind of section
hint: did you mean "statistics"?
"""
    assert said_of_library({**kinds, **files}) == told


def test_a_folder_like_no_kind_is_told_with_what_to_add() -> None:
    told = """\
seeds/zzz/a.md:1:1: error[K107]: "zzz" is not a kind of section
hint: add a table [zzz] to seeds/kinds.toml
"""
    assert said_of_library({"seeds/kinds.toml": "[law]\n", "seeds/zzz/a.md": front(*GOOD)}) == told
