"""Every claim of the source texts has its place in the library, or a reason why it has none.

`claims.txt` lists the ids of the claims; a section's `claims` names those that it carries, and
`seeds/left-out.yaml` those that no section carries.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CLAIMS = (Path(__file__).parent / "claims.txt").read_text("utf-8").split()
SECTIONS = sorted(path for path in (ROOT / "seeds").glob("*/*.md") if path.stem.count(".") == 0)
TRANSLATIONS = sorted((ROOT / "seeds").glob("*/*.*.md"))


def front_matter(path: Path) -> dict[str, Any]:
    """What stands between the two lines of dashes."""
    data = yaml.safe_load(path.read_text("utf-8").split("\n---\n", 1)[0])
    assert isinstance(data, dict)
    return data


def left_out() -> list[dict[str, str]]:
    """The entries of the list of claims that no section carries."""
    data = yaml.safe_load((ROOT / "seeds" / "left-out.yaml").read_text("utf-8"))
    return list(data)


def placed() -> dict[str, list[str]]:
    """The sections of each claim."""
    found: dict[str, list[str]] = {}
    for path in SECTIONS:
        for claim in front_matter(path).get("claims", []):
            found.setdefault(claim, []).append(path.stem)
    return found


def test_the_list_names_each_of_the_111_claims_once() -> None:
    assert [claim for claim, count in Counter(CLAIMS).items() if count > 1] == []
    assert Counter(claim[0] for claim in CLAIMS) == {
        "L": 34, "R": 29, "C": 3, "S": 11, "B": 25, "V": 9
    }  # fmt: skip


def test_every_claim_is_in_a_section_or_left_out_with_a_reason() -> None:
    reasons = {entry["claim"]: entry["reason"].strip() for entry in left_out()}
    assert all(len(reason.split()) > 5 for reason in reasons.values())
    carried = placed()
    assert [claim for claim in CLAIMS if claim not in carried and claim not in reasons] == []


def test_no_claim_is_both_in_a_section_and_left_out() -> None:
    carried = placed()
    both = {entry["claim"]: carried.get(entry["claim"], []) for entry in left_out()}
    assert {claim: sections for claim, sections in both.items() if sections} == {}


def test_no_section_and_no_list_names_an_unknown_claim() -> None:
    named = {*placed(), *(entry["claim"] for entry in left_out())}
    assert named - set(CLAIMS) == set()


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_a_translation_carries_the_claims_of_its_base(path: Path) -> None:
    base = path.with_name(path.name.split(".")[0] + ".md")
    assert front_matter(path).get("claims") == front_matter(base).get("claims")
