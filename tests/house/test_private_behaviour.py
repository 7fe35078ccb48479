"""The private behaviour of libraries that is relied on; a change in it must be looked at.

Python-Markdown: `library/markdown/syntax.py` reads tables by way of two methods of its table
processor, and `library/markdown/tree.py` repeats the steps of `Markdown.convert` up to the tree.
Jinja2: `compose/render.py` finds a template's lines through what compiled templates hold.
"""

import inspect
import textwrap
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from jinja2 import Environment
from markdown import Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor

from briefwright.library.markdown.tree import TreeMaker

LOOK = "Python-Markdown has changed here: read its new code beside ours, then bring this up to date"


def source(what: Any) -> str:
    return textwrap.dedent(inspect.getsource(what))


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        (TableProcessor.test, ["self", "parent", "block"]),
        (TableProcessor._split_row, ["self", "row"]),
        (TableProcessor._build_row, ["self", "row", "parent", "align"]),
    ],
)
def test_the_table_processor_has_the_methods_that_are_overridden(
    method: Any, arguments: list[str]
) -> None:
    assert list(inspect.signature(method).parameters) == arguments, LOOK


def test_every_row_of_a_table_is_split_and_built_by_these_methods() -> None:
    processor = TableProcessor(Markdown().parser, {"use_align_attribute": True})
    table = "| a | b\\|c |\n| --- | :-: |\n| `d | e` | f |"
    assert processor.test(Element("div"), table), LOOK
    assert processor._split_row("| `d | e` | f |") == [" `d | e` ", " f "], LOOK
    parent = Element("tbody")
    processor._build_row("| d |", parent, [None, "center"])
    (row,) = parent
    assert [(cell.tag, cell.text, cell.get("align")) for cell in row] == [
        ("td", "d", None),
        ("td", "", "center"),
    ], LOOK


def test_the_steps_from_text_to_tree_are_those_that_are_repeated() -> None:
    """Preprocessors on lines, the block parser, tree processors whose answer replaces the root."""
    steps = source(Markdown.convert)
    pieces = [
        'self.lines = source.split("\\n")',
        "for prep in self.preprocessors:\n        self.lines = prep.run(self.lines)",
        "root = self.parser.parseDocument(self.lines).getroot()",
        "for treeprocessor in self.treeprocessors:\n"
        "        newRoot = treeprocessor.run(root)\n"
        "        if newRoot is not None:\n"
        "            root = newRoot",
    ]
    places = [steps.find(piece) for piece in pieces]
    assert -1 not in places, LOOK
    assert places == sorted(places), LOOK


def test_the_processors_that_take_part_are_those_that_are_known() -> None:
    """A new processor, or one of another name, could let raw HTML or a new syntax through."""
    maker = TreeMaker()
    maker.begin(())
    markdown = maker._markdown
    assert [one.name for one in markdown.preprocessors._priority] == ["normalize_whitespace"], LOOK
    assert [one.name for one in markdown.treeprocessors._priority] == ["inline", "unescape"], LOOK
    assert sorted(one.name for one in markdown.parser.blockprocessors._priority) == [
        "code",
        "defindent",
        "deflist",
        "empty",
        "hashheader",
        "hr",
        "indent",
        "olist",
        "paragraph",
        "quote",
        "reference",
        "setextheader",
        "table",
        "ulist",
    ], LOOK
    assert sorted(one.name for one in markdown.inlinePatterns._priority) == [
        "autolink",
        "backtick",
        "citation",
        "comment",
        "em_strong",
        "entity",
        "escape",
        "image_link",
        "image_reference",
        "linebreak",
        "link",
        "mail",
        "narrative",
        "note",
        "phrase",
        "raw-html",
        "reference",
        "short_image_ref",
        "short_reference",
        "value",
    ], LOOK


def test_words_that_were_set_aside_can_be_asked_for_again() -> None:
    """`Lift` gives its attributes back the code and values that patterns before it set aside."""
    assert list(inspect.signature(InlineProcessor.unescape).parameters) == ["self", "text"], LOOK
    maker = TreeMaker()
    maker.begin(())
    root = maker.blocks(["A claim. [@key, para `1` and {{ two }}]"])
    (citation,) = maker.inlines(root).iter("citation")
    assert citation.get("raw") == "@key, para 1 and {{ two }}", LOOK


def test_addresses_of_links_are_found_by_the_same_pattern() -> None:
    found = ReferenceProcessor.RE.search('[Label]: <https://example.org> "Title"')
    assert found is not None, LOOK
    assert found.group(1) == "Label", LOOK
    assert found.group(2) == "<https://example.org>", LOOK
    assert found.group(5) == "Title", LOOK


def test_the_lines_of_a_compiled_template_can_be_found() -> None:
    """A frame of a template's code holds the template, which knows its own lines."""
    frames: list[Any] = []

    def look() -> str:
        frames.append(inspect.currentframe().f_back)  # type: ignore[union-attr]
        return ""

    environment = Environment()
    template = environment.from_string("one\ntwo\n{{ look() }}\n")
    template.render(look=look)
    held = [one.f_globals.get("__jinja_template__") for one in _outer(frames[0])]
    assert template in held, "Jinja2 keeps its templates elsewhere: see BodyRenderer._line"


def _outer(frame: Any) -> list[Any]:
    out = []
    while frame is not None:
        out.append(frame)
        frame = frame.f_back
    return out


def test_emphasis_is_matched_by_the_class_that_is_overridden() -> None:
    """When this fails because no word is lost any more, `Emphasis` can go."""
    processor = Markdown().inlinePatterns["em_strong"]
    assert type(processor) is DelimiterProcessor, LOOK
    assert "three" not in Markdown().convert("*one**two*three"), LOOK
    assert list(inspect.signature(DelimiterProcessor.reset).parameters) == ["self"], LOOK
