"""Styles of running text, headings, lists, contents, notes, headers and footers."""

from collections.abc import Iterator

from briefwright.write.docx.box import edge
from briefwright.write.docx.look import Look
from briefwright.write.docx.measure import twips
from briefwright.write.docx.numbering import NumberingIds, list_indent, paragraph_indent
from briefwright.write.docx.page import Page
from briefwright.write.docx.style import Style
from briefwright.write.docx.type import BOLD, fonts, one_font, size, spacing
from briefwright.write.docx.xml import Element, w


def text_styles(look: Look, page: Page, ids: NumberingIds) -> Iterator[Style]:
    """Word's defaults first, as its own files have them."""
    yield from _defaults(look)
    yield from _headings(look)
    yield from _lists(look, ids)
    yield from _contents(look, page)
    yield from _notes(look)
    yield from _others(look)
    yield from _running(look, page)


def _defaults(look: Look) -> Iterator[Style]:
    body, gap = look.size("body"), look.space("gap")
    yield Style(
        "Normal",
        "Normal",
        based_on=None,
        default=True,
        priority=0,
        ppr={"widowControl": True, "spacing": spacing(body, look.leading(), after=gap)},
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


def _headings(look: Look) -> Iterator[Style]:
    title, lead = look.size("h1"), look.size("lead")
    heading = fonts(look, "heading")
    yield Style(
        "Title",
        "Title",
        next="Normal",
        priority=10,
        ppr={"keepNext": True, "keepLines": True, "spacing": spacing(title, 1.15, 14, 7)},
        rpr={**heading, **BOLD, "color": look.colour("accent-dark"), **size(title)},
    )
    yield Style(
        "Subtitle",
        "Subtitle",
        next="Normal",
        priority=11,
        ppr={"keepNext": True, "spacing": spacing(lead, 1.4)},
        rpr={**heading, "color": look.colour("muted"), **size(lead)},
    )
    for level in range(1, 10):
        yield _heading(look, level)


def _heading(look: Look, level: int) -> Style:
    """Word's heading 1 is the document's level 2."""
    key = f"h{min(level + 1, 4)}"
    points = look.size(key)
    before = look.space(f"gap-{key}", points) if level < 3 else points
    after = points * (0.5 if level == 1 else 0.25)
    line = edge(look.colour("rule"), 0.75, points * 0.5)
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
            "outlineLvl": level - 1,
        },
        rpr={
            **fonts(look, "heading"),
            **BOLD,
            "i": level > 3,
            "iCs": level > 3,
            "color": look.colour("accent-dark" if level == 1 else "text"),
            **size(points),
        },
    )


def _lists(look: Look, ids: NumberingIds) -> Iterator[Style]:
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
        ppr={"numPr": _num(ids.paragraphs), "ind": paragraph_indent(look)},
    )


def _num(id: int) -> Element:
    return w("numPr", w("numId", val=id))


def _contents(look: Look, page: Page) -> Iterator[Style]:
    h3, heading = look.size("h3"), fonts(look, "heading")
    yield Style(
        "TOCHeading",
        "TOC Heading",
        next="Normal",
        priority=39,
        ppr={"keepNext": True, "spacing": spacing(h3, 1.25, h3, 5)},
        rpr={**heading, **BOLD, "color": look.colour("accent-dark"), **size(h3)},
    )
    for level in range(1, 10):
        yield _contents_level(look, page, level)


def _contents_level(look: Look, page: Page, level: int) -> Style:
    """An entry of the contents list: the first level between thin lines, the others below it."""
    small = look.size("small")
    start = twips(small * 1.2 * (level - 1))
    number = twips(small * (1.6 if level == 1 else 2.3))
    gap = 2.5 if level == 1 else 1
    return Style(
        f"TOC{level}",
        f"toc {level}",
        next="Normal",
        priority=39,
        listed=False,
        ppr={
            "pBdr": _lines_between(look) if level == 1 else None,
            "tabs": _tabs(("left", start + number), ("right", page.text_width)),
            "spacing": spacing(small, 1.35, gap, gap),
            "ind": {"left": start + number, "hanging": number},
        },
        rpr={**fonts(look, "heading"), **size(small)},
    )


def _lines_between(look: Look) -> Element:
    line = edge(look.colour("rule"), 0.5, 2)
    return w("pBdr", w("bottom", **line), w("between", **line))


def _tabs(*stops: tuple[str, int]) -> Element:
    return w("tabs", *(w("tab", val=kind, pos=at) for kind, at in stops))


def _notes(look: Look) -> Iterator[Style]:
    note = look.size("note")
    line = spacing(note, look.leading("leading-note"), after=1.5)
    yield Style(
        "FootnoteText",
        "footnote text",
        priority=99,
        listed=False,
        ppr={"spacing": line},
        rpr=size(note),
    )
    yield Style(
        "FootnoteReference",
        "footnote reference",
        kind="character",
        based_on="DefaultParagraphFont",
        priority=99,
        listed=False,
        rpr={
            **fonts(look, "heading"),
            "color": look.colour("accent"),
            "vertAlign": "superscript",
        },
    )
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


def _others(look: Look) -> Iterator[Style]:
    body, small, note = look.size("body"), look.size("small"), look.size("note")
    gap = look.space("gap")
    inset = twips(body * 1.5)
    leading = look.leading()
    yield Style(
        "Quote", "Quote", next="Normal", priority=29, ppr={"ind": {"left": inset, "right": inset}}
    )
    yield Style(
        "SourceCode",
        "Source Code",
        built_in=False,
        ppr={"keepLines": True, "spacing": spacing(small, 1.35, after=gap)},
        rpr={**one_font(look.font("mono")), "noProof": True, **size(small)},
    )
    yield Style(
        "VerbatimChar",
        "Verbatim Char",
        kind="character",
        based_on="DefaultParagraphFont",
        built_in=False,
        rpr={**one_font(look.font("mono")), "noProof": True, **size(body * 0.9)},
    )
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
        ppr={"spacing": spacing(body, leading, after=gap), "ind": {"left": inset}},
    )
    yield Style(
        "Bibliography",
        "Bibliography",
        priority=37,
        ppr={
            "keepLines": True,
            "spacing": spacing(note, look.leading("leading-note"), after=note * 0.25),
            "ind": {"left": twips(note * 1.4), "hanging": twips(note * 1.4)},
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
            },
            rpr={**fonts(look, "heading"), "color": look.colour("muted"), **size(running)},
        )
