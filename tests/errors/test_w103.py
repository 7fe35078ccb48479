"""W103: no installed font has a character of the brief."""

from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.document.nodes import Paragraph, Text
from briefwright.write.pdf.glyphs import report_missing
from tests.samples import small


def test_the_character_and_its_words_are_named_at_their_block() -> None:
    span = SourceFile("seeds/law/a.md", "one\ntwo 𓀀s three\n").line_span(2)
    block = Paragraph((Text("two 𓀀s three"),), span=span)
    report = Report()
    report_missing(replace(small(), blocks=(block,), notes=()), frozenset("𓀀"), report)
    told = """\
seeds/law/a.md:2:1: error[W103]: no installed font has U+13000 EGYPTIAN HIEROGLYPH A001, in "𓀀s"
2 | two 𓀀s three
  | ^^^^^^^^^^^^
hint: install a font that has them: fonts-noto-core has most scripts, fonts-ipaexfont-mincho or fonts-noto-cjk Japanese
"""  # noqa: E501
    assert render_text(report, colour=False) == told
