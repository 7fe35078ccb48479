"""Styles of roles: paragraphs for divisions, characters for phrases, and the title block."""

from collections.abc import Iterator

from briefwright.write.docx.look import Look
from briefwright.write.docx.page import Page
from briefwright.write.docx.roles import (
    DivisionLook,
    division_looks,
    phrase_looks,
    phrase_style,
    style_id,
    style_name,
    title_box,
)
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import spacing
from briefwright.write.docx.xml import Value


def role_styles(look: Look, page: Page) -> Iterator[Style]:
    """One style for each role that templates use."""
    yield Style(
        "TitleBlock",
        "Title Block",
        built_in=False,
        ppr={"spacing": spacing(look.size("small"), 1.4), **title_box(look, page)},
        rpr={"color": look.colour("on-band")} if look.has_band else {},
    )
    for role, division in division_looks(look).items():
        yield Style(
            style_id(role),
            style_name(role),
            built_in=False,
            ppr={**_place(division, page), **division.ppr},
            rpr=division.rpr,
        )
    for role, rpr in phrase_looks(look).items():
        yield Style(
            phrase_style(role),
            f"{style_name(role)} Phrase",
            kind="character",
            based_on="DefaultParagraphFont",
            built_in=False,
            rpr=rpr,
        )


def _place(division: DivisionLook, page: Page) -> dict[str, Value]:
    """Box and indents, which a role that begins where headings do counts from there."""
    inset = page.inset if division.at_edge else 0
    box = division.box
    if box is None:
        return {"ind": {"left": -inset}} if inset else {}
    return {**box.properties(), "ind": {"left": box.indent - inset, "right": box.right_indent}}
