"""Which addresses a link may lead to."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto", "tel")
SECTION = "section:"

_LONGEST = 60


class LinkFault(NamedTuple):
    message: str
    hint: str


def link_fault(target: str) -> LinkFault | None:
    """What is wrong with a link's target, or None."""
    scheme = _scheme(target)
    if scheme in SCHEMES:
        return None
    if scheme is None:
        return LinkFault(
            f'the link "{shortened(target)}" is not a full address',
            f"write the whole address, or [words]({SECTION}ID) for a section",
        )
    return LinkFault(
        f'a link may not use the scheme "{scheme}"',
        f"allowed are {', '.join(SCHEMES[:-1])} and {SCHEMES[-1]}",
    )


def _scheme(target: str) -> str | None:
    # A browser ignores control characters in a scheme: so does this look at it.
    clean = re.sub(r"[\x00-\x20]", "", target)
    try:
        return urlsplit(clean).scheme.lower() or None
    except ValueError:
        return None


def shortened(target: str) -> str:
    """A target as it is shown in a message."""
    return target if len(target) <= _LONGEST else f"{target[:_LONGEST]}…"
