"""The briefs that a command names.

In: all specs, and names or paths as somebody typed them. Out: the specs meant. Refused: names
that no brief has.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import nearest
from briefwright.spec.load import SUFFIXES
from briefwright.spec.model import Spec


def find_specs(specs: Mapping[str, Spec], names: Iterable[str], report: Report) -> tuple[Spec, ...]:
    """The named briefs with their editions, or all of them when none is named.

    A name is a brief's id, an edition's `id.edition`, or the path of a brief's file.
    """
    wanted = tuple(names)
    if not wanted:
        return tuple(specs.values())
    found: dict[str, Spec] = {}
    for name in wanted:
        meant = {key: spec for key, spec in specs.items() if _means(name, spec)}
        if not meant:
            _report_unknown(name, specs, report)
        found |= meant
    return tuple(found.values())


def _means(name: str, spec: Spec) -> bool:
    if name in (spec.id, spec.name):
        return True
    if not name.endswith(SUFFIXES):
        return False
    typed = [part for part in PurePath(name).parts if part != "."]
    known = spec.path.split("/")
    shorter = min(len(typed), len(known))
    return typed[-shorter:] == known[-shorter:]


def _report_unknown(name: str, specs: Mapping[str, Spec], report: Report) -> None:
    near = nearest(PurePath(name).stem if name.endswith(SUFFIXES) else name, specs)
    hint = f'did you mean "{near}" ({specs[near].path})?' if near else _those(specs)
    report.add("S109", f'no brief named "{name}"', hint=hint)


def _those(specs: Mapping[str, Spec]) -> str | None:
    ids = sorted({spec.id for spec in specs.values()})
    return f"the briefs are {', '.join(ids)}" if ids else "there are no briefs yet"
