"""Names that a template or a value uses and nothing has: what to say of them.

Jinja2 words such errors for programmers; here they name the nearest name there is.
"""

from collections.abc import Iterable, Mapping

from jinja2 import StrictUndefined
from jinja2.utils import missing

from briefwright.base.suggest import did_you_mean


class Complaint(str):
    """An error's words, with the name that was not found and those that its owner has; None
    stands for a name without an owner."""

    __slots__ = ("known", "name")

    known: tuple[str, ...] | None
    name: str


def complaint(message: str, name: str, known: tuple[str, ...] | None = ()) -> Complaint:
    """The words for a name that was not found."""
    made = Complaint(message)
    made.name, made.known = name, known
    return made


def hint_for(said: object, values: Iterable[str]) -> str | None:
    """The nearest name to one that was not found, or all there are; `values` are the names that
    need no owner."""
    if not isinstance(said, Complaint):
        return None
    known = tuple(values) if said.known is None else said.known
    return did_you_mean(said.name, known) or (f"known are {', '.join(known)}" if known else None)


class Missing(StrictUndefined):
    """What Jinja2 puts in the place of a name that is not there; using it is an error."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if owner is missing:
            return complaint(f'"{name}" is not defined', name, None)
        if isinstance(owner, (list, tuple)):
            return complaint(f"there is no element {name} in a list of {len(owner)}", name)
        return complaint(f'nothing here has the name "{name}"', name, _names(owner))


def _names(owner: object) -> tuple[str, ...]:
    if isinstance(owner, Mapping):
        return tuple(str(key) for key in owner)
    names = getattr(owner, "field_names", None)
    return tuple(names()) if callable(names) else ()
