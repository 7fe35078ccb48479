"""A template's looks to a skin for the writers."""

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile
from briefwright.template.model import Template
from briefwright.template.read import ROOT, SHARED
from briefwright.write.model import Skin, Theme
from briefwright.write.theme import parse_theme


def skin_of(template: Template, report: Report, theme: SourceFile | None = None) -> Skin | None:
    """The skin of a template: the house style, the theme over it, and over both what the template
    has of its own, key by key."""
    values: dict[str, dict[str, object]] = {}
    for source in _in_order(template, theme):
        parsed = parse_theme(source, report)
        if parsed is None:
            return None
        for table, keys in parsed.values.items():
            values.setdefault(table, {}).update(keys)
    return Skin(
        theme=Theme(values),
        page_html=template.page.text,
        screen_css=template.screen_css,
        print_css=template.print_css,
        reference_docx=template.reference_docx,
        page_path=template.page.path,
    )


def _in_order(template: Template, theme: SourceFile | None) -> tuple[SourceFile, ...]:
    shared = f"{ROOT}/{SHARED}/"
    house = tuple(one for one in template.themes if one.path.startswith(shared))
    own = tuple(one for one in template.themes if one not in house)
    return (*house, *((theme,) if theme else ()), *own)
