"""docs/reference/markdown.md: its examples are read as it says, and show all there is."""

import re
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile, Span
from briefwright.compose.values import KNOWN
from briefwright.document import marks, nodes
from briefwright.document.walk import walk
from briefwright.library.images import FORMATS, MAX_BYTES, MAX_PIXELS
from briefwright.library.markdown.links import SCHEMES
from briefwright.library.markdown.nesting import MAX_BRACKETS, MAX_DEPTH
from briefwright.library.markdown.parse import MarkdownParser
from briefwright.library.markdown.readings import LONGEST
from tests.outline import blocks

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "markdown.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
WORDS = PAGE[PAGE.index("## Words\n") : PAGE.index("## Links\n")]

# What only a template, a citation style or the writer of notes puts into a document.
NOT_WRITTEN = {
    nodes.Contents,
    nodes.ContentsEntry,
    nodes.CrossReference,
    nodes.NoteCall,
    nodes.NoteReference,
    nodes.PageBreak,
    nodes.ReferenceEntry,
    nodes.ReferenceList,
    nodes.SmallCapitals,
    nodes.Subscript,
    nodes.Superscript,
    marks.Slot,
}
# What the table of words shows, which is not an example of its own.
IN_TABLE = "*a* **b** `c`  \nd"


def _image(target: str, span: Span) -> nodes.Resource:  # noqa: ARG001
    return nodes.Resource(target, "image/jpeg", b"", 1, 1)


def _parsed(text: str) -> tuple[nodes.Block, ...]:
    """The blocks of a text in which nothing is wrong."""
    report = Report()
    source = SourceFile("example.md", text)
    whole = source.span(0, len(text))
    parsed = MarkdownParser().parse(whole, report, load_image=_image)
    assert not len(report), render_text(report, colour=False)
    return parsed.blocks


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.split("\n")[0][:30])
def test_an_example_is_read_without_a_word_of_complaint(example: str) -> None:
    assert _parsed(example)


def test_the_examples_show_all_that_a_section_can_hold() -> None:
    members = (*nodes.Inline.__args__, *nodes.Block.__args__, *marks.MARKS)
    shown = {type(node) for text in (*EXAMPLES, IN_TABLE) for node in walk(_parsed(text))}
    assert {member for member in members if member not in shown} == NOT_WRITTEN - {
        nodes.ContentsEntry,
        nodes.ReferenceEntry,
    }


def test_plain_characters_are_set_as_the_table_says() -> None:
    typed = "\"words\" 'words' it's -- --- ... &copy; &lt; &#9734; \\* \\[ \\@"
    (printed,) = blocks(_parsed(typed))
    assert printed == "p “words” ‘words’ it’s – — … © < ☆ * [ @"
    for pair in ("`&copy;`, `&lt;`, `&#9734;`", "“words”, ‘words’, it’s", "–, —, …"):
        assert pair in WORDS


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("~~no~~ H~2~O x^2^", ["p ~~no~~ H~2~O x^2^"]),
        ("- [ ] task", ["ul", "  item", "    p [ ] task"]),
        ("https://example.org", ["p https://example.org"]),
        ("7. a\n9. b", ["ol from 7", "  item", "    p a", "  item", "    p b"]),
        ("## Words {#id}", ["h2 Words {#id}"]),
        ("a@b.example \\@key", ["p a@b.example @key"]),
        ("日本\n語", ["p 日本語"]),
    ],
)
def test_what_the_page_says_of_traps_is_so(typed: str, read: list[str]) -> None:
    assert list(blocks(_parsed(typed))) == read


@pytest.mark.parametrize("typed", ["text\n- item", "- outer\n  - inner"])
def test_lists_that_are_not_read_as_meant_are_reported(typed: str) -> None:
    report = Report()
    MarkdownParser().parse(SourceFile("example.md", typed).span(0, len(typed)), report)
    assert [found.code for found in report] == ["K133"]


def test_limits_and_lists_on_the_page_are_those_of_the_code() -> None:
    assert f"more than {MAX_DEPTH} deep" in PAGE
    assert f"{MAX_BRACKETS:,}\n  brackets" in PAGE
    assert f"at most {LONGEST} characters" in PAGE
    assert f"up to {MAX_BYTES // 10**6} MB and {MAX_PIXELS // 10**6} million pixels" in PAGE
    named = re.findall(r"[A-Z]{3,}(?=[, ])", PAGE[PAGE.index("not leave the workspace.") :])
    assert {f"image/{name.lower()}" for name in named[:3]} == set(FORMATS.values())
    assert {f"`{scheme}`" for scheme in SCHEMES} <= set(re.findall(r"`\w+`", PAGE))
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert rows == list(KNOWN)
