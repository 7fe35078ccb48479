from typing import Any

import pytest

from briefwright.document.nodes import (
    Block,
    BulletList,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    OrderedList,
    Paragraph,
    Quotation,
)
from tests.samples import inlines, paragraph
from tests.unit.write.docx.opened import Opened, opened, text, value


def nested(depth: int) -> BulletList:
    inner: tuple[Block, ...] = (nested(depth - 1),) if depth > 1 else ()
    return BulletList(((paragraph(f"level {depth}"), *inner),))


def items(file: Opened) -> list[tuple[str, str, str]]:
    """Text, level and list of each item."""
    found = file.find("//w:p[w:pPr/w:numPr]")
    return [
        (
            text(one),
            value(one.find(".//{*}ilvl")) or "",
            value(one.find(".//{*}numPr/{*}numId")) or "",
        )
        for one in found
    ]


def start_of(file: Opened, number: str) -> Any:
    return file.one(f"//w:num[@w:numId='{number}']//w:startOverride", "numbering")


def test_lists_nest_to_five_levels_and_more() -> None:
    file = opened(nested(7))
    assert [level for _, level, _ in items(file)] == ["0", "1", "2", "3", "4", "5", "6"]


def test_every_ordered_list_begins_anew_with_its_own_number() -> None:
    first = OrderedList(((paragraph("a"),), (paragraph("b"),)))
    second = OrderedList(((paragraph("c"),),), start=7)
    file = opened(first, paragraph("between"), second)
    (_, _, one), (_, _, two), (_, _, three) = items(file)
    assert one == two
    assert one != three
    assert value(start_of(file, one)) == "1"
    assert value(start_of(file, three)) == "7"


def test_an_ordered_list_within_a_list_counts_on_its_own_level() -> None:
    inner = OrderedList(((paragraph("inner"),),), start=4)
    file = opened(OrderedList(((paragraph("outer"), inner),)))
    number = items(file)[1][2]
    assert items(file)[1][1] == "1"
    override = file.one(f"//w:num[@w:numId='{number}']/w:lvlOverride", "numbering")
    assert value(override, "ilvl") == "1"
    assert value(start_of(file, number)) == "4"


def test_every_list_that_is_used_is_defined_and_definitions_come_first() -> None:
    file = opened(nested(3), OrderedList(((paragraph("a"),),)))
    defined = set(file.find("//w:num/@w:numId", "numbering"))
    assert {number for _, _, number in items(file)} <= defined
    names = [child.tag.rpartition("}")[2] for child in file.part("numbering")]
    assert names == sorted(names)


def test_what_follows_in_an_item_stands_below_its_words_without_a_sign() -> None:
    file = opened(BulletList(((paragraph("first"), paragraph("second")),)))
    assert [words for words, _, _ in items(file)] == ["first"]
    assert file.paragraphs("ListContinue") == ["second"]


@pytest.mark.parametrize(
    "block", [nested(1), CodeBlock("code"), Quotation((Paragraph(()),))], ids=str
)
def test_an_item_that_begins_otherwise_still_has_its_sign(block: Block) -> None:
    file = opened(BulletList(((block,),)))
    assert items(file)[0][:2] == ("", "0")


def test_an_empty_item_is_an_item() -> None:
    assert len(items(opened(BulletList(((), (paragraph("x"),)))))) == 2


def test_numbered_paragraphs_are_counted_by_word_from_their_first_number() -> None:
    file = opened(*(paragraph(f"p{n}", number=n) for n in (5, 6, 7)))
    assert [words for words, _, _ in items(file)] == ["p5", "p6", "p7"]
    assert len({number for _, _, number in items(file)}) == 1
    assert value(start_of(file, items(file)[0][2])) == "5"
    assert len(file.paragraphs("NumberedParagraph")) == 3


def test_numbers_with_a_gap_are_written_out() -> None:
    file = opened(paragraph("a", number=1), paragraph("b", number=3))
    assert file.paragraphs("NumberedParagraph") == ["1.\ta", "3.\tb"]
    assert {number for _, _, number in items(file)} == {"0"}


def test_a_number_in_a_list_is_written_out() -> None:
    file = opened(paragraph("a", number=1), BulletList(((paragraph("b", number=2),),)))
    assert file.paragraphs("NumberedParagraph") == ["1.\ta"]
    assert file.paragraphs("ListBullet") == ["2. b"]


def test_numbers_go_on_through_boxes() -> None:
    box = Division((paragraph("b", number=2),), role="summary")
    file = opened(paragraph("a", number=1), box, paragraph("c", number=3))
    assert file.paragraphs("NumberedParagraph") == ["a", "b", "c"]


def test_definitions_keep_term_and_descriptions_apart() -> None:
    block = DefinitionList(
        (Definition(inlines("Rent"), ((paragraph("what is paid"),), (paragraph("a tear"),))),)
    )
    file = opened(block)
    assert file.paragraphs("DefinitionTerm") == ["Rent"]
    assert file.paragraphs("Definition") == ["what is paid", "a tear"]
