"""Styles of what goes along with the text: contents, notes, links, headers and footers."""

from collections.abc import Iterator

from briefwright.write.docx.box import edge
from briefwright.write.docx.look import LARGE, Look
from briefwright.write.docx.measure import twips
from briefwright.write.docx.page import Page
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import BOLD, fonts, size, spacing
from briefwright.write.docx.xml import Element, Value, w


def apparatus_styles(look: Look, page: Page) -> Iterator[Style]:
    """The styles in the order in which Word's gallery has them."""
    yield from _contents(look, page)
    yield from _notes(look, page)
    yield from _links(look)
    yield from _running(look, page)


def _contents(look: Look, page: Page) -> Iterator[Style]:
    h3, heading = look.size("h3"), fonts(look, "heading")
    yield Style(
        "TOCHeading",
        "TOC Heading",
        next="Normal",
        priority=39,
        ppr={"keepNext": True, "spacing": spacing(h3, 1.25, h3 * 0.7, 3), "ind": page.from_edge()},
        rpr={**heading, **BOLD, "color": look.colour("accent-dark"), **size(h3)},
    )
    for level in range(1, 10):
        yield _contents_level(look, page, level)


def _contents_level(look: Look, page: Page, level: int) -> Style:
    """An entry of the contents list: the first level between thin lines, the others below it."""
    small = look.size("small")
    number = twips(small * (1.6 if level == 1 else 2.3))
    start = twips(small * 1.2 * (level - 1)) + number
    gap = small * 0.1
    return Style(
        f"TOC{level}",
        f"toc {level}",
        next="Normal",
        priority=39,
        listed=False,
        ppr={
            "pBdr": _lines_between(look) if level == 1 else None,
            "tabs": _tabs(("left", start - page.inset), ("right", page.text_width)),
            "spacing": spacing(small, 1.2, gap, gap),
            "ind": page.from_edge(start, number),
        },
        rpr={**fonts(look, "heading"), **size(small)},
    )


def _lines_between(look: Look) -> Element:
    line = edge(look.colour("rule"), 0.5, 2)
    return w("pBdr", w("bottom", **line), w("between", **line))


def _tabs(*stops: tuple[str, int]) -> Element:
    return w("tabs", *(w("tab", val=kind, pos=at) for kind, at in stops))


def _notes(look: Look, page: Page) -> Iterator[Style]:
    note = look.size("note")
    line = spacing(note, look.leading("leading-note"))
    yield Style(
        "FootnoteText",
        "footnote text",
        priority=99,
        listed=False,
        ppr={"spacing": line, "ind": page.from_edge()},
        rpr=size(note),
    )
    yield Style(
        "FootnoteReference",
        "footnote reference",
        kind="character",
        based_on="DefaultParagraphFont",
        priority=99,
        listed=False,
        rpr={**fonts(look, "heading"), "color": look.colour("accent"), **_raised(look)},
    )


def _raised(look: Look) -> dict[str, Value]:
    """A note's number above the line, at two thirds of the size; in large print at full size."""
    if not look.is_large:
        return {"vertAlign": "superscript"}
    return {"position": round(LARGE / 2), **size(LARGE)}


def _links(look: Look) -> Iterator[Style]:
    yield Style(
        "Hyperlink",
        "Hyperlink",
        kind="character",
        based_on="DefaultParagraphFont",
        priority=99,
        listed=False,
        rpr={"color": look.colour("link"), "u": "single"},
    )
    yield Style(
        "CrossReference",
        "Cross Reference",
        kind="character",
        based_on="DefaultParagraphFont",
        built_in=False,
        rpr={"color": look.colour("link")},
    )


def _running(look: Look, page: Page) -> Iterator[Style]:
    running = look.size("running")
    for name in ("Header", "Footer"):
        yield Style(
            name,
            name.lower(),
            priority=99,
            listed=False,
            ppr={
                "tabs": _tabs(("right", page.text_width)),
                "spacing": spacing(running, 1.3),
                "ind": page.from_edge(),
            },
            rpr={**fonts(look, "heading"), "color": look.colour("muted"), **size(running)},
        )
