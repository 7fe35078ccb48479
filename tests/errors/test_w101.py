"""W101: a note is lost or cut in the PDF."""

from dataclasses import replace

from tests.samples import note, paragraph, small, torture_source
from tests.unit.write.pdf.opened import refused, styled

WORDS = "the committee noted that rents rose faster than wages in each region"


def test_a_lost_note_is_named_with_its_first_words_at_its_place() -> None:
    lost = replace(note(3, f"See {WORDS}."), span=torture_source().line_span(3))
    document = replace(small(), blocks=(paragraph("a", 3),), notes=(lost,))
    skin = styled("span.note, section.notes { display: none !important }")
    told = """\
seeds/background/torture.md:3:1: error[W101]: note 3 ("See the committee noted that rents rose faster than wages in each …") is lost in the PDF
3 | [^note-3]
  | ^^^^^^^^^
hint: shorten the note, or divide the paragraph, table or box that calls it
"""  # noqa: E501
    assert refused(document, skin) == told


def test_a_note_that_is_cut_wherever_it_stands_is_told() -> None:
    cut = replace(note(3, f"{WORDS}."), span=torture_source().line_span(3))
    document = replace(small(), blocks=(paragraph("a", 3),), notes=(cut,))
    skin = styled("""
        @page { @footnote { max-height: 1pt } }
        section.notes li { position: relative; left: 180mm; white-space: nowrap }
    """)
    said = refused(document, skin)
    assert 'error[W101]: note 3 ("the committee noted' in said
    assert 'region.") is cut short in the PDF\n' in said
