"""The braces after a phrase: `{lang=ja .role #id}`."""

from dataclasses import dataclass

ROLE_OR_ID = ".#"


@dataclass(frozen=True, slots=True)
class Attributes:
    language: str | None = None
    role: str | None = None
    id: str | None = None
    unknown: tuple[str, ...] = ()


def parse_attributes(text: str) -> Attributes:
    """The attributes in braces; what is not understood is named in `unknown`."""
    found: dict[str, str] = {}
    unknown = []
    for word in text.split():
        name, _, value = word.partition("=")
        if name in ("lang", "language") and value:
            found["language"] = value.strip("\"'")
        elif word.startswith(".") and len(word) > 1:
            found["role"] = word[1:]
        elif word.startswith("#") and len(word) > 1:
            found["id"] = word[1:]
        else:
            unknown.append(word)
    return Attributes(**found, unknown=tuple(unknown))
