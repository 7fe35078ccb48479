"""Styles of roles: paragraphs for divisions, characters for phrases, and the title block."""

from collections.abc import Iterator

from briefwright.write.docx.box import Box
from briefwright.write.docx.look import Look
from briefwright.write.docx.roles import (
    division_looks,
    phrase_looks,
    phrase_style,
    style_id,
    style_name,
)
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import spacing
from briefwright.write.docx.xml import Value


def role_styles(look: Look) -> Iterator[Style]:
    """One style for each role that templates use."""
    yield Style(
        "TitleBlock",
        "Title Block",
        built_in=False,
        ppr={"spacing": spacing(look.size("small"), 1.4)},
    )
    for role, division in division_looks(look).items():
        yield Style(
            style_id(role),
            style_name(role),
            built_in=False,
            ppr={**_box(division.box), **division.ppr},
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


def _box(box: Box | None) -> dict[str, Value]:
    if box is None:
        return {}
    return {**box.properties(), "ind": {"left": box.indent, "right": box.right_indent}}
