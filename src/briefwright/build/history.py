"""The note of a section shown as history, in the words of the brief's language."""

from briefwright.library.model import Section
from briefwright.select.history import HistoryNote
from briefwright.template.model import Labels


def history_note(labels: Labels) -> HistoryNote:
    """What words the note: labels `history-…` with {as_of}, {since}, {title} and {note}."""

    def note(section: Section, successor: Section | None) -> str:
        since = section.superseded_on
        key = "history-replaced" if successor else "history-ended"
        return labels.words[key].format(
            as_of=labels.date(section.as_of.isoformat()),
            since=labels.date(since.isoformat()) if since else "",
            title=successor.title if successor else "",
            note=section.superseded_note.strip(),
        )

    return note
