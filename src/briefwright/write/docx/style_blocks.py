"""Styles of blocks other than prose: quotations, code, definitions, references, figures, rules."""

from collections.abc import Iterator

from briefwright.write.docx.look import Look
from briefwright.write.docx.measure import twips
from briefwright.write.docx.page import Page
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import BOLD, inset, one_font, size, spacing
from briefwright.write.docx.xml import w


def block_styles(look: Look, page: Page) -> Iterator[Style]:
    """One style for each kind of block."""
    yield from _quoted(look)
    yield from _definitions(look)
    yield from _apart(look, page)


def _quoted(look: Look) -> Iterator[Style]:
    small, step = look.size("small"), inset(look)
    code = look.size("body") * (1 if look.is_large else 0.9)
    yield Style(
        "Quote", "Quote", next="Normal", priority=29, ppr={"ind": {"left": step, "right": step}}
    )
    yield Style(
        "SourceCode",
        "Source Code",
        built_in=False,
        ppr={"keepLines": True, "spacing": spacing(small, 1.35, after=look.space("gap"))},
        rpr={**one_font(look.font("mono")), "noProof": True, **size(small)},
    )
    yield Style(
        "VerbatimChar",
        "Verbatim Char",
        kind="character",
        based_on="DefaultParagraphFont",
        built_in=False,
        rpr={**one_font(look.font("mono")), "noProof": True, **size(code)},
    )


def _definitions(look: Look) -> Iterator[Style]:
    body, leading = look.size("body"), look.leading()
    yield Style(
        "DefinitionTerm",
        "Definition Term",
        next="Definition",
        built_in=False,
        ppr={"keepNext": True, "spacing": spacing(body, leading)},
        rpr=BOLD,
    )
    yield Style(
        "Definition",
        "Definition",
        built_in=False,
        ppr={
            "spacing": spacing(body, leading, after=look.space("gap")),
            "ind": {"left": inset(look)},
        },
    )


def _apart(look: Look, page: Page) -> Iterator[Style]:
    note, gap = look.size("note"), look.space("gap")
    yield Style(
        "Bibliography",
        "Bibliography",
        priority=37,
        ppr={
            "keepLines": True,
            "spacing": spacing(note, look.leading("leading-note"), after=note * 0.25),
            "ind": page.from_edge(twips(note * 1.4), twips(note * 1.4)),
        },
        rpr=size(note),
    )
    yield Style(
        "Figure",
        "Figure",
        next="Caption",
        built_in=False,
        ppr={
            "keepNext": True,
            "spacing": {"before": twips(gap), "after": 60, "line": 240, "lineRule": "auto"},
        },
    )
    yield Style(
        "HorizontalRule",
        "Horizontal Rule",
        next="Normal",
        built_in=False,
        ppr={
            "pBdr": w("pBdr", w("bottom", val="single", sz=4, space=1, color=look.colour("rule"))),
            "spacing": spacing(6, 1, gap, gap * 2),
        },
    )
