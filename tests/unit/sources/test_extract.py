"""The text of documents."""

import io
import zipfile
from functools import cache

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.sources.extract.extract import extract
from briefwright.sources.match import Outcome, Text

PAGE = """
<style>
@page { size: 10cm 9cm; margin: 1cm;
  @top-center { content: "Report on Homes" } @bottom-center { content: counter(page) } }
.note { float: footnote; font-size: 7pt } p { font: 10pt sans-serif; margin: 0 }
</style>
"""
NOTE = '<span class="note">Report of the Committee on Homes, second edition.</span>'
CHAPTERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
WORDS = "The city lets {0} homes a year, and {0} times out of ten the rents of {0} go up at once."


def _text(name: str, data: bytes | str) -> str:
    report = Report()
    found = extract(name, data.encode() if isinstance(data, str) else data, report)
    assert found is not None, render_text(report, colour=False)
    return found.text


def _refused(name: str, data: bytes) -> str:
    report = Report()
    assert extract(name, data, report) is None
    return render_text(report, colour=False)


@cache
def _pdf() -> bytes:
    from weasyprint import HTML

    body = "".join(
        f"<p>{WORDS.format(name)}{NOTE} Part {name} ends there.</p>" for name in CHAPTERS
    )
    return bytes(HTML(string=PAGE + body).write_pdf())


def _word() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Homes", 1)
    document.add_paragraph("Rents are ").add_run("high").bold = True
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2010", "111 evictions"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_plain_text_keeps_its_lines() -> None:
    assert _text("a.txt", b"\xef\xbb\xbfOne\r\n two\r\n\r\nthree") == "One\n two\n\nthree"


def test_plain_text_in_utf_16_is_read_by_its_mark() -> None:
    assert _text("a.txt", "Miete 法".encode("utf-16")) == "Miete 法"


def test_markdown_loses_its_signs_and_its_front_matter() -> None:
    text = (
        "---\ntitle: T\n---\n# Homes\n\nRents are **very** [high](https://example.org).\n\n- One\n"
    )
    assert _text("a.md", text) == "Homes\n\nRents are very high.\n\nOne\n"


def test_a_page_becomes_what_a_reader_sees() -> None:
    page = """<html><head><title>T</title><style>p {}</style></head><body>
    <h1>Homes</h1><p>Rents are <b>very</b>
    high.<br>Still.</p><script>x()</script><p hidden>No.</p><!-- no -->
    <ul><li>One<li>Two</ul><table><tr><td>a<td>b</table></body>"""
    lines = [line for line in _text("a.html", page).split("\n") if line]
    assert lines == ["Homes", "Rents are very high.", "Still.", "One", "Two", "a  b"]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [("shift_jis", '<meta charset="Shift_JIS">'), ("utf-8", ""), ("cp1252", "")],
)
def test_a_page_is_read_in_its_encoding(encoding: str, head: str) -> None:
    words = "住居の権利" if encoding == "shift_jis" else "the tenant’s rights"
    assert words in _text("a.html", f"{head}<p>{words}</p>".encode(encoding))


def test_a_word_file_becomes_its_paragraphs_and_cells() -> None:
    assert " ".join(_text("a.docx", _word()).split()) == "Homes Rents are high 2010 111 evictions"


def test_a_change_that_strikes_words_out_leaves_them_out() -> None:
    old = b"<w:r><w:rPr><w:b/></w:rPr><w:t>high</w:t></w:r>"
    new = b'<w:del w:id="1"><w:r><w:t>low</w:t></w:r></w:del>' + old
    data = io.BytesIO(_word())
    out = io.BytesIO()
    with zipfile.ZipFile(data) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                assert old in part
                part = part.replace(old, new)
            after.writestr(name, part)
    assert "Rents are high" in _text("a.docx", out.getvalue())


def test_a_pdf_has_a_form_feed_between_its_pages() -> None:
    text = _text("a.pdf", _pdf())
    assert text.count("\f") >= 2
    assert "Report of the Committee" in " ".join(text.split())


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_sentence_of_a_pdf_is_found_across_lines_pages_and_notes(chapter: str) -> None:
    text = Text(_text("a.pdf", _pdf()))
    words = WORDS.format(chapter)
    assert text.match(f"{words} Part {chapter} ends there.").outcome is Outcome.FOUND
    assert text.match(f"{words} Part {chapter} never ends.").outcome is Outcome.APPROXIMATE


def test_words_are_found_across_the_notes_and_the_head_at_the_end_of_a_page() -> None:
    text = Text(_text("a.pdf", _pdf()))
    assert text.match("Part four ends there. The city lets five homes").outcome is Outcome.FOUND
    assert text.match("Part four ends there. The city lets six homes").outcome is not Outcome.FOUND


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.odt", b"x", "files of this kind are not read"),
        ("a.txt", b"\xe9", "it is not text in UTF-8"),
        ("a.txt", b" \n", "it holds no text"),
        ("a.pdf", b"%PDF-1.7\nnothing", "it does not open as a PDF"),
        ("a.docx", b"PK", "it does not open as a Word document"),
        ("a.html", b"", "it holds no page"),
    ],
)
def test_what_holds_no_text_is_refused(name: str, data: bytes, said: str) -> None:
    assert said in _refused(name, data)


def test_a_locked_pdf_is_refused() -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "it is locked with a password" in _refused("a.pdf", out.getvalue())


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefwright.sources.extract.extract.MAX_BYTES", 10)
    assert "at most" in _refused("a.txt", b"words and words")
