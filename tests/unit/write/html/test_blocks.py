"""Blocks become the elements that the style sheets rely on."""

from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Contents,
    ContentsEntry,
    Definition,
    DefinitionList,
    Division,
    Figure,
    Image,
    NoteCall,
    OrderedList,
    PageBreak,
    Paragraph,
    Phrase,
    Quotation,
    ReferenceEntry,
    ReferenceList,
    Rule,
    Table,
    Text,
)
from briefwright.write.html.blocks import convert_blocks
from briefwright.write.html.encode import encode
from briefwright.write.html.form import Media, Treatment, form_for
from briefwright.write.html.notes import with_notes
from tests import samples
from tests.samples import cell, heading, inlines, paragraph


def on_screen(*blocks: Block) -> str:
    return encode(convert_blocks(blocks, with_notes(form_for(samples.torture(), Media.SCREEN))))


def in_print(*blocks: Block, new_page: frozenset[int] = frozenset()) -> str:
    treatment = Treatment(new_page=new_page)
    form = with_notes(form_for(samples.torture(), Media.PRINT, treatment))
    return encode(convert_blocks(blocks, form))


def test_a_heading_carries_its_words_once_more_in_print() -> None:
    block = heading(2, "law", "The ", NoteCall(1), "law", number="1")
    assert on_screen(heading(2, "law", "The law", number="1")) == (
        '<h2 id="law"><span class="number">1</span> The law</h2>\n'
    )
    assert 'data-title="1 The law"' in in_print(block)


def test_a_numbered_paragraph_shows_its_number() -> None:
    assert on_screen(paragraph("Text", number=12)) == (
        '<p class="numbered" id="paragraph-12"><span class="number">12.</span> Text</p>\n'
    )


def test_an_item_of_one_paragraph_needs_none_and_keeps_the_list_in_it() -> None:
    inner = BulletList(((paragraph("b"),),))
    made = on_screen(BulletList(((paragraph("a"), inner), (paragraph("c"), paragraph("d")))))
    assert made.replace("\n", "") == (
        "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>"
    )


def test_a_numbered_list_starts_where_it_says() -> None:
    block = OrderedList(((paragraph("a"),),), start=3)
    assert on_screen(block).startswith('<ol start="3">')
    assert 'style="counter-reset: list-item 2"' in in_print(block)
    assert on_screen(OrderedList(((paragraph("a"),),))).startswith("<ol>")


def test_definitions_quotations_code_and_rules_have_their_elements() -> None:
    definitions = DefinitionList(
        (Definition(inlines("a"), ((paragraph("b"),), (paragraph("c"),))),)
    )
    assert on_screen(definitions).replace("\n", "") == "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>"
    quotation = on_screen(Quotation((paragraph("a"),))).replace("\n", "")
    assert quotation == "<blockquote><p>a</p></blockquote>"
    assert on_screen(CodeBlock("a\n  <b>")) == "<pre>\n<code>a\n  &lt;b&gt;</code></pre>\n"
    assert on_screen(Rule()) == "<hr>\n"


def test_a_page_break_is_for_print_alone() -> None:
    assert on_screen(PageBreak(), paragraph("a")) == "<p>a</p>\n"
    assert in_print(PageBreak()) == '<div class="page-break"></div>\n'


def test_a_division_bears_its_role_id_and_language() -> None:
    def start(division: Division) -> str:
        return on_screen(division).partition("\n")[0]

    assert start(Division((), role="support")) == '<div class="support"></div>'
    headed = Division((heading(2, "help", "Help"),), role="support")
    assert start(headed).startswith('<section class="support">')
    assert start(Division((), role="columns", id="a")) == '<div class="columns" id="a"></div>'
    assert (
        start(Division((), role="content-note")) == '<div class="content-note" role="note"></div>'
    )
    assert start(Division((), language="ja")) == '<div lang="ja"></div>'
    assert start(Division((), language="en-GB")) == "<div></div>"


def test_a_language_is_named_again_only_when_it_changes() -> None:
    inner = Division((paragraph("a"),), language="ja")
    made = on_screen(Division((inner, Division((), language="en-GB")), language="ja"))
    assert made.count("lang=") == 2
    assert '<div lang="en-GB">' in made


def test_words_that_run_the_other_way_say_so_on_a_screen() -> None:
    words = paragraph("In ", Phrase(inlines("שלום"), language="he"), ".")
    assert on_screen(words) == '<p>In <span lang="he" dir="rtl">שלום</span>.</p>\n'
    assert "dir=" not in in_print(words)
    back = Division((paragraph(Phrase(inlines("house"), language="en"), "."),), language="ar")
    made = on_screen(back)
    assert made.startswith('<div lang="ar" dir="rtl">')
    assert '<span lang="en" dir="ltr">house</span>' in made
    assert "dir=" not in on_screen(Division((), language="ja"))


