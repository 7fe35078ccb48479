"""Captions of tables and figures, and figures themselves.

A hidden SEQ field counts them for Word's own lists of tables and figures; a number that the other
formats do not print is not added to the words.
"""

from dataclasses import replace

from briefwright.document.nodes import Figure, Inline
from briefwright.write.docx.fields import hidden_field
from briefwright.write.docx.inlines import convert_inlines
from briefwright.write.docx.paragraphs import is_roomy, paragraph
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element

_STYLES = {"Table": "Caption", "Figure": "FigureCaption"}


def caption(words: tuple[Inline, ...], place: Place, sequence: str, *, kept: bool) -> Element:
    """A caption's paragraph."""
    inner = replace(place, style=_STYLES[sequence], style_indents=(0, 0))
    counted = hidden_field(rf"SEQ {sequence} \h")
    content = counted + convert_inlines(words, inner)
    return paragraph(inner, content, None, {"keepNext": kept}, roomy=is_roomy(words))


def convert_figure(figure: Figure, place: Place) -> list[Element]:
    """A picture in a paragraph of its own, and its caption."""
    inner = replace(place, style="Figure", style_indents=(0, 0))
    kept = bool(figure.caption)
    picture = paragraph(inner, convert_inlines((figure.image,), inner), None, {"keepNext": kept})
    if not kept:
        return [picture]
    return [picture, caption(figure.caption, place, "Figure", kept=False)]
