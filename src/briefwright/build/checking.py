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
    from briefwright.build.draft import Drafter
    from briefwright.build.load import Loaded
    from briefwright.build.trace import Asked

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
    from briefwright.build.ground import ground_of_asked
    from briefwright.build.known import Known
    from briefwright.build.load import load
    from briefwright.build.scanned import scanned

    report, known = Report(), Known(store.get)
    asked: Asked = {}
    workspace, found = scanned(workspace)
    loaded = load(workspace, report, today, None, known)
    drafter = Drafter(workspace, loaded, known)
    with drafter.bench.recorder.into(asked):
        check_all(drafter, loaded, briefs, report, asked)
    for key, value in known.taken().items():
        store.put(key, value)
    report = retold(report.with_severities(workspace.config.checks))
    return report, ground_of_asked(workspace, found, loaded, asked)


def check_all(
    drafter: "Drafter", loaded: "Loaded", briefs: tuple[str, ...], report: Report, asked: "Asked"
) -> None:
    """Report what is found in loaded content, and note what was asked on the way."""
    from briefwright.spec.find import find_specs

    selections, cited = {}, set[str]()
    for spec in find_specs(loaded.specs, briefs, report):
        task = drafter.draft(spec)
        asked.update(task.asked)
        drafter.check_unformatted(task)
        report.extend(task.report)
        if task.prepared:
            selections[spec.name] = task.prepared.brief.selection
        if task.waiting:
            cited.update(task.waiting.request.records)
    if not briefs:
        report.extend(drafter.check_library(selections, cited))
        if not any(map(_keeps_from_checking, report)):
            report.extend(drafter.checker.unused())


def _keeps_from_checking(found: Diagnostic) -> bool:
    """Whether because of an error not everything could be checked."""
    return found.severity is Severity.ERROR and not found.code.startswith("C")