def test_a_table_is_a_region_with_headings_for_columns_and_rows() -> None:
    table = Table(
        (Align.START, Align.END),
        (cell("a"), cell("b")),
        ((cell("c"), cell("d")),),
        inlines("The caption"),
        row_headers=True,
    )
    assert on_screen(table).splitlines() == [
        '<div class="table" tabindex="0" role="region" aria-labelledby="table-1-caption">',
        "<table>",
        '<caption id="table-1-caption">The caption</caption>',
        "<thead>",
        "<tr>",
        '<th scope="col">a</th>',
        '<th scope="col" class="align-end">b</th>',
        "</tr>",
        "</thead>",
        "<tbody>",
        "<tr>",
        '<th scope="row">c</th>',
        '<td class="align-end">d</td>',
        "</tr>",
        "</tbody>",
        "</table>",
        "</div>",
    ]
    assert in_print(table).startswith('<div class="table">\n<table>')


def test_a_table_without_a_caption_is_named_by_its_number() -> None:
    table = Table((Align.START,), (cell("a"),), ((cell("b"),),))
    assert 'aria-label="table 2"' in on_screen(table, table)


def test_a_head_that_holds_only_notes_is_kept() -> None:
    markup = on_screen(Table((Align.START,), (Cell((NoteCall(1),)),), ((cell("a"),),)))
    assert '<thead>\n<tr>\n<td><sup class="note-call"><a' in markup


def test_an_empty_heading_heads_nothing() -> None:
    made = on_screen(Table((Align.START,) * 2, (cell(""), cell("b")), ((cell(""), cell("d")),)))
    assert '<td></td>\n<th scope="col">b</th>' in made
    bare = on_screen(Table((Align.START,), (Cell(()),), ((cell("b"),),)))
    assert "<thead>" not in bare


def test_a_figure_has_its_picture_and_caption() -> None:
    made = on_screen(Figure(Image("images/plan.png", "A plan"), inlines("The plan")))
    assert made.startswith('<figure><img src="data:')
    assert made.endswith("<figcaption>The plan</figcaption>\n</figure>\n")
    assert "<figcaption>" not in on_screen(Figure(Image("images/plan.png", "A plan")))


def test_contents_are_nested_lists_with_pages_in_print() -> None:
    entries = (
        ContentsEntry(2, "text", "1", "First"),
        ContentsEntry(3, "deep", None, "Below"),
        ContentsEntry(2, "japanese", None, "日本語"),
    )
    lines = on_screen(Contents(entries, "Contents")).splitlines()
    assert lines[0] == '<nav class="contents" role="doc-toc" aria-labelledby="contents-title">'
    assert lines[1] == '<p class="contents-title" id="contents-title">Contents</p>'
    assert "".join(lines[2:]) == (
        '<ol><li><a href="#text"><span class="number">1</span> <span class="text">First</span></a>'
        '<ol><li><a href="#deep"><span class="text">Below</span></a></li></ol></li>'
        '<li><a href="#japanese" lang="ja"><span class="text">日本語</span></a></li></ol></nav>'
    )
    printed = in_print(Contents(entries, "Contents"))
    assert '<span class="page-number" data-target="#deep"></span>' in printed


def test_contents_that_begin_below_keep_every_entry() -> None:
    entries = (ContentsEntry(3, "a", None, "Below"), ContentsEntry(2, "b", None, "First"))
    made = on_screen(Contents(entries, "Contents"))
    assert made.index("Below") < made.index("First")
    assert made.count("<ol>") == 2


def test_references_can_be_linked_to() -> None:
    entries = (
        ReferenceEntry("act", inlines("Act")),
        ReferenceEntry("law", inlines("法律"), language="ja"),
    )
    assert on_screen(ReferenceList(entries)).splitlines() == [
        '<ul class="references">',
        '<li id="ref-act">Act</li>',
        '<li id="ref-law" lang="ja">法律</li>',
        "</ul>",
    ]


def _calling(number: int) -> Paragraph:
    return Paragraph((Text("a"), NoteCall(number)))


def test_the_block_that_calls_a_note_can_begin_a_page_with_the_headings_before_it() -> None:
    blocks = (paragraph("b"), heading(2, "x", "X"), heading(3, "y", "Y"), _calling(5))
    lines = in_print(*blocks, new_page=frozenset({5})).splitlines()
    assert [line.startswith("<h2") and "new-page" in line for line in lines] == [
        False,
        True,
        False,
        False,
    ]


def test_items_rows_and_tables_begin_pages_by_themselves() -> None:
    items = in_print(BulletList(((_calling(5),), (_calling(6),))), new_page=frozenset({6}))
    assert items.count('<li class="new-page">') == 1
    head, row = cell("a", 8), cell("b", 9)
    table = Table((Align.START,), (head,), ((row,),))
    assert '<tr class="new-page">' in in_print(table, new_page=frozenset({9}))
    assert '<div class="table new-page">' in in_print(table, new_page=frozenset({8}))
