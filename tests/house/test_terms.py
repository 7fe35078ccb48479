"""The project's own words keep to the terms that the field prefers.

Titles of laws and quoted words are left alone: what stands between quotation marks or backquotes.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BANNED = re.compile(
    r"child(?:ren)?(?:'s|’s)?[ -](?:pornograph\w+|prostitut\w+)|kiddie porn", re.IGNORECASE
)
QUOTED = re.compile(r'"[^"\n]*"|“[^”]*”|‘[^’]*’|`[^`\n]*`|\*[^*\n]+\*|_[^_\n]+_')
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "src/**/*.py", "templates/**/*.*")
    for path in ROOT.glob(pattern)
)


def banned_words(text: str) -> list[str]:
    """Terms that the field rejects, outside quotations and titles."""
    return BANNED.findall(QUOTED.sub(" ", text))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_page_uses_a_term_that_the_field_rejects(path: Path) -> None:
    assert banned_words(path.read_text("utf-8")) == []


def test_a_banned_term_is_found_and_a_quoted_one_is_not() -> None:
    term = "child" + " " + "pornography"
    assert banned_words(f"It speaks of {term}.") == [term]
    assert banned_words(f'The Act is called "Act on {term}".') == []
