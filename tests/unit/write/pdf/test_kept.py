"""What WeasyPrint is told a second time without working it out gives the same pages."""

from collections import Counter
from contextlib import nullcontext
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import PageSetup
from briefwright.write.pdf import kept_sheets, layout, write
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.plan import Plan
from tests.samples import torture
from tests.unit.write.pdf.opened import styled
from tests.unit.write.pdf.test_footnote_area import brief

STYLES = {
    "plain": "",
    "variables": "body { --small: 8pt; font: var(--small)/1.3 serif } .note { --small: 7pt }",
    "worked out": "p { --size: 7pt; font-size: calc(1.2 * var(--size)); color: var(--none, #333) }",
    "wrong": "p { --size: blue; font-size: var(--size) }",
    "columns": "section.support, blockquote, dl { columns: 2 }",
    "first lines": "p::first-line { font-size: 14pt } p::first-letter { font-size: 20pt }",
    "justified": "body { text-align: justify; hyphens: auto; letter-spacing: 0.2pt }",
    "inherited": "body { line-height: calc(1em * 1.3); tab-size: 3 } a { color: inherit }",
    "shares": "blockquote { width: 60%; margin: auto; min-width: auto; padding: calc(1% + 2pt) }",
    "initial": "p { display: initial; float: none; position: initial } a { font: inherit }",
    "decorated": "p { text-decoration: underline 1pt } em { text-decoration: line-through red }",
    "counters": "@counter-style stars { system: cyclic; symbols: '*' } ul { list-style: stars }",
}
KEPT = (
    "lines_kept",
    "fonts_described_once",
    "values_kept",
    "sheets_kept",
    "unset_values_taken",
)


def pdf(style: str) -> bytes:
    return layout.lay_out(brief(), styled(style), Plan()).rendering.write_pdf()  # type: ignore[no-any-return]


@pytest.mark.parametrize("style", STYLES)
def test_the_pages_are_the_same(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf(STYLES[style])
    kept = pdf(STYLES[style])
    for name in KEPT:
        monkeypatch.setattr(layout, name, nullcontext)
    monkeypatch.setattr(layout, "fonts_for", lambda _: None)
    assert kept == pdf(STYLES[style])


@pytest.mark.parametrize("layout", ["", "booklet"])
def test_the_file_is_the_same(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = replace(brief(), page=PageSetup("A4", layout or "standard"))
    kept = write.write(document, styled(""), Report())
    for name in ("values_kept", "fonts_described_once", "pages_named_once"):
        monkeypatch.setattr(write, name, nullcontext)
    assert kept.data == write.write(document, styled(""), Report()).data


@pytest.mark.parametrize(
    "place",
    [
        "weasyprint.layout.inline.split_first_line",
        "weasyprint.layout.preferred.split_first_line",
        "weasyprint.text.line_break._font_style_cache_key",
        "weasyprint.css.CSS",
        "weasyprint.layout.percent.resolve_one_percentage",
    ],
)
def test_everything_is_as_before_afterwards(place: str) -> None:
    load()
    module, _, name = place.rpartition(".")
    before = getattr(import_module(module), name)
    layout.lay_out(torture(), styled(""), Plan())
    assert getattr(import_module(module), name) is before


def test_a_line_is_broken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    inline: Any = import_module("weasyprint.layout.inline")
    plain = inline.split_first_line
    broken: Counter[object] = Counter()

    def counted(*asked: Any, **named: Any) -> Any:
        broken[asked[0], id(asked[1]), *asked[3:], *named.values()] += 1
        return plain(*asked, **named)

    monkeypatch.setattr(inline, "split_first_line", counted)
    layout.lay_out(brief(), styled(""), Plan())
    assert set(broken.values()) == {1}


def test_a_declaration_is_read_once_for_each_of_its_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load()
    pending: Any = import_module("weasyprint.css.tokens").Pending
    plain = pending.solve
    read: Counter[object] = Counter()

    def counted(self: Any, tokens: Any, key: str, base_url: Any) -> Any:
        read[self, tuple(one.serialize() for one in tokens), key] += 1
        return plain(self, tokens, key, base_url)

    monkeypatch.setattr(pending, "solve", counted)
    write.write(brief(), styled(STYLES["worked out"] + "/* read anew */"), Report())
    assert read
    assert set(read.values()) == {1}


def test_a_style_sheet_is_parsed_once_for_all_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    parsed: list[str] = []
    css: Any = import_module("weasyprint.css")
    plain = css.CSS

    def counted(**given: Any) -> Any:
        parsed.append(given["string"])
        return plain(**given)

    monkeypatch.setattr(css, "CSS", counted)
    for document in (brief(), torture(), brief()):
        layout.lay_out(document, styled("p { color: #123456 }"), Plan())
    assert len(parsed) == len(set(parsed)) == 2  # one for each size of paper


@pytest.mark.parametrize(
    "rule",
    [
        "@font-face { font-family: own; src: url(data:font/ttf;base64,) }",
        "@FONT-FACE { font-family: own; src: url(data:font/ttf;base64,) }",
        r"@font-f\61 ce { font-family: own; src: url(data:font/ttf;base64,) }",
        "@import url(data:text/css,p{})",
        "@layer own { p { color: red } }",
    ],
)
def test_what_a_style_brings_stays_with_its_page(rule: str) -> None:
    assert kept_sheets.fonts_for(f"<style>{rule}</style>") is None
    assert kept_sheets.fonts_for("<style>p { color: red }</style>") is not None
