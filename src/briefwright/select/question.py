"""What every rule is asked: may this section stand in this part of this brief?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from briefwright.library.model import Library, Section
from briefwright.spec.model import Part, Select, Spec
from briefwright.spec.parts import as_word

_LIFTED = ("id", "kind", "language", "audience", "confidence", "topics", "jurisdiction")


@dataclass(frozen=True, slots=True)
class Question:
    """A part of a brief, and the library that it selects from."""

    spec: Spec
    part: Part
    library: Library

    @property
    def select(self) -> Select:
        """The part's conditions; a part without any selects nothing and asks no rule."""
        return self.part.select or Select()


class Rule(NamedTuple):
    """A rule: why a section must stay out (None lets it in), and how to count those it kept out."""

    refuses: Callable[[Section, Question], str | None]
    counted: str


def field_of(section: Section, name: str) -> object:
    """A front matter field, or what a section has where its front matter is silent."""
    value = section.fields.get(name)
    return getattr(section, name) if value is None and name in _LIFTED else value


def words_of(section: Section, name: str) -> tuple[str, ...]:
    """A field's values as words, whether it holds one or many."""
    value = field_of(section, name)
    if value is None:
        return ()
    return tuple(as_word(one) for one in (value if isinstance(value, (list, tuple)) else (value,)))


def listed(words: Iterable[str], last: str = "or") -> str:
    """Words in a row: "a", "a or b", "a, b or c"."""
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end
