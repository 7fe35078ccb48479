"""The state of every artifact: missing, out of date, changed by hand, or as it should be; and what
is left over from earlier builds.

In: a workspace that can be asked, and today. Out: the state of each artifact of some briefs
with its reasons, and what issued briefs rest on that has since been superseded or withdrawn. The
bytes of every artifact are read. Nothing is written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefwright.build.explain import Inquiry
from briefwright.build.leftover import Leftover, leftovers
from briefwright.build.load import Loaded
from briefwright.build.outcome import Out
from briefwright.build.plan import Plan
from briefwright.build.reasons import ALTERED
from briefwright.library.model import Section
from briefwright.select.rules.dates import out_of_date, since_when
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS

UP_TO_DATE, IS_MISSING, OUT_OF_DATE, CHANGED = "up-to-date", "missing", "out-of-date", "changed"
STATES = (UP_TO_DATE, IS_MISSING, OUT_OF_DATE, CHANGED)


@dataclass(frozen=True, slots=True)
class ArtifactState:
    """One artifact; `reasons` says why it is not up to date."""

    brief: str
    edition: str | None
    format: str
    path: str
    state: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outdated:
    """A section or a source that a brief rests on and that holds no longer."""

    brief: str
    edition: str | None
    what: str
    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Status:
    """What there is to say of some briefs."""

    artifacts: tuple[ArtifactState, ...]
    outdated: tuple[Outdated, ...]
    leftover: tuple[Leftover, ...]

    @property
    def is_well(self) -> bool:
        """Whether everything is as it should be; what is left over does no harm."""
        return not self.outdated and all(one.state == UP_TO_DATE for one in self.artifacts)


def status(asked: Inquiry, specs: Sequence[Spec], today: date, *, everything: bool) -> Status:
    """The status of some briefs in the workspace's own folder for artifacts; with `everything` also
    what is left over of briefs that are gone."""
    workspace, ids = asked.workspace, {spec.id for spec in specs}
    out = Out(workspace.root / workspace.config.paths.out, workspace.root, None)
    found = asked.plans(specs, thorough=True)
    return Status(
        tuple(one for plan in found for one in _artifacts(plan, out)),
        tuple(one for plan in found for one in _outdated(plan, asked.loaded, today)),
        tuple(one for one in leftovers(out, asked.loaded.specs) if everything or one.brief in ids),
    )


def _artifacts(plan: Plan, out: Out) -> Iterator[ArtifactState]:
    spec = plan.spec
    for name in out.formats_of(spec):
        if name in FORMATS:
            path = out.path(spec, name)
            shown = out.shown(path)
            state, reasons = _state(plan, name, shown, path.is_file())
            yield ArtifactState(spec.id, spec.edition, name, shown, state, reasons)


def _state(plan: Plan, format: str, shown: str, there: bool) -> tuple[str, tuple[str, ...]]:
    own = plan.lacking.get(format, "").removeprefix(f"{shown} ")
    if not there:
        return IS_MISSING, plan.changes
    if own == ALTERED:
        return CHANGED, plan.changes
    reasons = (*plan.changes, own) if own else plan.changes
    return (OUT_OF_DATE, reasons) if reasons else (UP_TO_DATE, ())


def _outdated(plan: Plan, loaded: Loaded, today: date) -> Iterator[Outdated]:
    """What an issued brief rests on that holds no longer; what it shows as history apart."""
    if plan.record is None:
        return
    brief, edition = plan.spec.id, plan.spec.edition
    history = {path for path, _, _, note in plan.record.picks if note}
    for entry in plan.record.entry["sections"]:
        section = loaded.library.sections.get(entry["id"])
        reason = _gone(section, loaded, today) if section else None
        if reason and entry["path"] not in history:
            yield Outdated(brief, edition, "section", entry["id"], reason)
    for entry in plan.record.entry["sources"]:
        record = loaded.register.get(entry["id"])
        if record is None:
            continue
        if record.own.get("withdrawn"):
            yield Outdated(brief, edition, "source", record.id, "is withdrawn")
        elif following := record.own.get("superseded_by"):
            reason = f'is superseded by "{following}"'
            yield Outdated(brief, edition, "source", record.id, reason)


def _gone(section: Section, loaded: Loaded, today: date) -> str | None:
    if section.status == "withdrawn":
        return "is withdrawn"
    if out_of_date(section, today):
        return f"was {since_when(section, loaded.library)}"
    return None
