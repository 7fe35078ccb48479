"""Styles of running text, headings and lists."""

from collections.abc import Iterator

from briefwright.write.docx.box import edge
from briefwright.write.docx.look import Look
from briefwright.write.docx.numbering import NumberingIds, list_indent, paragraph_indent
from briefwright.write.docx.page import Page
from briefwright.write.docx.roles import title_box
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import BOLD, fonts, size, spacing
from briefwright.write.docx.xml import Element, w


def text_styles(look: Look, page: Page, ids: NumberingIds) -> Iterator[Style]:
    """Word's defaults first, as its own files have them."""
    yield from _defaults(look)
    yield from _headings(look, page)
    yield from _lists(look, page, ids)


def _defaults(look: Look) -> Iterator[Style]:
    body, gap = look.size("body"), look.space("gap")
    yield Style(
        "Normal",
        "Normal",
        based_on=None,
        default=True,
        priority=0,
        ppr={
            "widowControl": True,
            # Japanese dates are written without spaces round their numbers.
            "autoSpaceDN": 0,
            "spacing": spacing(body, look.leading(), after=gap),
        },
        rpr={"color": look.colour("text")},
    )
    yield Style(
        "DefaultParagraphFont",
        "Default Paragraph Font",
        kind="character",
        based_on=None,
        default=True,
        listed=False,
        priority=1,
    )
    yield Style(
        "NoList",
        "No List",
        kind="numbering",
        based_on=None,
        default=True,
        listed=False,
        priority=99,
    )


def _headings(look: Look, page: Page) -> Iterator[Style]:
    title, lead = look.size("h1"), look.size("lead")
    heading = fonts(look, "heading")
    on_band = {"color": look.colour("on-band")} if look.has_band else {}
    yield Style(
        "Title",
        "Title",
        next="Normal",
        priority=10,
        ppr={
            "keepNext": True,
            "keepLines": True,
            "spacing": spacing(title, 1.15, 10, 5),
            **title_box(look, page),
        },
        rpr={**heading, **BOLD, "color": look.colour("accent-dark"), **size(title), **on_band},
    )
    yield Style(
        "Subtitle",
        "Subtitle",
        next="Normal",
        priority=11,
        ppr={"keepNext": True, "spacing": spacing(lead, 1.4), **title_box(look, page)},
        rpr={**heading, "color": look.colour("muted"), **size(lead), **on_band},
    )
    for level in range(1, 10):
        yield _heading(look, page, level)


def _heading(look: Look, page: Page, level: int) -> Style:
    """Word's heading 1 is the document's level 2."""
    key = f"h{min(level + 1, 4)}"
    points = look.size(key)
    before = look.space(f"gap-{key}", points) if level < 3 else points
    after = points * (0.5 if level == 1 else 0.25)
    line = edge(look.colour("accent"), 1.5, points * 0.5)
    is_slanted = level > 3 and look.has_italics
    return Style(
        f"Heading{level}",
        f"heading {level}",
        next="Normal",
        priority=9,
        ppr={
            "keepNext": True,
            "keepLines": True,
            "pBdr": w("pBdr", w("top", **line)) if level == 1 else None,
            "spacing": spacing(points, 1.25, before, after),
            "ind": page.from_edge() if level == 1 else None,
            "outlineLvl": level - 1,
        },
        rpr={
            **fonts(look, "heading"),
            **BOLD,
            "i": is_slanted,
            "iCs": is_slanted,
            "color": look.colour("accent-dark" if level == 1 else "text"),
            **size(points),
        },
    )


def _lists(look: Look, page: Page, ids: NumberingIds) -> Iterator[Style]:
    body = look.size("body")
    line = spacing(body, look.leading(), after=body * 0.3)
    yield Style("ListBullet", "List Bullet", ppr={"numPr": _num(ids.bullet_list), "spacing": line})
    yield Style("ListNumber", "List Number", ppr={"numPr": _num(ids.ordered_list), "spacing": line})
    left = list_indent(look, 0)["left"]
    yield Style("ListContinue", "List Continue", ppr={"spacing": line, "ind": {"left": left}})
    yield Style(
        "NumberedParagraph",
        "Numbered Paragraph",
        built_in=False,
        ppr={"numPr": _num(ids.paragraphs), "ind": paragraph_indent(look, page.inset)},
    )


def _num(id: int) -> Element:
    return w("numPr", w("numId", val=id))
