"""Where a forum's limit comes from, and what to do about it."""

from briefwright.spec.model import Profile
from briefwright.spec.profiles import shipped_profiles


def source_of(profile: Profile) -> tuple[str, ...]:
    """A note on where the numbers of a shipped profile come from."""
    shipped = shipped_profiles().get(profile.name or "")
    return (f"the limit is from: {shipped.source}",) if shipped else ()


def before_filing(profile: Profile, cure: str) -> str:
    """A cure, and the reminder that a forum's own page has the last word."""
    shipped = shipped_profiles().get(profile.name or "")
    if shipped is None:
        return cure
    return f"{cure}; check the forum's own page before filing: {shipped.check}"
