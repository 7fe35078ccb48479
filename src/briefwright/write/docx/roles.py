"""How divisions and phrases of each role look: the counterpart of the style sheets' classes.

In: the look. Out: for a role of divisions its box and its text, for one of phrases its text. A
role that is not named here has no look of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.write.docx.box import Box, edge
from briefwright.write.docx.look import Look
from briefwright.write.docx.page import Page
from briefwright.write.docx.type import BOLD, fonts, size, spacing
from briefwright.write.docx.xml import Properties, Value, w

TALL_PHRASES = frozenset({"value"})
# How far something has come: an empty ring, a half disc, a full one.
PROGRESS_SIGNS = {"progress-open": "25CB", "progress-partly": "25D0", "progress-met": "25CF"}
TITLE_BLOCK, SUPPORT = "title-block", "support"
_BAND, _BAND_LEVEL = 14, 11  # points from the title block's text to the edges of its band


@dataclass(frozen=True, slots=True)
class DivisionLook:
    """`ppr` and `rpr` make the role's paragraph style; with `keeps_text` all that stands inside,
    lists too, has that style's text; `tight` leaves no space between paragraphs; what is
    `at_edge` begins where headings do, not where running text does."""

    box: Box | None = None
    ppr: Properties = field(default_factory=dict)
    rpr: Properties = field(default_factory=dict)
    keeps_text: bool = False
    kept_whole: bool = False
    tight: bool = False
    at_edge: bool = False


def division_looks(look: Look) -> Mapping[str, DivisionLook]:
    """The looks of divisions by role."""
    small, note, lead = look.size("small"), look.size("note"), look.size("lead")
    padding, gap = look.space("box"), look.space("gap")
    box, box_support = look.fill("box"), look.fill("box-support")
    heading, muted = fonts(look, "heading"), {"color": look.colour("muted")}
    rule, accent, support = look.colour("rule"), look.colour("accent"), look.colour("support")
    return {
        "summary": DivisionLook(
            Box("Summary", accent, 2.5, padding * 1.3, box, top=True, before=6, after=14),
            at_edge=True,
            kept_whole=True,
        ),
        "support": DivisionLook(
            Box(
                "Support",
                support,
                2.5,
                padding * 1.25,
                box_support,
                top=True,
                before=8,
                after=12,
                heading=support,
            ),
            {"spacing": spacing(small, 1.32, after=gap * 0.5)},
            {**heading, **size(small)},
            keeps_text=True,
            kept_whole=True,
            at_edge=True,
        ),
        "case": DivisionLook(
            Box("Case", rule, 1.5, padding, before=8, after=14, at_right=look.right_to_left)
        ),
        "history": DivisionLook(
            Box(
                "History",
                look.colour("mark"),
                1.5,
                padding,
                before=4,
                after=8,
                at_right=look.right_to_left,
            ),
            {"spacing": spacing(small, 1.4, after=gap)},
            size(small),
            keeps_text=True,
        ),
        "colophon": DivisionLook(
            Box("Colophon", accent, 1.5, padding, top=True, before=20),
            {"spacing": spacing(note, 1.4, after=gap * 0.6)},
            {**heading, **size(note), **muted},
            keeps_text=True,
            kept_whole=True,
            at_edge=True,
        ),
        "content-note": DivisionLook(
            None,
            {"keepNext": True, "spacing": spacing(small, 1.35, after=gap * 0.7)},
            {**heading, **size(small), **muted},
            keeps_text=True,
            kept_whole=True,
        ),
        "lead": DivisionLook(
            None,
            {"spacing": spacing(lead, look.leading(), after=gap)},
            size(lead),
            keeps_text=True,
            at_edge=True,
        ),
        "key-facts": DivisionLook(
            None,
            {"keepNext": True, "spacing": spacing(small, 1.4, after=gap * 0.7)},
            {**heading, **size(small)},
            kept_whole=True,
            at_edge=True,
        ),
        "recommendation": DivisionLook(),
        "service": DivisionLook(tight=True),
        "statistic": DivisionLook(),
    }


def title_box(look: Look, page: Page) -> dict[str, Value]:
    """The band behind the title block, with a line below it; text begins where headings do."""
    if look.on_reference:
        return {}
    line = w("bottom", **edge(look.colour("accent"), 2.5, _BAND_LEVEL))
    if not look.has_band:
        return {"pBdr": w("pBdr", line), "ind": page.from_edge()}
    band = look.colour("band")
    left, right = (w(side, **edge(band, 0.25, _BAND)) for side in ("left", "right"))
    top = w("top", **edge(band, 0.25, _BAND_LEVEL))
    return {
        "pBdr": w("pBdr", top, left, line, right),
        "shd": {"val": "clear", "color": "auto", "fill": band},
        "ind": page.from_edge(),
    }


def phrase_looks(look: Look) -> Mapping[str, Properties]:
    """Run properties of phrases by role."""
    heading = fonts(look, "heading")
    small = {**heading, **size(look.size("small"))}
    strong = {**small, **BOLD}
    muted = {"color": look.colour("muted")}
    accent = {"color": look.colour("accent")}
    progress = {**strong, "color": look.colour("accent-dark")}
    return {
        "organisation": {**strong, **accent},
        "subtitle": {**heading, **size(look.size("lead")), **muted},
        "dated": {**small, **muted},
        "addressee": {**small, **muted},
        "measured": {**small, **muted},
        "field": strong,
        "label": strong,
        "ordinal": accent,
        "stamp": {**small, **muted},
        **dict.fromkeys(PROGRESS_SIGNS, progress),
        "value": {**heading, **size(look.size("value")), **BOLD, **accent},
    }


def style_id(role: str) -> str:
    """The id of a role's paragraph style: "content-note" is ContentNote."""
    return "".join(word.capitalize() for word in role.split("-"))


def style_name(role: str) -> str:
    return " ".join(word.capitalize() for word in role.split("-"))


def phrase_style(role: str) -> str:
    """The id of the character style of a phrase's role."""
    return f"{style_id(role)}Phrase"
