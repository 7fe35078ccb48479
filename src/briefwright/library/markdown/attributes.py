"""The braces after a phrase, or behind the colons of a division: `{lang=ja .role #id}`.

Those of a phrase can hold the reading of its words as well: `{ruby=じどう}`.
"""

import re
from dataclasses import dataclass

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_WORD = re.compile(r"ruby=(?P<quote>[\"'])(?:(?!(?P=quote)).)*(?P=quote)|\S+")
_NAME = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class Attributes:
    language: str | None = None
    role: str | None = None
    id: str | None = None
    ruby: str | None = None
    unknown: tuple[str, ...] = ()


def parse_attributes(text: str, *, of_phrase: bool = False) -> Attributes:
    """The attributes in braces; what is not understood is named in `unknown`."""
    found: dict[str, str] = {}
    unknown = []
    for word in (match[0] for match in _WORD.finditer(text)):
        name, _, value = word.partition("=")
        tag = value.strip("\"'")
        if name in ("lang", "language") and _LANGUAGE.fullmatch(tag):
            found["language"] = tag
        elif word.startswith(".") and _NAME.fullmatch(word[1:]) and "role" not in found:
            found["role"] = word[1:]
        elif word.startswith("#") and _NAME.fullmatch(word[1:]):
            found["id"] = word[1:]
        elif name == "ruby" and of_phrase and "ruby" not in found:
            found["ruby"] = " ".join(tag.split())
        else:
            unknown.append(word)
    return Attributes(**found, unknown=tuple(unknown))
