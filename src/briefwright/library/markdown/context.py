"""What turning one text to blocks needs to know and collects on its way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.document.nodes import Block, Inline, Resource
from briefwright.library.markdown.lines import Line
from briefwright.library.markdown.place import Place
from briefwright.library.markdown.segments import NoteDefinition

LoadImage = Callable[[str, Span], Resource | None]


@dataclass
class Context:
    """`slots` are what a template's values became, by key: inlines, blocks or both."""

    place: Place
    report: Report
    load_image: LoadImage
    definitions: Mapping[str, NoteDefinition] = field(default_factory=dict)
    slots: Mapping[str, "SlotContent"] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    open_notes: tuple[str, ...] = ()
    resources: dict[str, Resource] = field(default_factory=dict)

    def line(self, line: Line) -> Span:
        """The whole line of the file that a line, or a stretch of it, was read from."""
        return self.place.within(line.start, line.end).here


@dataclass(frozen=True, slots=True)
class SlotContent:
    """What stands behind a slot: `text` where it is needed as plain words (a link's target)."""

    text: str = ""
    inlines: tuple[Inline, ...] | None = None
    blocks: tuple[Block, ...] | None = None
    section: str | None = None
