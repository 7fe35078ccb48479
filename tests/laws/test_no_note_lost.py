"""Whatever a document looks like: every note of it is in the PDF, whole, or the PDF is refused.

The reader here knows nothing of the writer's own audit: each note begins and ends with words of
its own, each call stands after a word of its own, and pypdf says on which pages they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Cell,
    Definition,
    DefinitionList,
    Division,
    Document,
    Heading,
    Inline,
    Note,
    NoteCall,
    OrderedList,
    PageSetup,
    Paragraph,
    Quotation,
    Table,
    Text,
)
from briefwright.document.walk import rewrite, walk
from tests.samples import inlines, note, small
from tests.unit.write.pdf.opened import Opened, squeezed, styled, written

VOCABULARY = ("the", "council", "found", "that", "each", "outcome", "differs", "between", "regions")
ROLES = (None, "box", "columns", "flex", "float", "case")
LOOK = """
.box { break-inside: avoid; padding: 4mm; border: 1pt solid }
.columns { columns: 2 } .flex { display: flex } .float { float: left; width: 45% }
.case p { orphans: 3; widows: 3 } blockquote { orphans: 4 }
"""

words = st.builds(
    lambda start, length: " ".join(VOCABULARY[(start + n) % 9] for n in range(length)),
    st.integers(0, 8),
    st.integers(1, 45),
)
# A call is a number of words for its note; the numbers are given when the document is whole.
calls = st.integers(1, 60).map(lambda length: NoteCall(-length))
texts = st.lists(st.one_of(words.map(Text), words.map(Text), calls), min_size=1, max_size=6)
lines = texts.map(tuple)
short = st.lists(st.one_of(words.map(lambda text: Text(text[:20])), calls), max_size=2).map(tuple)
paragraphs = lines.map(Paragraph)
cells = short.map(Cell)


def tables() -> st.SearchStrategy[Table]:
    row = st.tuples(cells, cells)
    rows = st.lists(row, min_size=1, max_size=9).map(tuple)
    aligns = (Align.START, Align.END)
    return st.builds(Table, st.just(aligns), row, rows, short, st.booleans())


def holders(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    some = st.lists(inner, min_size=1, max_size=4).map(tuple)
    items = st.lists(some, min_size=1, max_size=4).map(tuple)
    definition = st.builds(Definition, short, st.tuples(some))
    return st.one_of(
        st.builds(BulletList, items),
        st.builds(OrderedList, items, st.integers(1, 4)),
        st.builds(DefinitionList, st.lists(definition, min_size=1, max_size=3).map(tuple)),
        st.builds(Quotation, some),
        st.builds(Division, some, st.sampled_from(ROLES)),
    )


headings = st.builds(Heading, st.integers(2, 3), short, st.just("h"))
blocks = st.one_of(
    paragraphs,
    headings,
    tables(),
    st.recursive(st.one_of(paragraphs, tables()), holders, max_leaves=6),
)
pages = st.sampled_from([PageSetup("A5"), PageSetup("A4"), PageSetup("A5", "large-print")])


@dataclass
class Numbering:
    """Gives calls their numbers, notes their words, headings their ids."""

    notes: list[Note] = field(default_factory=list)
    headings: int = 0

    def visit(self, node: object) -> tuple[Inline | Heading, ...] | None:
        if isinstance(node, NoteCall):
            number = len(self.notes) + 1
            middle = " ".join(VOCABULARY[n % 9] for n in range(-node.number))
            self.notes.append(note(number, f"n{number}begin {middle} n{number}end."))
            return (Text(f" c{number}call"), NoteCall(number))
        if isinstance(node, Heading) and node.id == "h":
            self.headings += 1
            named = replace(node, id=f"h{self.headings}")
            return (rewrite((named,), self.visit)[0],) if node.children else (self._filled(named),)
        return None

    def _filled(self, heading: Heading) -> Heading:
        return replace(heading, children=inlines("Heading"))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    numbering = Numbering()
    drawn = tuple(draw(st.lists(blocks, min_size=1, max_size=7)))
    return replace(
        small(),
        blocks=rewrite(drawn, numbering.visit),
        notes=tuple(numbering.notes),
        page=draw(pages),
    )


def moved(found: Opened, code: str) -> set[int]:
    """The notes that a diagnostic names."""
    return {int(said.split()[2]) for said in found.said() if said.startswith(code)}


def pages_of(found: Opened, word: str) -> set[int]:
    """The pages on which a word stands, which narrow columns may break."""
    return {n for n, text in enumerate(found.texts, 1) if word in squeezed(text)}


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
)
@given(documents().filter(lambda document: 8 <= len(document.notes) <= 40))
def test_every_note_is_whole_and_on_the_page_of_its_call_or_is_named(document: Document) -> None:
    found = written(document, styled(LOOK))
    assert not [said for said in found.said() if said[:4] not in ("W102", "W105")]
    elsewhere = moved(found, "W102") | moved(found, "W105")
    for one in document.notes:
        assert squeezed(one.blocks[0].children[0].text) in found.text  # type: ignore[attr-defined, union-attr]
        calls = pages_of(found, f"c{one.number}call")
        notes = pages_of(found, f"n{one.number}begin")
        assert calls
        assert notes <= calls or one.number in elsewhere


def test_the_documents_have_notes_everywhere() -> None:
    """The law would hold for documents without notes."""
    holders: set[type] = set()
    most = 0

    @settings(max_examples=40, database=None, derandomize=True, phases=[Phase.generate])
    @given(documents())
    def collect(document: Document) -> None:
        nonlocal most
        holders.update(type(node) for node in walk(document.blocks) if any(_direct_calls(node)))
        most = max(most, len(document.notes))

    collect()
    assert {Heading, Paragraph, Cell} <= holders
    assert most > 20


def _direct_calls(node: object) -> Iterator[NoteCall]:
    for child in getattr(node, "children", ()):
        if isinstance(child, NoteCall):
            yield child
