"""The shipped profiles: the limits of known forums, and where each number comes from.

In: `profiles.toml`, part of the product. Out: profiles by name.
"""

import pkgutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefwright.spec.model import Profile

_LIMITS = ("words", "count_notes", "pages", "file", "numbered_paragraphs")


@dataclass(frozen=True, slots=True)
class ShippedProfile:
    """A profile with its label, its numbers' source, and what to check before filing."""

    profile: Profile
    label: str
    source: str
    check: str


@cache
def shipped_profiles() -> Mapping[str, ShippedProfile]:
    """Every shipped profile by its name."""
    text = (pkgutil.get_data("briefwright.spec", "profiles.toml") or b"").decode()
    return {
        name: ShippedProfile(
            Profile(name, **{key: entry[key] for key in _LIMITS if key in entry}),
            entry["label"],
            entry["source"],
            entry["check"],
        )
        for name, entry in tomllib.loads(text).items()
    }
