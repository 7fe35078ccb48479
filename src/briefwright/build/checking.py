"""Every check of content and briefs, without rendering; what was found is kept for the next time.

In: a workspace and the names of briefs. Out: the report; the same as the last time, without loading
anything, where nothing has changed since.
"""

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.build.done import Ground, stands
from briefwright.build.place import cache_folder
from briefwright.build.retell import from_data, retold, to_data
from briefwright.build.scan import digest_of_lines
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefwright.build.draft import Drafter
    from briefwright.build.findings import Findings, OfBrief
    from briefwright.build.load import Loaded
    from briefwright.build.trace import Asked
    from briefwright.library.model import Section
    from briefwright.spec.model import Spec

Found = tuple[Report, Ground | None]


def check(workspace: Workspace, briefs: tuple[str, ...], today: date) -> Report:
    """Every check of content and briefs, rendering nothing."""
    store = Store(cache_folder(workspace.root), stage_version())
    try:
        kept = _recalled(store, workspace, briefs, today)
        if kept is not None:
            return kept
        report, ground = _checked(store, workspace, briefs, today)
        if ground:
            _remember(store, briefs, today, ground, report)
        store.save()
        return report
    finally:
        store.close()


def _key(briefs: tuple[str, ...]) -> str:
    return f"checked:{digest_of_lines(sorted(set(briefs)))}"


def _recalled(
    store: Store, workspace: Workspace, briefs: tuple[str, ...], today: date
) -> Report | None:
    """What was found the last time, if nothing at all has changed since."""
    try:
        held = json.loads(store.get(_key(briefs)) or b"null")
        if not held or held["day"] not in ("", today.isoformat()):
            return None
        same = stands(Ground(**held["ground"]), workspace.root)
        return from_data(held["report"]) if same else None
    except (ValueError, TypeError, KeyError):
        return None


def _remember(
    store: Store, briefs: tuple[str, ...], today: date, ground: Ground, report: Report
) -> None:
    day = today.isoformat() if ground.by_day else ""
    data = {"ground": asdict(ground), "day": day, "report": to_data(report)}
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    store.put(_key(briefs), written.encode("utf-8", "surrogatepass"))


def _checked(store: Store, workspace: Workspace, briefs: tuple[str, ...], today: date) -> Found:
    """What is found, and what it rests on; sections are read and parsed once for their bytes."""
    from briefwright.build.draft import Drafter
    from briefwright.build.findings import Findings
    from briefwright.build.ground import ground_of_asked
    from briefwright.build.known import Known
    from briefwright.build.load import load
    from briefwright.build.scanned import scanned

    report, known = Report(), Known(store.get)
    asked: Asked = {}
    workspace, found = scanned(workspace)
    loaded = load(workspace, report, today, None, known)
    paths = [one.path for one in _sections(loaded)]
    findings = Findings(known, paths, loaded.specs)
    memory = findings.memory(paths)
    drafter = Drafter(workspace, loaded, known, memory)
    with drafter.bench.recorder.into(asked):
        check_all(drafter, loaded, briefs, report, asked, findings)
    ground = ground_of_asked(workspace, found, loaded, asked)
    if ground:
        findings.keep_sections(memory, drafter.bench.current.answer)
        findings.close()
    for key, value in known.taken().items():
        store.put(key, value)
    return retold(report.with_severities(workspace.config.checks)), ground


def _sections(loaded: "Loaded") -> "Iterator[Section]":
    yield from loaded.library.sections.values()
    yield from loaded.library.translations.values()


def check_all(
    drafter: "Drafter",
    loaded: "Loaded",
    briefs: tuple[str, ...],
    report: Report,
    asked: "Asked",
    findings: "Findings | None" = None,
) -> None:
    """Report what is found in loaded content, and note what was asked on the way; of briefs in
    which the same would be found as before, `findings` have it."""
    from briefwright.spec.find import find_specs

    picked, cited = {}, set[str]()
    for spec in find_specs(loaded.specs, briefs, report):
        found = _of_brief(drafter, spec, findings)
        asked.update(found.asked)
        report.extend(found.report)
        cited.update(found.cited)
        if found.picked is not None:
            picked[spec.name] = found.picked
    if not briefs:
        report.extend(drafter.check_library(picked, cited))
        if not any(map(_keeps_from_checking, report)):
            report.extend(drafter.checker.unused())


def _of_brief(drafter: "Drafter", spec: "Spec", findings: "Findings | None") -> "OfBrief":
    """What is found in a brief, now or when it was as it is."""
    current = drafter.bench.current
    kept = findings.brief(spec.name, current.holds) if findings else None
    if kept:
        drafter.checker.learn_spec(spec, kept.used)
        return kept
    found = _of_brief_now(drafter, spec)
    if findings and found.is_whole:
        findings.keep_brief(spec.name, found, current.answer)
    return found


def _of_brief_now(drafter: "Drafter", spec: "Spec") -> "OfBrief":
    from briefwright.build.findings import OfBrief

    asked: Asked = {}
    with drafter.bench.recorder.into(asked), drafter.checker.using() as used:
        task = drafter.draft(spec)
        drafter.check_unformatted(task)
    picks = task.prepared.brief.selection.picks if task.prepared else None
    return OfBrief(
        task.report,
        {**asked, **task.asked},
        tuple(sorted(used)),
        None if picks is None else tuple(pick.section.id for pick in picks),
        tuple(task.waiting.request.records) if task.waiting else (),
        task.waiting is not None,
    )


def _keeps_from_checking(found: Diagnostic) -> bool:
    """Whether because of an error not everything could be checked."""
    return found.severity is Severity.ERROR and not found.code.startswith("C")
