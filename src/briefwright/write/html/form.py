"""The form a document takes in HTML: for a screen, or for pages.

What comes from the document's tree as a whole, and what the conversion has to remember, is held
here, so that each node can be converted by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import count

from briefwright.document.direction import is_right_to_left
from briefwright.document.nodes import Block, Document, Heading, Node, NoteCall, Phrase
from briefwright.document.walk import children
from briefwright.write.html.element import Child


class Media(Enum):
    SCREEN = "screen"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Treatment:
    """What print does with single notes, by number.

    `at_end` stand at the end of the document instead of at the foot of their page; the block that
    calls one of `new_page` begins a page.
    """

    at_end: frozenset[int] = frozenset()
    new_page: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """How to convert: the document, the medium, the language around, and what came before.

    `languages` gives the language of the text around each heading (by its id) and around the call
    of each note (by its id, `note-1`); `bodies` the notes, converted.
    """

    document: Document
    media: Media
    language: str
    languages: Mapping[str, str]
    treatment: Treatment = Treatment()
    bodies: Mapping[int, tuple[Child, ...]] = field(default_factory=dict)
    in_link: bool = False
    called: set[int] = field(default_factory=set)
    tables: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def on_screen(self) -> bool:
        return self.media is Media.SCREEN

    @property
    def is_cjk(self) -> bool:
        """Whether the document's language writes numbers before their noun, without a space."""
        return self.document.language.split("-")[0] in ("ja", "zh", "ko")

    def at_foot(self, number: int) -> bool:
        """Whether a note stands at the foot of the page that calls it."""
        return not self.on_screen and number not in self.treatment.at_end

    def label(self, key: str) -> str:
        return self.document.label(key)

    def back_to_call(self, number: int) -> str:
        """What the way back from a note is called."""
        return f"{self.label('back-to-text')}, {self.label('note')} {number}"

    def within(self, language: str | None) -> "Form":
        """The form for what stands in a language."""
        return replace(self, language=language) if language else self

    def change_to(self, language: str | None) -> str | None:
        """The language, where it differs from the one around."""
        return language if language != self.language else None

    def turn_to(self, language: str | None) -> str | None:
        """The direction of a language, where on a screen it differs from the one around."""
        if not language or not self.on_screen or direction(language) == direction(self.language):
            return None
        return direction(language)


def direction(language: str) -> str:
    """The value of `dir` (HTML Standard, 3.2.6.4) for a language."""
    return "rtl" if is_right_to_left(language) else "ltr"


def form_for(document: Document, media: Media, treatment: Treatment | None = None) -> Form:
    """The form in which a document is converted for a medium, without the notes' bodies."""
    languages = dict(_languages(document.blocks, document.language))
    return Form(document, media, document.language, languages, treatment or Treatment())


def _languages(nodes: tuple[Block, ...], language: str) -> Iterator[tuple[str, str]]:
    for node in nodes:
        yield from _language_of(node, language)


def _language_of(node: Node, around: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Heading):
        yield node.id, around
    elif isinstance(node, NoteCall):
        yield f"note-{node.number}", around
    # A call within a phrase of another language still belongs to the sentence around it.
    own = None if isinstance(node, Phrase) else getattr(node, "language", None)
    for child in children(node):
        yield from _language_of(child, own or around)
