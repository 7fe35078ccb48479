"""The structure of a PDF: what a screen reader is told."""

import re
from contextlib import suppress
from dataclasses import replace
from importlib import import_module

import pytest

from briefwright.document.nodes import (
    BulletList,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Link,
    Note,
    OrderedList,
    Phrase,
)
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.tags import full_tags
from tests.samples import inlines, note, paragraph, small, torture
from tests.unit.write.pdf.opened import Opened, shared, written


@pytest.fixture(scope="module")
def found() -> Opened:
    return shared("torture")


def of(*blocks: object, notes: tuple[Note, ...] = ()) -> Opened:
    document: Document = replace(small(), blocks=blocks, notes=notes)  # type: ignore[arg-type]
    return written(document)


def test_every_note_is_a_note_with_a_name_of_its_own(found: Opened) -> None:
    names = [one["/ID"] for one in found.elements("Note")]
    assert names == [f"note-{note.number}" for note in torture().notes]


def test_every_call_is_a_reference_that_holds_a_link_with_words(found: Opened) -> None:
    references = found.elements("Reference")
    assert len(references) == len(torture().notes)
    described = [
        one.get_object()["/Contents"]
        for page in found.reader.pages
        for one in page.annotations or ()
        if str(one.get_object().get("/Dest", "")).startswith("note-")
    ]
    assert set(described) == {f"Note {note.number}" for note in torture().notes}


def test_the_number_of_a_note_is_its_label(found: Opened) -> None:
    notes = found.elements("Note")
    assert all(one["/K"][0].get_object()["/S"] in ("/Lbl", "/NonStruct") for one in notes)


def test_the_number_of_a_note_leads_back_to_its_call(found: Opened) -> None:
    described = [
        str(one.get_object()["/Contents"])
        for page in found.reader.pages
        for one in page.annotations or ()
        if str(one.get_object().get("/Dest", "")).startswith("call-")
    ]
    assert described == [f"Back to the text, Note {note.number}" for note in torture().notes]
    assert {f"call-{note.number}" for note in torture().notes} <= set(
        found.reader.named_destinations
    )


def test_a_change_of_language_is_told(found: Opened) -> None:
    languages = {str(one["/Lang"]) for _, one in found.structure() if "/Lang" in one}
    assert languages == {"ja", "fr"}


def test_lists_say_how_they_are_numbered() -> None:
    item = (paragraph("a"),)
    lists = of(BulletList((item,)), OrderedList((item,))).elements("L")
    assert [one["/A"]["/ListNumbering"] for one in lists] == ["/Disc", "/Decimal"]


def test_an_item_has_a_label_and_one_body() -> None:
    item = (paragraph("a"), paragraph("b"))
    (found,) = of(BulletList((item,))).elements("LI")
    assert [kid.get_object()["/S"] for kid in found["/K"]] == ["/Lbl", "/LBody"]


def test_a_term_is_the_label_of_what_follows_it() -> None:
    description = (paragraph("a"),)
    terms = DefinitionList(
        (
            Definition(inlines("one"), (description,)),
            Definition(inlines("two"), (description, description)),
        )
    )
    found = of(terms)
    parts = [[kid.get_object()["/S"] for kid in one["/K"]] for one in found.elements("LI")]
    assert parts == [["/Lbl", "/LBody"], ["/Lbl", "/LBody"], ["/LBody"]]
    parents = {kid.get_object()["/P"]["/S"] for one in found.elements("LI") for kid in one["/K"]}
    assert parents == {"/LI"}


def test_the_contents_are_contents(found: Opened) -> None:
    (contents, *_) = found.elements("TOC")
    assert contents["/K"][0].get_object()["/S"] == "/Caption"
    assert all(one["/P"]["/S"] == "/TOC" for one in found.elements("TOCI"))
    assert all("/A" not in one for one in found.elements("TOC"))


def test_running_heads_are_headers_and_footers_and_not_read(found: Opened) -> None:
    content = found.reader.pages[1]["/Contents"].get_object()
    kinds = re.findall(rb"/Artifact\n<</Type /Pagination/Subtype (\S+)>>", content.get_data())
    assert sorted(kinds) == [b"/Footer", b"/Header"]


def test_a_link_of_several_styles_is_one_link_with_its_words() -> None:
    link = Link("https://e.org/", (*inlines("a "), Emphasis(inlines("leaning")), *inlines(" word")))
    found = of(paragraph(link))
    assert found.links() == ["https://e.org/"]
    (annotation,) = found.reader.pages[0].annotations or ()
    assert annotation.get_object()["/Contents"] == "a leaning word"


def test_the_call_links_to_a_note_within_a_box_of_another_language() -> None:
    box = Division((paragraph(Phrase(inlines("mot"), language="fr"), 1),), language="ja")
    found = of(box, notes=(note(1, "One."),))
    assert found.links() == ["#note-1", "#call-1"]
    assert {"note-1", "call-1"} <= set(found.reader.named_destinations)


def test_the_fuller_structure_is_only_in_force_while_asked_for() -> None:
    load()
    module = import_module("weasyprint.pdf.tags")
    before = module._build_box_tree
    with suppress(ValueError), full_tags():
        assert module._build_box_tree is not before
        raise ValueError
    assert module._build_box_tree is before
