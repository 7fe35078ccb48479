"""docs/how-to/write-a-brief.md lists the shipped profiles."""

import re
from pathlib import Path

from briefwright.spec.profiles import ShippedProfile, shipped_profiles

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "write-a-brief.md"
LISTED = re.compile(r"<!-- profiles -->\n(?:\n(?:\|.*\n)+)?")


def _row(name: str, shipped: ShippedProfile) -> str:
    limits = shipped.profile
    notes = "count" if limits.count_notes else "do not count"
    return f"| `{name}` | {shipped.label} | {limits.words:,} | {notes} |"


def test_the_page_lists_every_shipped_profile_with_its_limit_of_words(accept: bool) -> None:
    head = (
        "<!-- profiles -->",
        "",
        "| profile | forum | words | notes |",
        "| --- | --- | --- | --- |",
    )
    rows = (_row(name, shipped) for name, shipped in shipped_profiles().items())
    listed = "\n".join((*head, *rows, ""))
    text = PAGE.read_text("utf-8")
    page = LISTED.sub(lambda _: listed, text)
    if accept:
        PAGE.write_text(page, "utf-8")
    else:
        assert page == text, "run pytest with --accept and look at the change"
