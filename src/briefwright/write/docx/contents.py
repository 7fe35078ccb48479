"""The contents list: a TOC field with its entries filled, in the wrapper that Word updates it by.

In: the entries. Out: w:sdt. Page numbers are the best guess (`estimate`). The field is not marked
dirty and the settings do not ask for an update: both make Word ask the reader a question about
"fields that may refer to other files" before it shows the document.
"""

from briefwright.document.nodes import Contents, ContentsEntry
from briefwright.write.docx.fields import field, field_end, field_start
from briefwright.write.docx.inlines import plain_at
from briefwright.write.docx.paragraphs import paragraph
from briefwright.write.docx.runs import Format, text_run
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, set_property, w

_WHOLE, _KEPT = 24, 3  # entries up to which a list is not divided; those that end a longer one


def convert_contents(contents: Contents, place: Place) -> list[Element]:
    """The contents list with its title."""
    title = paragraph(place, [text_run(place.text(contents.title), plain_at(place))], "TOCHeading")
    if not contents.entries:
        return [title]
    entries = [_entry(entry, place) for entry in contents.entries]
    deepest = max(_level(entry) for entry in contents.entries)
    entries[0][1:1] = field_start(rf'TOC \o "1-{deepest}" \h \z')
    entries[-1].append(field_end())
    for entry in entries[:-1] if len(entries) <= _WHOLE else entries[-_KEPT:-1]:
        set_property(entry, "keepNext")
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return [w("sdt", w("sdtPr", gallery), w("sdtContent", title, *entries))]


def _level(entry: ContentsEntry) -> int:
    """The level of Word's heading: the document's level 2 is its first."""
    return min(max(entry.level - 1, 1), 9)


def _entry(entry: ContentsEntry, place: Place) -> Element:
    plain = plain_at(place)
    number = [text_run(place.text(entry.number)), w("r", w("tab"))] if entry.number else []
    words = [*number, text_run(place.text(entry.text), plain)]
    name = place.writing.bookmarks.get(entry.target)
    if name is None:
        place.writing.refuse(f'the contents list names "{entry.target}", which is not there')
    else:
        words = [w("hyperlink", *words, *_page(name, place), anchor=name, history=1)]
    return paragraph(place, words, f"TOC{_level(entry)}")


def _page(name: str, place: Place) -> list[Element]:
    quiet = Format(colour=place.look.colour("muted"))
    shown = text_run(str(place.writing.pages.get(name, 1)), quiet)
    return [w("r", w("tab")), *field(rf"PAGEREF {name} \h", [shown], quiet)]
