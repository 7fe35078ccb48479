"""Q106: no snapshot can be taken of a file."""

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.sources.extract.extract import extract


def _said(name: str, data: bytes) -> str:
    report = Report()
    assert extract(name, data, report) is None
    return render_text(report, colour=False)


def test_a_scan_is_told_with_what_helps() -> None:
    told = """\
scan.txt:1:1: error[Q106]: no snapshot can be taken of it: it holds no text
hint: a scanned document must be recognised (OCR) first, and its text added
"""
    assert _said("scan.txt", b"\n") == told


def test_a_file_of_another_kind_is_told_with_the_kinds_there_are() -> None:
    told = """\
notes.odt:1:1: error[Q106]: no snapshot can be taken of it: files of this kind are not read
hint: known are .txt, .text, .md, .markdown, .html, .htm, .xhtml, .pdf, .docx
"""
    assert _said("notes.odt", b"") == told
