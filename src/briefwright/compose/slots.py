"""What a template's values become in its text: slots.

A value never passes through Markdown. Its place in the text is held by a slot, a key between two
characters that no content may hold, and filled once the text is parsed: content cannot break a
template. Refused: values that have no words, and notes that would be lost among other words.
"""

from dataclasses import dataclass, field

from jinja2 import TemplateRuntimeError, Undefined

from briefwright.compose.bounds import check_output
from briefwright.document.marks import AuthorNote, Citation
from briefwright.document.nodes import Block, Inline, Text
from briefwright.document.walk import walk
from briefwright.library.markdown.context import SlotContent
from briefwright.library.markdown.sentinels import ANY, SLOT_CLOSE, SLOT_OPEN
from briefwright.library.markdown.typography import typeset_words

# Slots that are filled last, when the rest of the document is known.
CONTENTS = "contents:"
REFERENCES = "references:"
WORDS = "words"
STAMP = "stamp"
LATE_WORDS = (WORDS, STAMP)  # these can stand within a line


@dataclass(frozen=True, slots=True)
class Fragment:
    """A value that is more than text. As text it reads as its plain words."""

    text: str
    inlines: tuple[Inline, ...] | None = None
    blocks: tuple[Block, ...] | None = None
    section: str | None = None
    key: str | None = None

    def __str__(self) -> str:
        tree = (self.inlines, self.blocks)
        if any(isinstance(node, (Citation, AuthorNote)) for node in walk(tree)):
            raise TemplateRuntimeError(
                "a value with footnotes is joined to other words or filtered, which would lose "
                "them: write it as {{ … }} of its own"
            )
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text or self.inlines or self.blocks or self.key)

    def __lt__(self, other: object) -> bool:
        return self.text < (other.text if isinstance(other, Fragment) else str(other))


class Markdown(str):
    """Text that a template's author wants read as Markdown."""

    __slots__ = ()


@dataclass
class Slots:
    """The slots of one rendering. Raises OverBounds when they hold too much."""

    contents: dict[str, SlotContent] = field(default_factory=dict)
    characters: int = 0

    def hold(self, value: object) -> object:
        """What a template writes for a value: a slot's place, or the value itself."""
        if value is None:
            return ""
        if isinstance(value, Fragment):
            return self._place(value.key or "", _content(value))
        if isinstance(value, str):
            return self._words(value)
        if isinstance(value, Undefined) or (
            isinstance(value, (int, float)) and not isinstance(value, bool)
        ):
            return value
        raise TemplateRuntimeError(_unprintable(value))

    def _words(self, text: str) -> str:
        # What a macro, a block or a captured text gives is Markdown with slots of its own.
        if isinstance(text, Markdown) or text.isspace() or ANY.search(text):
            return text
        words = typeset_words(text)
        return self._place("", SlotContent(words, inlines=(Text(words),))) if words else ""

    def _place(self, name: str, content: SlotContent) -> str:
        self.characters += len(content.text)
        check_output(self.characters)
        key = f"{len(self.contents)}~{name}"
        self.contents[key] = content
        return f"{SLOT_OPEN}{key}{SLOT_CLOSE}"


def _content(value: Fragment) -> SlotContent:
    return SlotContent(value.text, value.inlines, value.blocks, value.section)


def _unprintable(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return 'a list cannot be printed: loop over it, or join it with | join(", ")'
    if isinstance(value, bool):
        return f"{str(value).lower()} cannot be printed: choose words for it with if"
    if callable(value):
        return "a function cannot be printed: call it with ()"
    return "this value has no words: print one of its fields"
