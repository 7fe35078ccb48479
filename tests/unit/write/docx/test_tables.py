from dataclasses import replace

from briefwright.document.nodes import (
    Align,
    BulletList,
    Figure,
    Image,
    Phrase,
    Resource,
    Table,
)
from tests import samples
from tests.samples import cell, inlines, note, paragraph, png
from tests.unit.write.docx.opened import Opened, opened, text, value, written


def table(*rows: tuple[str, ...], **fields: object) -> Table:
    made = tuple(tuple(cell(words) for words in row) for row in rows)
    return replace(Table((Align.START,) * len(rows[0]), made[0], made[1:]), **fields)  # type: ignore[arg-type]


THREE = table(("Region", "Homes", "Change"), ("North", "120", "+4%"), ("South", "95", "−2%"))


def widths(file: Opened) -> list[int]:
    return [int(width) for width in file.find("//w:gridCol/@w:w")]


def test_every_cell_stands_in_its_row_and_column() -> None:
    file = opened(THREE)
    rows = [[text(one) for one in row.findall("{*}tc")] for row in file.find("//w:tr")]
    assert rows == [["Region", "Homes", "Change"], ["North", "120", "+4%"], ["South", "95", "−2%"]]


def test_the_head_is_repeated_and_no_row_is_split() -> None:
    file = opened(THREE)
    assert [bool(row.findall("{*}trPr/{*}tblHeader")) for row in file.find("//w:tr")] == [
        True,
        False,
        False,
    ]
    assert len(file.find("//w:trPr/w:cantSplit")) == 3


def test_an_empty_head_heads_nothing_and_is_left_out() -> None:
    file = opened(table(("", ""), ("a", "b")))
    assert len(file.find("//w:tr")) == 1
    assert file.find("//w:tblHeader") == []


def test_columns_are_aligned_as_the_table_says() -> None:
    aligned = replace(THREE, columns=(Align.START, Align.CENTRE, Align.END))
    file = opened(aligned)
    second = file.find("//w:tr")[1]
    assert [value(one) for one in second.findall(".//{*}jc")] == ["center", "right"]


def test_a_rows_heading_is_marked_for_readers_who_cannot_see_it() -> None:
    file = opened(replace(THREE, row_headers=True))
    assert file.paragraphs("TableRowHeading") == ["North", "South"]
    assert value(file.one("//w:tblLook"), "firstColumn") == "1"


def test_columns_take_the_width_that_their_text_needs_and_fill_the_line() -> None:
    wide = table(
        ("Service", "Phone", "What it does"),
        ("Shelter", "189", "listens day and night, in nine languages, to whoever calls " * 3),
    )
    file = opened(wide)
    first, second, third = widths(file)
    assert second < first < third
    page = file.one("//w:pgSz"), file.one("//w:pgMar")
    line = int(value(page[0], "w") or 0) - sum(
        int(value(page[1], s) or 0) for s in ("left", "right")
    )
    assert sum(widths(file)) == line


def test_a_table_of_two_short_columns_is_no_wider_than_it_needs() -> None:
    file = opened(table(("A", "B"), ("1", "2")))
    assert sum(widths(file)) < 0.5 * 16838


def test_a_word_longer_than_the_page_does_not_break_the_table() -> None:
    file = opened(table(("A", "B", "C"), ("x" * 300, "y" * 300, "z")))
    assert all(width > 0 for width in widths(file))


def test_a_word_longer_than_the_page_breaks_no_word_of_other_columns() -> None:
    file = opened(table(("Address", "Percentage", "Number"), ("x" * 300, "12", "y" * 12)))
    address, *others = widths(file)
    assert address > sum(others)
    alone = widths(opened(table(("Address", "Percentage", "Number"), ("x", "12", "y" * 12))))
    assert min(others) >= len("Percentage") * 9 * 0.5 * 20
    assert sum(widths(file)) == sum(alone)


def test_a_caption_stands_above_its_table_and_names_it() -> None:
    file = opened(replace(THREE, caption=inlines("Homes by region")))
    assert file.paragraphs("Caption") == ["Homes by region"]
    assert value(file.one("//w:tblCaption")) == "Homes by region"
    first, second = file.find("//w:body/*")[:2]
    assert (first.tag.rpartition("}")[2], second.tag.rpartition("}")[2]) == ("p", "tbl")
    assert file.one("//w:instrText").text == r" SEQ Table \h "
    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']/w:r[w:rPr/w:vanish]")) == 4


def test_a_caption_whose_notes_count_after_the_tables_stands_below() -> None:
    noted = replace(
        THREE,
        rows=((cell("North", 1), cell("1"), cell("2")),),
        caption=inlines("Homes", 2),
    )
    file = opened(noted, notes=(note(1, "x"), note(2, "y")))
    assert file.said() == []
    names = [one.tag.rpartition("}")[2] for one in file.find("//w:body/*")]
    assert names[:2] == ["tbl", "p"]


