"""What print needs of a style sheet whatever the template: notes, pages, bookmarks.

BASE stands before the template's rules, which can override it; what `settled` gives, after them.
"""

from dataclasses import dataclass

from briefwright.document.nodes import PageSetup
from briefwright.write.pdf.paper import page_rules

# In a note at the foot of a page WeasyPrint does not say which page a link leads to.
# Small capitals only where the font has them: made-up ones are read back as other letters.
BASE = """\
.note {
  float: footnote; footnote-display: block; font-weight: normal; font-style: normal;
  text-align: left; text-indent: 0; white-space: normal; overflow-wrap: anywhere;
}
.note::footnote-call {
  content: attr(data-number); vertical-align: super; font-size: 70%; line-height: 1;
  font-weight: normal; font-style: normal;
}
.note.follows-note::footnote-call { content: "," attr(data-number) }
.note::footnote-marker { content: attr(data-number) " " }
.note-paragraph, .note-list, .note-item, .note-term, .note-description, .note-quotation,
.note-code { display: block }
.note > .note-paragraph:first-child { display: inline }
.note-item, .note-description, .note-quotation { margin-left: 1.5em }
.note-item::before { content: attr(data-marker) " " }
.small-capitals { font-feature-settings: "smcp" }
rp { display: inline }
rp, rt { font-size: 80%; line-height: 1; font-weight: normal }
.note-code { white-space: pre-wrap }
.note .on-page { display: none }
.note-call { font-size: 70%; line-height: 1 }
.notes { break-before: page }
h1, h2, h3, h4, h5, h6 { break-after: avoid; bookmark-label: attr(data-title) }
h1 { string-set: title attr(data-title) }
h2 { string-set: part attr(data-title) }
tr, figure { break-inside: avoid }
dt { break-after: avoid }
.page-break { break-after: page }
.page-number::after { content: target-counter(attr(data-target), page) }
html { overflow-wrap: break-word }
td a, th a { overflow-wrap: anywhere }
"""


# When the line of a paragraph that its orphans ask for does not fit, WeasyPrint makes room by
# moving notes of the text above to the next page, and forgets some of them. With more orphans than
# any paragraph has lines it moves the paragraph. Measured over 369 notes in paragraphs, lists and
# tables: none lost, none displaced; with 2 orphans 12 displaced, with 3 orphans 10 lost.
_UNBROKEN = 999

# Without room below the last note WeasyPrint takes a rounding error for a note that does not fit,
# and leaves half of the page empty.
_ROOM = "@page { @footnote { padding-bottom: 0.25pt !important } }"

# Large print has nothing small, the readings of words included.
_CLEAR = "rp, rt { font-size: 100% !important }"


@dataclass(frozen=True, slots=True)
class Policy:
    """How the whole document places its notes: `footnote-policy`, and whether paragraphs may break.

    With "line", a line whose note does not fit goes to the next page with it.
    """

    footnotes: str = "line"
    unbroken: bool = True


def settled(page: PageSetup, policy: Policy) -> str:
    """The rules after the template's: the size of the paper, and how the notes are placed."""
    orphans = _UNBROKEN if policy.unbroken else 2
    return "\n".join(
        (
            page_rules(page),
            _ROOM,
            f"* {{ orphans: {orphans} !important; widows: 2 !important }}",
            f".note {{ footnote-policy: {policy.footnotes} !important }}",
            ".new-page { break-before: page !important }",
            *((_CLEAR,) if page.layout == "large-print" else ()),
            "",
        )
    )
