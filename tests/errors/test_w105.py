"""W105: a long note was moved to the end of the PDF."""

from dataclasses import replace

from briefwright.base.render import render_text
from tests.samples import note, paragraph, small, torture_source
from tests.unit.write.pdf.opened import written


def test_a_note_that_is_moved_is_named() -> None:
    long = replace(note(3, "word " * 1500), span=torture_source().line_span(3))
    document = replace(small(), blocks=(paragraph("a", 3),), notes=(long,))
    told = """\
seeds/background/torture.md:3:1: info[W105]: note 3 ("word word word word word word word word word word word word …") does not fit at the foot of a page and stands at the end of the PDF
3 | [^note-3]
  | ^^^^^^^^^
"""  # noqa: E501
    assert render_text(written(document).report, colour=False) == told
