"""A detail by which somebody could be identified, and the kinds of such details."""

import re
from dataclasses import dataclass
from enum import Enum

from briefwright.base.source import Span


class Kind(Enum):
    """What a detail tells; the value is its name in messages."""

    AGE = "exact age or school grade"
    PLACE = "place below a region"
    DATE = "exact date or month"
    NATIONALITY = "nationality"
    OCCUPATION = "occupation or relationship"
    NAME = "name of a person"


CURES = {
    Kind.AGE: 'write "under 18" or "a teenager"',
    Kind.PLACE: 'name a region, or write "a large city"',
    Kind.DATE: "give the year alone, or no date",
    Kind.NATIONALITY: "name a part of the world",
    Kind.OCCUPATION: "leave out what the person does or is to the other",
    Kind.NAME: "leave out the name",
}


@dataclass(frozen=True, slots=True)
class Detail:
    kind: Kind
    span: Span

    @property
    def words(self) -> str:
        return " ".join(self.span.text.split())


Patterns = tuple[tuple[Kind, re.Pattern[str]], ...]
