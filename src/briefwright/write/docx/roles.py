"""How divisions and phrases of each role look: the counterpart of the style sheets' classes.

In: the look. Out: for a role of divisions its box and its text, for one of phrases its text. A
role that is not named here has no look of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.write.docx.box import Box
from briefwright.write.docx.look import Look
from briefwright.write.docx.type import BOLD, fonts, size, spacing
from briefwright.write.docx.xml import Properties

TALL_PHRASES = frozenset({"value"})
TITLE_BLOCK = "title-block"


@dataclass(frozen=True, slots=True)
class DivisionLook:
    """`ppr` and `rpr` make the role's paragraph style; with `keeps_text` all that stands inside,
    lists too, has that style's text; `tight` leaves no space between paragraphs."""

    box: Box | None = None
    ppr: Properties = field(default_factory=dict)
    rpr: Properties = field(default_factory=dict)
    keeps_text: bool = False
    kept_whole: bool = False
    tight: bool = False


def division_looks(look: Look) -> Mapping[str, DivisionLook]:
    """The looks of divisions by role."""
    small, note, lead = look.size("small"), look.size("note"), look.size("lead")
    padding, gap = look.space("box"), look.space("gap")
    heading, muted = fonts(look, "heading"), {"color": look.colour("muted")}
    rule, accent, support = look.colour("rule"), look.colour("accent"), look.colour("support")
    return {
        "summary": DivisionLook(
            Box("Summary", accent, 3, padding, look.colour("box"), before=6, after=16),
            kept_whole=True,
        ),
        "support": DivisionLook(
            Box(
                "Support",
                support,
                3,
                padding,
                look.colour("box-support"),
                before=12,
                after=12,
                heading=support,
            ),
            {"spacing": spacing(small, 1.45, after=gap * 0.8)},
            {**heading, **size(small)},
            keeps_text=True,
            kept_whole=True,
        ),
        "case": DivisionLook(Box("Case", rule, 1.5, padding, before=8, after=14)),
        "history": DivisionLook(
            Box("History", look.colour("mark"), 1.5, padding, before=4, after=8),
            {"spacing": spacing(small, 1.4, after=gap)},
            size(small),
            keeps_text=True,
        ),
        "colophon": DivisionLook(
            Box("Colophon", rule, 0.5, padding * 0.75, top=True, before=25),
            {"spacing": spacing(note, 1.4, after=gap * 0.6)},
            {**heading, **size(note), **muted},
            keeps_text=True,
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
        ),
        "key-facts": DivisionLook(
            None,
            {"keepNext": True, "spacing": spacing(small, 1.4, after=gap * 0.7)},
            {**heading, **size(small)},
            kept_whole=True,
        ),
        "recommendation": DivisionLook(),
        "service": DivisionLook(tight=True),
        "statistic": DivisionLook(),
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
        "progress-open": progress,
        "progress-partly": progress,
        "progress-met": progress,
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