def test_two_tables_in_a_row_do_not_become_one() -> None:
    file = opened(THREE, THREE)
    names = [one.tag.rpartition("}")[2] for one in file.find("//w:body/*")]
    assert names == ["tbl", "p", "tbl", "p", "sectPr"]


def test_a_table_in_a_list_stands_at_the_items_text() -> None:
    file = opened(BulletList(((paragraph("item"), THREE),)), paragraph("after"))
    indent = int(value(file.one("//w:tblInd"), "w") or 0)
    assert indent > 0
    width = int(value(file.one("//w:tblW"), "w") or 0)
    assert width + indent <= 11906 - 2 * 1361 + 5


def test_a_picture_has_its_alternative_text_and_its_caption() -> None:
    file = written(samples.torture())
    alt = file.find("//wp:docPr/@descr")
    assert alt == ["Plan: blue on the left, yellow on the right", "The plan again"]
    assert file.find("//wp:docPr/@id") == ["1", "2"]
    assert file.paragraphs("FigureCaption") == ["A plan[17]"]
    assert [name for name in file.names() if "media" in name] == ["word/media/image1.png"]


def with_picture(width: int, height: int, data: bytes, media_type: str = "image/png") -> Opened:
    resource = Resource("images/a", media_type, data, width, height)
    return opened(Figure(Image("images/a", "alt")), paragraph("after"), resources=(resource,))


def test_a_picture_is_no_wider_than_the_line_and_keeps_its_shape() -> None:
    extent = with_picture(4000, 1000, png(4000, 1000)).one("//wp:extent")
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    assert width <= 163 * 36000
    assert abs(width / height - 4) < 0.01


def test_a_tall_picture_fits_on_a_page() -> None:
    extent = with_picture(100, 9000, png(10, 900)).one("//wp:extent")
    assert int(extent.get("cy")) < 297 * 36000 * 0.6


def test_a_picture_word_does_not_read_is_stored_as_one_it_does() -> None:
    from io import BytesIO

    from PIL import Image as Picture

    data = BytesIO()
    Picture.new("RGB", (6, 4), "red").save(data, "WEBP")
    file = with_picture(6, 4, data.getvalue(), "image/webp")
    assert file.said() == []
    assert "word/media/image1.png" in file.names()


def test_a_picture_that_nothing_reads_is_refused_and_shown_by_its_text() -> None:
    file = with_picture(6, 4, b"<svg/>", "image/svg+xml")
    assert file.said() == [
        'W106 the image "images/a" (image/svg+xml) cannot stand in a Word document'
    ]
    assert file.paragraphs("Figure") == ["alt"]


def test_a_picture_that_is_not_there_is_refused() -> None:
    file = opened(Figure(Image("gone.png", "alt")))
    assert file.said() == ['W106 there is no image "gone.png"']


def test_a_short_column_stands_on_one_line_beside_long_ones() -> None:
    rows = (
        ("Service", "Number or website", "Hours and languages", "Last checked"),
        (
            "Internet hotline centre: report illegal material",
            "https://www.example.org/a/b",
            "Online form, at any time; Japanese, English",
            "22 November 2026",
        ),
    )
    *_, last = widths(opened(table(*rows)))
    assert last >= len("22 November 2026") * 9 * 0.5 * 20


def test_a_long_column_has_more_room_than_short_ones_and_no_head_is_broken() -> None:
    long = "Japan should be asked to make every act of the kind a crime, as the treaty says. " * 2
    rows = [("Recommendation", "By and to whom", "Progress", "What was asked, and what was done")]
    rows += [("Define the offence", "A body (attributed), 2012", "Open", long)] * 3
    first, second, _, last = widths(opened(table(*rows)))
    assert last > first + second
    assert first >= len("Recommendation") * 9 * 0.6 * 20


def test_a_japanese_date_is_not_broken() -> None:
    rows = (
        ("窓口", "説明", "確認日"),
        ("電話", "長い説明がここに続きます。" * 9, "2026年11月22日"),
    )
    assert widths(opened(table(*rows)))[-1] >= 75 * 20


def test_the_day_of_a_progress_stands_below_it() -> None:
    progress = Phrase(inlines("Open"), role="progress-open")
    day = Phrase(inlines("1 July 2021"), role="dated")
    rows = (cell("Progress"),), ((cell(progress, " ", day),),)
    file = opened(Table((Align.START,), *rows), paragraph(progress, " ", day))
    assert len(file.find("//w:tbl//w:br")) == len(file.find("//w:br")) == 1
