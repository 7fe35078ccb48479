"""Characters that no installed font has are told and never printed as boxes."""

import subprocess
from dataclasses import replace

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.document.nodes import Code, Note, Paragraph, Text
from briefwright.write.pdf.glyphs import report_missing
from tests.samples import PAGE_HTML, note, paragraph, small
from tests.unit.write.pdf.opened import refused, styled

SOURCE = SourceFile("seeds/law/a.md", "one\ntwo 𓀀 three\nfour 𓀀𓀁\n")


def _absent() -> str:
    """A letter that no font of this machine has."""
    for letter in ("𓀀", "𞤀", "𒀀", "𖹀", "\U0001e100", "\U0010fffd"):
        query = ["fc-list", f":charset={ord(letter):x}", "family"]
        if not subprocess.run(query, capture_output=True, check=True).stdout.strip():
            return letter
    pytest.skip("the fonts of this machine have every letter tried")


def told(characters: str, *blocks: object, notes: tuple[Note, ...] = ()) -> str:
    report = Report()
    document = replace(small(), blocks=blocks, notes=notes)  # type: ignore[arg-type]
    report_missing(document, frozenset(characters), report)
    return render_text(report, colour=False)


def test_a_letter_without_a_font_stops_the_pdf_and_is_named() -> None:
    letter = _absent()
    span = SOURCE.line_span(2)
    block = Paragraph((Text(f"two {letter}s three"),), span=span)
    said = refused(replace(small(), blocks=(block,), notes=()))
    assert said.startswith(
        f"seeds/law/a.md:2:1: error[W103]: no installed font has U+{ord(letter):04X}"
    )
    assert f'in "{letter}s"\n' in said


def test_a_letter_without_a_font_in_a_note_is_named_too() -> None:
    letter = _absent()
    document = replace(small(), blocks=(paragraph("a", 1),), notes=(note(1, f"In {letter}."),))
    assert f'in "{letter}."' in refused(document)


def test_a_letter_that_the_template_adds_is_named() -> None:
    letter = _absent()
    look = styled("", PAGE_HTML.replace("<main", f"<p>{letter}</p><main"))
    assert "added by the template" in refused(small(), look)


def test_the_words_of_a_block_are_named_together_at_its_place() -> None:
    first = Paragraph((Text("two 𓀀 three"),), span=SOURCE.line_span(2))
    second = Paragraph((Text("four 𓀀𓀁 "), Code("𓀁")), span=SOURCE.line_span(3))
    assert told("𓀀𓀁", first, second) == (
        "seeds/law/a.md:2:1: error[W103]: no installed font has U+13000 EGYPTIAN HIEROGLYPH A001, "
        'in "𓀀"\n'
        "2 | two 𓀀 three\n  | ^^^^^^^^^^^\n"
        "hint: install a font that has them: fonts-noto-core has most scripts, "
        "fonts-ipaexfont-mincho or fonts-noto-cjk Japanese\n"
        "\n"
        "seeds/law/a.md:3:1: error[W103]: no installed font has U+13000 EGYPTIAN HIEROGLYPH A001, "
        'U+13001 EGYPTIAN HIEROGLYPH A002, in "𓀀𓀁"\n'
        "3 | four 𓀀𓀁\n  | ^^^^^^^\n"
        "hint: install a font that has them: fonts-noto-core has most scripts, "
        "fonts-ipaexfont-mincho or fonts-noto-cjk Japanese\n"
    )


def test_many_places_and_letters_are_summed_up() -> None:
    source = SourceFile("a.md", "x\n" * 14)
    letters = "".join(chr(0x13000 + n) for n in range(8))
    blocks = [Paragraph((Text(letters),), span=source.line_span(n)) for n in range(1, 13)]
    said = told(letters, *blocks)
    assert said.count("error[W103]") == 10
    assert "and 3 more, in" in said
    assert "note: so it is in 2 more places" in said
