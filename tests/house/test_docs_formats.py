"""The pages on document formats and on Word templates know formats, limits and styles."""

import re
from io import BytesIO
from pathlib import Path

import docx

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import PageSetup
from briefwright.write.docx.look import Look
from briefwright.write.docx.numbering import NumberingIds
from briefwright.write.docx.page import lay_out
from briefwright.write.docx.styles import all_styles
from briefwright.write.docx.write import write
from briefwright.write.pdf.layout import VARIANT
from briefwright.write.pdf.lengths import LONGEST_SHARE
from briefwright.write.registry import FORMATS
from tests.samples import skin, small

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference/document-formats.md").read_text("utf-8")


def test_every_format_is_listed_with_its_suffix() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| `(\.\w+)` \|", PAGE, re.MULTILINE))
    assert rows == {name: one.suffix for name, one in FORMATS.items()}


def test_the_kind_of_pdf_and_the_longest_note_are_those_of_the_code() -> None:
    family, _, level = VARIANT.partition("-")
    assert f"after PDF/UA-1 and {family.upper()}-{level}" in " ".join(PAGE.split())
    assert f"more than {LONGEST_SHARE:.0%} of a page" in PAGE


def test_every_style_that_a_word_file_may_bring_is_one_that_is_used() -> None:
    text = (DOCS / "how-to/use-your-word-template.md").read_text("utf-8")
    table = text[text.index("| style | is used for |") : text.index("Boxes have styles")]
    rows = re.findall(r"^\| ([A-Z][^|]+) \|", table, re.MULTILINE)
    named = [name for row in rows for name in row.split(", ")]
    boxes = " ".join(text[text.index("after their roles: ") :].split(". ")[0].split())
    named += boxes.removeprefix("after their roles: ").split(", ")
    look = Look(skin().theme)
    styles = all_styles(look, lay_out(PageSetup(), look), NumberingIds())
    assert len(named) > 25
    assert {name.lower() for name in named} <= {style.name.lower() for style in styles}


def test_parts_are_words_first_headings() -> None:
    data = write(small(), skin(), Report()).data
    found = docx.Document(BytesIO(data)).paragraphs
    styles = [paragraph.style.name for paragraph in found if paragraph.style]
    assert "Heading 1" in styles
    assert "Heading 2" not in styles
