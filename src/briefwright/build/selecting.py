"""What a brief selects, told without what only follows from files that cannot be read."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.build.history import history_note
from briefwright.build.load import Loaded
from briefwright.select.model import Selection
from briefwright.select.select import select
from briefwright.spec.model import Spec
from briefwright.template.model import Labels


def selected(spec: Spec, loaded: Loaded, labels: Labels, report: Report) -> Selection:
    """The selection of a brief."""
    found = Report()
    selection = select(spec, loaded.library, found, history_note(labels))
    broken = [path for path in sorted(loaded.broken) if _could_hold(spec, path)]
    for path in broken:
        report.add(
            "B107",
            f'"{path}" cannot be read, and the brief "{spec.id}" may need it',
            spec.span("title"),
            hint="mend that file first; its own error says how",
        )
    report.extend(one for one in found if not _follows(one, broken))
    return selection


def _follows(found: Diagnostic, broken: Sequence[str]) -> bool:
    """Whether a complaint about what is missing comes of files that could not be read."""
    if found.code == "L101":
        return bool(broken)
    stems = {PurePosixPath(path).name.partition(".")[0] for path in broken}
    named = found.span.text.strip("\"'") if found.span else ""
    return found.code == "L104" and named in stems


def _could_hold(spec: Spec, path: str) -> bool:
    """Whether a broken file of the library may hold a section that a brief would pick."""
    file = PurePosixPath(path)
    kind, stem = file.parent.name, file.name.partition(".")[0]
    if kind == "sources":
        return False
    if file.name == "kinds.toml":
        return True
    for part in spec.parts:
        if stem in part.include:
            return True
        if part.select and (not part.select.kind or kind in part.select.kind):
            return True
    return False
