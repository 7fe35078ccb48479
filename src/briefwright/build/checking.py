"""Every check of content and briefs, rendering nothing."""

from datetime import date

from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.build.draft import Drafter
from briefwright.build.load import load
from briefwright.build.workspace import Workspace
from briefwright.spec.find import find_specs


def check(workspace: Workspace, briefs: tuple[str, ...], today: date) -> Report:
    """Every check of content and briefs, rendering nothing."""
    report = Report()
    loaded = load(workspace, report, today)
    drafter = Drafter(workspace, loaded)
    selections = {}
    for spec in find_specs(loaded.specs, briefs, report):
        task = drafter.draft(spec)
        drafter.check_unformatted(task)
        report.extend(task.report)
        if task.prepared:
            selections[spec.name] = task.prepared.brief.selection
    if not briefs:
        report.extend(drafter.check_library(selections))
        if not any(map(_keeps_from_checking, report)):
            report.extend(drafter.checker.unused())
    return report.with_severities(workspace.config.checks)


def _keeps_from_checking(found: Diagnostic) -> bool:
    """Whether because of an error not everything could be checked."""
    return found.severity is Severity.ERROR and not found.code.startswith("C")
