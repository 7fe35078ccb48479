"""Citation styles: those that come with the product, and any other by path.

In: a name or the path of a .csl file. Out: a `Style` made ready for the engine. Refused, as R103:
a name that is not known, a file that is missing, and what `cite.csl` refuses.
"""

from functools import cache
from importlib import resources
from xml.etree.ElementTree import Element

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, normal_path, read_text
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean
from briefwright.cite import csl
from briefwright.cite.model import Style
from briefwright.cite.order import ORDERS

SHIPPED = ("oscola",)


@cache
def shipped(name: str) -> Style | None:
    """The style of that name that comes with the product."""
    if name not in SHIPPED:
        return None
    path = f"styles/{name}.csl"
    text = resources.files("briefwright.cite").joinpath(path).read_text("utf-8")
    root = csl.parse(SourceFile(path, text))
    if isinstance(root, csl.Unusable):
        raise AssertionError(root.message)
    return _style(name, root, sorted_here=name in ORDERS)


def load(files: Files, name_or_path: str, report: Report, span: Span | None = None) -> Style | None:
    """A style by its name or by a path in the workspace; None, with a diagnostic, when it cannot
    be used. `span` is the place that names the style."""
    if not name_or_path.endswith(".csl"):
        return _by_name(name_or_path, report, span)
    source = _source(files, name_or_path, report, span)
    if source is None:
        return None
    root = csl.parse(source)
    if isinstance(root, csl.Unusable):
        report.add("R103", root.message, root.span, hint=root.hint)
        return None
    return _style(name_or_path, root)


def _style(name: str, root: Element, *, sorted_here: bool = False) -> Style:
    in_notes = root.get("class") == "note"
    return Style(name, csl.made_ready(root, sorted_here=sorted_here), in_notes)


def _by_name(name: str, report: Report, span: Span | None) -> Style | None:
    style = shipped(name)
    if style is None:
        known = (
            f"the styles are {', '.join(SHIPPED)}; any other is named by the path of its .csl file"
        )
        hint = did_you_mean(name, SHIPPED) or known
        report.add("R103", f'no citation style is called "{name}"', span, hint=hint)
    return style


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
