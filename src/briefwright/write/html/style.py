"""What HTML needs of a style sheet whatever the template: the writer's own rules.

They stand before the template's, which can override them.
"""

import re
from collections.abc import Iterator

from briefwright.write.model import Theme
from briefwright.write.theme import css_variables

BASE = """\
.align-centre { text-align: center }
.align-end { text-align: right }
.follows-note > a::before { content: "," }
.contents ol { list-style: none }
img { max-width: 100%; height: auto }
pre { white-space: pre-wrap; overflow-wrap: break-word }
"""

SCREEN = """\
.small-capitals { font-variant-caps: small-caps }
.table { overflow-x: auto }
a { overflow-wrap: break-word }
ruby { ruby-position: over; ruby-align: center }
rt { font-size: 0.55em; line-height: 1; font-weight: normal; text-align: center }
:lang(ja) { line-break: strict; text-autospace: normal; text-spacing-trim: trim-start }
:lang(ja):is(h1, h2, h3, h4, caption), :lang(ja) :is(h1, h2, h3, h4, caption, nav a) {
  word-break: auto-phrase;
}
"""

_ADDRESS = re.compile(r"""\burl\(\s*["']?([^"')]*)|@import\s+["']([^"']*)""", re.IGNORECASE)


def style_sheet(theme: Theme, *parts: str) -> str:
    """The theme's variables and the parts as one style sheet that cannot end its element."""
    return "".join((css_variables(theme), *parts)).replace("</", "<\\/")


def addresses_outside(css: str) -> Iterator[str]:
    """The addresses a style sheet asks for that are not within it."""
    for match in _ADDRESS.finditer(css):
        address = match[1] or match[2] or ""
        if not address.startswith(("data:", "#")):
            yield address
