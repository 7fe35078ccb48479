"""Cross-references as fields, so that Word can bring them up to date.

In: a reference, the bookmark it aims at and its words. Out: a REF field where the words are
those of the heading it names (another wording would be lost when the field is updated), and a
PAGEREF field for a page.
"""

from briefwright.document.measure import plain_text
from briefwright.document.nodes import CrossReference
from briefwright.write.docx.fields import field
from briefwright.write.docx.language import is_east_asian
from briefwright.write.docx.runs import Format, text_run
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element


def referring_words(
    node: CrossReference, name: str, words: list[Element], place: Place, format: Format
) -> list[Element]:
    """The words of a reference, live where they repeat the heading's."""
    if place.writing.heading_texts.get(node.target) == plain_text(node.children):
        return field(rf"REF {name} \* MERGEFORMAT", words, format)
    return words


def page_of(name: str, place: Place, format: Format) -> list[Element]:
    """The page of a bookmark in brackets, with the best guess until the field is updated."""
    word = place.writing.document.label("page").lower()
    before, after = (f" ({word} ", ")")
    if is_east_asian(place.writing.document.language):
        before, after = (" (", f"{word})")
    shown = text_run(str(place.writing.pages.get(name, 1)), format)
    number = field(rf"PAGEREF {name} \h", [shown], format)
    return [text_run(before, format), *number, text_run(after, format)]
