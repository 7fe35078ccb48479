"""Citation styles: ours, the CSL project's where they are installed, and any other by path.

In: a name or the path of a .csl file. Out: a `Style` made ready for the engine; a style that only
points to another one becomes that other one. Refused, as R103: a name that is not known or not
installed, a file that is missing, and what `cite.csl` refuses.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from xml.etree.ElementTree import Element

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, normal_path, read_text
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean
from briefwright.cite import csl
from briefwright.cite.amend import amended
from briefwright.cite.model import Style
from briefwright.cite.official import INSTALL, NAMED, OfficialStyles, installed
from briefwright.cite.order import ORDERS

SHIPPED = ("oscola",)


@dataclass(frozen=True, slots=True)
class Listed:
    """A style that can be named: its name, its title, whether it cites in notes."""

    name: str
    title: str
    in_notes: bool


@cache
def shipped(name: str) -> Style | None:
    """The style of that name that comes with the product."""
    if name not in SHIPPED:
        return None
    path = f"styles/{name}.csl"
    text = resources.files("briefwright.cite").joinpath(path).read_text("utf-8")
    return _style(name, _own(SourceFile(path, text)), sorted_here=name in ORDERS)


def listed() -> Iterator[Listed]:
    """The styles that can be named here: ours, and the documented ones that are installed."""
    for name in sorted((*SHIPPED, *NAMED)):
        path = f"styles/{name}.csl"
        source = installed().read(name)
        if name in SHIPPED:
            text = resources.files("briefwright.cite").joinpath(path).read_text("utf-8")
            source = SourceFile(path, text)
        if source is not None:
            root = _own(source)
            yield Listed(name, csl.title(root), root.get("class") == "note")


def load(
    files: Files,
    name_or_path: str,
    report: Report,
    span: Span | None = None,
    *,
    official: OfficialStyles | None = None,
) -> Style | None:
    """A style by its name or by a path in the workspace; None, with a diagnostic, when it cannot
    be used. `span` is the place that names the style; `official` are the installed styles."""
    known = official or installed()
    if not name_or_path.endswith(".csl"):
        return _by_name(name_or_path, known, report, span)
    source = _source(files, name_or_path, report, span)
    if source is None:
        return None
    root = csl.parse(source)
    if isinstance(root, csl.Dependent):
        beside = f"{name_or_path.rpartition('/')[0]}/{root.parent}.csl".lstrip("/")
        parents = (read_text(files, beside, report, "R103"), known.read(root.parent))
        root = _independent(parents, root.told)
    if isinstance(root, csl.Unusable):
        report.add("R103", root.message, root.span, hint=root.hint)
        return None
    return _style(name_or_path, root)


def _style(name: str, root: Element, *, sorted_here: bool = False) -> Style:
    in_notes, family = root.get("class") == "note", csl.family(root)
    ready = csl.made_ready(amended(root, family), sorted_here=sorted_here)
    return Style(name, ready, in_notes, family)


def _own(source: SourceFile) -> Element:
    """The tree of a style that is known to be usable."""
    root = csl.parse(source)
    if not isinstance(root, Element):
        raise AssertionError(source.path)
    return root


def _independent(
    sources: Iterable[SourceFile | None], told: csl.Unusable
) -> Element | csl.Unusable:
    """The tree of the first parent that has rules of its own, or that there is none."""
    trees = (csl.parse(source) for source in sources if source is not None)
    return next((tree for tree in trees if isinstance(tree, Element)), told)


@cache
def _official(name: str, known: OfficialStyles) -> Style | None:
    source = known.read(name)
    root = csl.parse(source) if source else None
    if isinstance(root, csl.Dependent):
        root = _independent((known.read(root.parent),), root.told)
    return _style(name, root) if isinstance(root, Element) else None


def _by_name(name: str, known: OfficialStyles, report: Report, span: Span | None) -> Style | None:
    style = shipped(name) or _official(name, known)
    if style is not None:
        return style
    if known.folder is None and name in NAMED:
        message = f'the citation style "{name}" is not installed'
        hint = f"install it with {INSTALL}, or name the path of a .csl file"
        report.add("R103", message, span, hint=hint)
        return None
    ours = (*SHIPPED, *NAMED)
    others = f"the styles are {', '.join(sorted(ours))}; any other is named by the path of a .csl"
    hint = did_you_mean(name, ours) or did_you_mean(name, known.names()) or f"{others} file"
    report.add("R103", f'no citation style is called "{name}"', span, hint=hint)
    return None


def _source(files: Files, path: str, report: Report, span: Span | None) -> SourceFile | None:
    if normal_path(path) is None:
        hint = "put the .csl file into the workspace"
        report.add("R103", f'the path "{path}" leaves the workspace', span, hint=hint)
        return None
    before = len(report)
    source = read_text(files, path, report, "R103")
    if source is None and len(report) == before:
        folder = path.rpartition("/")[0]
        found = [one for one in files.list(folder) if one.endswith(".csl")]
        hint = did_you_mean(path, found) or "paths are counted from the workspace's folder"
        report.add("R103", f'there is no file "{path}"', span, hint=hint)
    return source
