"""W106: a document cannot be expressed in a format."""

from dataclasses import replace

from briefwright.base.render import render_text
from briefwright.document.nodes import Figure, Image, Note, Resource
from tests.samples import heading, paragraph, small, torture_source
from tests.unit.write.pdf.opened import refused, written


def test_what_no_footnote_can_hold_is_told_with_its_place() -> None:
    held = Note(1, (heading(2, "a", "A"),), span=torture_source().line_span(1))
    told = """\
seeds/background/torture.md:1:1: error[W106]: note 1 holds a <h2>, which no footnote can hold
1 | [^note-1]
  | ^^^^^^^^^
"""
    document = replace(small(), blocks=(paragraph("a", 1),), notes=(held,))
    assert refused(document) == told


def test_a_picture_that_cannot_be_drawn_is_told_and_not_left_out_in_silence() -> None:
    resource = Resource("images/a.png", "image/png", b"not a picture", 6, 4)
    figure = Figure(Image("images/a.png", "a"))
    document = replace(small(), blocks=(figure,), notes=(), resources=(resource,))
    said = render_text(written(document).report, colour=False)
    assert said.startswith(
        "warning[W106]: while laying out the PDF: failed to load image at 'resource:images/a.png'"
    )
