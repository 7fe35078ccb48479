"""C604: a handout or one-pager explains its abbreviations.

An abbreviation is explained by the glossary, by the words it stands for in the same section or in
what the brief prints before, by the name of an organisation in the register or by being
everybody's. Which are everybody's, `abbreviations.toml` says.
"""

import pkgutil
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache

from briefwright.base.diagnostic import Report
from briefwright.check.excuses import is_excused
from briefwright.check.printed_words import printed_words
from briefwright.check.prose import Stretch
from briefwright.check.spelt_out import is_spelt_out
from briefwright.check.subject import OneBrief, World
from briefwright.check.uses import wants_plain_language

_ABBREVIATION = re.compile(
    r"(?<![A-Za-z0-9.-])(?:[A-Z]{2,6}|[A-Z]{1,3}[a-z]?[A-Z]{1,3})(?=s?(?![A-Za-z0-9]))"
)
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF21, 0xFF5B)}
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def abbreviations_are_explained(subject: OneBrief, report: Report) -> None:
    """Report the first use of each abbreviation that nothing explains."""
    if not wants_plain_language(subject.spec):
        return
    known = {*everybodys(), *_explained(subject.world)}
    printed: list[str] = []
    for prose, _ in printed_words(subject):
        printed += (stretch.text.translate(_NARROW) for stretch in prose)
        for stretch in prose:
            for name, start, end in _abbreviations(stretch):
                if name in known or is_excused(subject.world, stretch, start, end):
                    continue
                known.add(name)
                if not any(is_spelt_out(name, text) for text in printed):
                    report.add(
                        "C604",
                        f'nothing explains the abbreviation "{name}"',
                        stretch.span(start, end),
                        hint="spell it out, or add it to seeds/glossary.yaml",
                    )


def _abbreviations(stretch: Stretch) -> Iterator[tuple[str, int, int]]:
    for found in _ABBREVIATION.finditer(stretch.text.translate(_NARROW)):
        if not _ROMAN.fullmatch(found[0]):
            yield found[0], *found.span()


@cache
def everybodys() -> frozenset[str]:
    """Abbreviations that everybody knows."""
    text = pkgutil.get_data("briefwright.check.rules", "abbreviations.toml") or b""
    return frozenset(tomllib.loads(text.decode())["known"])


def _explained(world: World) -> frozenset[str]:
    names = (name for record in world.register.values() for name in _names(record.item))
    words = (word for name in names for word in name.split())
    told = (found[0] for entry in world.glossary for found in _ABBREVIATION.finditer(entry.term))
    return frozenset((*told, *words))


def _names(item: object) -> Iterable[str]:
    """The names of organisations in a record."""
    fields = item if isinstance(item, dict) else {}
    for key in ("author", "editor"):
        for name in fields.get(key, ()):
            yield str(name.get("literal", ""))
    yield str(fields.get("publisher", ""))
