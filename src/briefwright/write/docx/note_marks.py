"""The marks of notes in running text, and numbers of notes named in words.

In: a note's number. Out: Word's own footnoteReference, whose number Word counts by order of
appearance; NOTEREF fields for further calls and for "(n 3)", which follow when notes move.
"""

from briefwright.write.docx.bookmarks import bookmarked, note_bookmark
from briefwright.write.docx.fields import field
from briefwright.write.docx.runs import Format, empty_run, text_run
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, w

MARK = Format(style="FootnoteReference")


def mark_of_call(number: int, place: Place) -> list[Element]:
    """The mark where a note is called."""
    writing = place.writing
    if place.story.is_notes:
        writing.refuse(f"note {number} is called within a note", place.span)
        return []
    if number in writing.calls:
        again = rf"NOTEREF {note_bookmark(number)} \f \h"
        return field(again, [text_run(str(number), MARK)], MARK)
    if number not in writing.note_numbers:
        writing.refuse(f"note {number} is called, but there is no such note", place.span)
        return []
    return _first_call(number, place)


def _first_call(number: int, place: Place) -> list[Element]:
    writing = place.writing
    writing.calls.append(number)
    if number != len(writing.calls):
        writing.refuse(
            f"note {number} would be number {len(writing.calls)} in Word, which counts notes "
            "in the order of their calls",
            place.span,
        )
    mark = empty_run(MARK, w("footnoteReference", id=number))
    if number not in writing.referred_notes:
        return [mark]
    return bookmarked(writing.bookmark_id(), note_bookmark(number), [mark])


def mark_of_reference(number: int, text: str, place: Place, format: Format) -> list[Element]:
    """A note's number in words, live where the note is called and shown by its own number."""
    shown = text_run(place.text(text), format)
    if number in place.writing.note_numbers and text == str(number):
        return field(rf"NOTEREF {note_bookmark(number)} \h", [shown], format)
    return [shown]
