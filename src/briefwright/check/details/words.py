"""The names that the check of case examples knows, part of the product: `places.toml`,
`people.toml`."""

import pkgutil
import re
import tomllib
from collections.abc import Mapping
from functools import cache


@cache
def names(file: str, language: str, key: str) -> tuple[str, ...]:
    """A list of names, the longest first."""
    written = _data(file)[language][key]
    found = {name for part in written.split(",") if (name := " ".join(part.split()))}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@cache
def _data(file: str) -> Mapping[str, Mapping[str, str]]:
    text = pkgutil.get_data("briefwright.check.details", f"{file}.toml") or b""
    return tomllib.loads(text.decode())


def first_words(file: str, language: str, *keys: str) -> tuple[str, ...]:
    """What the names of some lists begin with, each once."""
    every = (name.split()[0] for key in keys for name in names(file, language, key))
    return tuple(dict.fromkeys(every))


def one_of(file: str, language: str, *keys: str) -> str:
    """A pattern for any name of some lists, across line breaks."""
    every = {name for key in keys for name in names(file, language, key)}
    longest_first = sorted(every, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(re.escape(name).replace("\\ ", r"\s+") for name in longest_first) + ")"
