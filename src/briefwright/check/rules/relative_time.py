"""C303: words that tell time from the day of writing, such as "recently" or "last year".

A brief is read later than it is written. The words are in `relative_time.toml`.
"""

import pkgutil
import tomllib
from functools import cache

from briefwright.base.diagnostic import Report
from briefwright.check.excuses import is_excused
from briefwright.check.find_terms import TermFinder
from briefwright.check.subject import Words
from briefwright.check.term_context import counts
from briefwright.library.terms import Term


def tells_time_by_dates(subject: Words, report: Report) -> None:
    """Report words that mean another time to each reader."""
    for stretch in subject.prose:
        for found in _finder().find(stretch.text):
            if not counts(found, stretch):
                continue
            if is_excused(subject.world, stretch, found.start, found.end):
                continue
            words = " ".join(stretch.text[found.start : found.end].split())
            report.add(
                "C303",
                f'"{words}" means another time to each reader',
                stretch.span(found.start, found.end),
                hint="give the date, as in “in 2024” or “since 13 July 2023”",
            )


@cache
def _finder() -> TermFinder:
    text = pkgutil.get_data("briefwright.check.rules", "relative_time.toml") or b""
    entries = tomllib.loads(text.decode())["words"]
    return TermFinder(
        Term(
            tuple(entry["avoid"]),
            (),
            near=tuple(entry.get("near", ())),
            not_near=tuple(entry.get("not_near", ())),
            not_in=tuple(entry.get("not_in", ())),
        )
        for entry in entries
    )
