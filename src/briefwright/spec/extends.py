"""`extends`: a spec takes over another's keys, then overrides them.

In: loaded files. Out: the same with all inherited keys. Refused: a base that does not exist, and
specs that extend each other in a circle; such a spec keeps its own keys alone and is faulty.
"""

from collections.abc import Mapping
from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import did_you_mean
from briefwright.spec.load import Loaded
from briefwright.spec.overlay import overlay


def resolve_extends(loaded: Mapping[str, Loaded], report: Report) -> dict[str, Loaded]:
    """Every spec with what it inherits, by id."""
    resolved: dict[str, Loaded] = {}
    for name in sorted(loaded):
        _resolve(name, (), loaded, resolved, report)
    return {name: resolved[name] for name in sorted(resolved)}


def bases(loaded: Mapping[str, Loaded]) -> set[str]:
    """The ids of the specs that others extend."""
    return {str(one.located.data["extends"]) for one in loaded.values() if _base(one)}


def _base(spec: Loaded) -> str | None:
    base = spec.located.data.get("extends")
    return None if base is None else str(base)


def _resolve(
    name: str,
    chain: tuple[str, ...],
    loaded: Mapping[str, Loaded],
    resolved: dict[str, Loaded],
    report: Report,
) -> Loaded:
    """A spec with what it inherits; `chain` holds the specs that wait for it."""
    if name in resolved:
        return resolved[name]
    spec = loaded[name]
    base = _base(spec)
    if base is None:
        resolved[name] = spec
    elif base in (*chain, name):
        _report_circle(base, (*chain, name), spec, report)
        resolved[name] = replace(spec, faulty=True)
    elif base not in loaded:
        _report_missing(base, spec, loaded, report)
        resolved[name] = replace(spec, faulty=True)
    else:
        below = _resolve(base, (*chain, name), loaded, resolved, report)
        located = overlay(below.located, spec.located)
        resolved[name] = replace(spec, located=located, faulty=spec.faulty or below.faulty)
    return resolved[name]


def _report_circle(base: str, chain: tuple[str, ...], spec: Loaded, report: Report) -> None:
    circle = (*chain[chain.index(base) :], base)
    if len(circle) == 2:
        message = f'"{base}" extends itself'
    else:
        message = f"specs extend each other in a circle: {' → '.join(circle)}"
    place = spec.located.span("extends")
    report.add("S106", message, place, hint='take one "extends" out of the circle')


def _report_missing(base: str, spec: Loaded, loaded: Mapping[str, Loaded], report: Report) -> None:
    message = f'no spec named "{base}" to extend'
    others = [name for name in loaded if name != spec.id]
    place = spec.located.span("extends")
    report.add("S105", message, place, hint=did_you_mean(base, others))
