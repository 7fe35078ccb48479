"""The running words of a section or of a spec, each with its place in the file.

In: a section, or a spec. Out: its stretches of words: title, summary and the other fields that are
printed, and the body. Markup is blank in them (see `markup`), quotation marks are left: whether
words are a quotation or a title is asked of `quotations` and `titles` when something is found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.base.source import SourceFile, Span
from briefwright.base.yaml import Located
from briefwright.check.markup import keys_of, words_of
from briefwright.library.model import Section
from briefwright.spec.model import Spec

BODY = "body"
SECTION_FIELDS = (
    "title",
    "summary",
    "superseded_note",
    "addressee",
    "progress_note",
    "content_note",
    "unit",
    "period",
    "counted",
    "hours",
    "audience_note",
)
SPEC_FIELDS = ("title", "subtitle", "description")
PART_FIELDS = ("heading", "intro")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one field or of the body; `text` is as long as the stretch of the file it is from,
    `raw` is that stretch as it stands."""

    name: str
    source: SourceFile
    start: int
    raw: str
    text: str

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a stretch of the text."""
        return Span(self.source, self.start + start, self.start + end)

    def citations(self) -> Iterator[tuple[str, Span]]:
        """The sources that are cited here, each with the place of its key."""
        for key, at in keys_of(self.raw):
            yield key, self.span(at, at + len(key) + 1)


Prose = tuple[Stretch, ...]


def stretch(name: str, span: Span) -> Stretch:
    """The words in a stretch of a file."""
    raw = span.text
    return Stretch(name, span.source, span.start, raw, words_of(raw))


def prose_of_section(section: Section) -> Prose:
    """The words of a section, fields first."""
    found = list(_fields(section.front_matter, SECTION_FIELDS))
    if section.front_matter and section.fields.get("chart", {}).get("alt"):
        found.append(stretch("alt", _within(section.front_matter.span("chart", "alt"))))
    if section.text:
        found.append(stretch(BODY, section.text))
    return tuple(found)


def stretches_of(section: Section, *names: str) -> Prose:
    """Fields of a section that are no running words, as stretches."""
    return tuple(_fields(section.front_matter, names))


def prose_of_spec(spec: Spec) -> Prose:
    """The words that a spec adds to its sections: titles, headings and introductions."""
    if spec.places is None:
        return ()
    found = list(_fields(spec.places, SPEC_FIELDS))
    for part in spec.parts:
        for name in PART_FIELDS:
            if getattr(part, name):
                span = spec.places.span("sections", part.index, name)
                found.append(stretch(name, _within(span)))
    return tuple(found)


def _fields(located: Located | None, names: tuple[str, ...]) -> Iterator[Stretch]:
    if located is None:
        return
    data: Mapping[str, Any] = located.data
    for name in names:
        if isinstance(data.get(name), str):
            yield stretch(name, _within(located.span(name)))


def _within(span: Span) -> Span:
    """The words of a YAML value without its quotation marks or the sign of a block."""
    text = span.text
    if text[:1] in ("|", ">"):
        return Span(span.source, span.start + (text.find("\n") + 1 or len(text)), span.end)
    if len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]:
        return Span(span.source, span.start + 1, span.end - 1)
    return span
