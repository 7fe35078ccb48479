"""What a template's values become in its text: slots.

A value never passes through Markdown. Its place in the text is held by a slot, a key between two
private-use characters, and filled once the text is parsed: content cannot break a template.
"""

from dataclasses import dataclass, field

from briefwright.document.nodes import Block, Inline, Text
from briefwright.library.markdown.context import SlotContent

OPEN, CLOSE = "\ue000", "\ue001"

# Slots that are filled last, when the rest of the document is known.
CONTENTS = "contents:"
REFERENCES = "references:"
WORDS = "words"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A value that is more than text. As text it reads as its plain words."""

    text: str
    inlines: tuple[Inline, ...] | None = None
    blocks: tuple[Block, ...] | None = None
    section: str | None = None
    key: str | None = None

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text or self.inlines or self.blocks or self.key)


class Markdown(str):
    """Text that a template's author wants read as Markdown."""

    __slots__ = ()


@dataclass
class Slots:
    """The slots of one rendering."""

    contents: dict[str, SlotContent] = field(default_factory=dict)

    def hold(self, value: object) -> object:
        """What a template writes for a value: a slot's place, or the value itself."""
        if value is None:
            return ""
        if isinstance(value, Fragment):
            return self._place(value.key or "", _content(value))
        if isinstance(value, str) and not isinstance(value, Markdown):
            return self._place("", SlotContent(value, inlines=(Text(value),))) if value else ""
        return value

    def _place(self, name: str, content: SlotContent) -> str:
        key = f"{len(self.contents)}~{name}"
        self.contents[key] = content
        return f"{OPEN}{key}{CLOSE}"


def _content(value: Fragment) -> SlotContent:
    return SlotContent(value.text, value.inlines, value.blocks, value.section)
