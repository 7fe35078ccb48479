"""A kind of section named on the command line."""

from briefwright.base.diagnostic import Report, failure
from briefwright.base.suggest import did_you_mean
from briefwright.build.workspace import Workspace
from briefwright.library.kinds import read_kinds
from briefwright.library.model import Kind


def known_kind(workspace: Workspace, name: str) -> Kind:
    """The kind of that name; BuildFailed with the nearest name where there is none, and for kinds
    that cannot be read."""
    seeds, report = workspace.config.paths.seeds, Report()
    kinds = read_kinds(workspace.files, seeds, report)
    report.stop_on_errors()
    if name in kinds:
        return kinds[name]
    known = f"there are {', '.join(kinds)}" if kinds else f"{seeds}/kinds.toml names the kinds"
    raise failure("L109", f'no kind named "{name}"', hint=did_you_mean(name, kinds) or known)
