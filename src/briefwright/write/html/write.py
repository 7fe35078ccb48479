"""A document as one HTML file that stands by itself: no script, nothing to fetch.

In: a document and a skin. Out: the file's bytes, the same each time. Refused: a page template that
fails, style sheets that ask for files.
"""

from dataclasses import dataclass

from briefwright.base.diagnostic import Report
from briefwright.base.source import whole_file
from briefwright.document.nodes import Document
from briefwright.write.charts import Picture, with_charts
from briefwright.write.html.blocks import convert_blocks
from briefwright.write.html.element import Element
from briefwright.write.html.encode import encode
from briefwright.write.html.form import Media, Treatment, form_for
from briefwright.write.html.notes import notes_section, with_notes
from briefwright.write.html.page import Parts, render_page
from briefwright.write.html.style import BASE, SCREEN, addresses_outside, style_sheet
from briefwright.write.model import Artifact, Skin


@dataclass(frozen=True, slots=True)
class Tree:
    """A document lowered to elements."""

    body: tuple[Element, ...]
    notes: tuple[Element, ...]


def convert(document: Document, media: Media, treatment: Treatment | None = None) -> Tree:
    """The elements of a document, for a screen or for pages."""
    form = with_notes(form_for(document, media, treatment))
    body = convert_blocks(document.blocks, form)
    return Tree(body, notes_section(form))


def page_of(document: Document, skin: Skin, tree: Tree, media: Media, css: str) -> str:
    """The HTML text of a document's elements in its template's page."""
    parts = Parts(encode(tree.body), encode(tree.notes), css)
    return render_page(skin, document, parts, media)


def write(document: Document, skin: Skin, report: Report) -> Artifact:
    """The document as an HTML file."""
    for address in addresses_outside(skin.screen_css):
        message = f'the screen style asks for "{address}", which is not in the file'
        hint = "put it into the style sheet as a data: address"
        report.add("T105", message, whole_file(skin.page_path), hint=hint)
    report.stop_on_errors()
    document = with_charts(document, skin.theme, Picture.SVG, report)
    report.stop_on_errors()
    tree = convert(document, Media.SCREEN)
    css = style_sheet(skin.theme, BASE, SCREEN, skin.screen_css)
    page = page_of(document, skin, tree, Media.SCREEN, css)
    return Artifact(".html", "text/html", page.encode("utf-8"))
