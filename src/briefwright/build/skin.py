"""A template's looks to a skin for the writers."""

from briefwright.base.diagnostic import Report
from briefwright.template.model import Template
from briefwright.write.model import Skin, Theme
from briefwright.write.theme import parse_theme


def skin_of(template: Template, report: Report) -> Skin | None:
    """The skin of a template: its own theme over the shared one, key by key."""
    values: dict[str, dict[str, object]] = {}
    for source in template.themes:
        theme = parse_theme(source, report)
        if theme is None:
            return None
        for table, keys in theme.values.items():
            values.setdefault(table, {}).update(keys)
    return Skin(
        theme=Theme(values),
        page_html=template.page.text,
        screen_css=template.screen_css,
        print_css=template.print_css,
        reference_docx=template.reference_docx,
        page_path=template.page.path,
    )
