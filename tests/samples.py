"""Documents made by hand, which the tests of all writers share, and a plain skin.

`small()` has one of the usual things each; `torture()` everything a writer can stumble over.
`torture_source` is the text that the spans of its notes point into.
"""

import struct
import tomllib
import zlib
from dataclasses import replace

from briefwright.base.source import SourceFile
from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Cell,
    Code,
    CodeBlock,
    Contents,
    ContentsEntry,
    CrossReference,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    Note,
    NoteCall,
    NoteReference,
    OrderedList,
    PageBreak,
    Paragraph,
    Phrase,
    Quotation,
    ReferenceEntry,
    ReferenceList,
    Resource,
    Rule,
    SmallCapitals,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from briefwright.write.model import Skin, Theme

LABELS = (
    ("contents", "Contents"),
    ("note", "Note"),
    ("notes", "Notes"),
    ("back-to-text", "Back to the text"),
    ("page", "Page"),
    ("of", "of"),
    ("skip-to-content", "Skip to content"),
)

LONG_URL = (
    "https://www.example.org/documents/committee-on-the-rights-of-the-child/sessions/86/"
    "concluding-observations/CRC-C-JPN-CO-4-5?language=en&format=pdf&download=true#paragraph-45"
)


def png(width: int = 6, height: int = 4) -> bytes:
    """A tiny picture in two colours; the same bytes each time."""
    rows = b"".join(
        b"\x00" + b"".join(_pixel(column * 2 < width) for column in range(width))
        for _ in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _pixel(first: bool) -> bytes:
    return b"\x22\x55\x88" if first else b"\xdd\xaa\x44"


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def inlines(*parts: "str | Inline | int") -> tuple[Inline, ...]:
    """Inlines from words, nodes, and numbers that stand for note calls."""
    return tuple(_inline(part) for part in parts)


def _inline(part: "str | Inline | int") -> Inline:
    if isinstance(part, str):
        return Text(part)
    return NoteCall(part) if isinstance(part, int) else part


def paragraph(*parts: "str | Inline | int", number: int | None = None) -> Paragraph:
    return Paragraph(inlines(*parts), number)


def heading(
    level: int, id: str, *parts: "str | Inline | int", number: str | None = None
) -> Heading:
    return Heading(level, inlines(*parts), id, number)


def cell(*parts: "str | Inline | int") -> Cell:
    return Cell(inlines(*parts))


def note(number: int, *parts: "str | Inline | int") -> Note:
    return Note(number, (paragraph(*parts),))


def small() -> Document:
    """Title, summary, contents, two parts, a table, a list, three notes, references."""
    blocks: tuple[Block, ...] = (
        Division((heading(1, "title", "Safe housing for all"),), role="title-block"),
        Division((paragraph("Rents rose faster than wages.", 1),), role="summary"),
        Contents(
            (
                ContentsEntry(2, "background", "1", "Background"),
                ContentsEntry(2, "recommendations", "2", "Recommendations"),
            ),
            "Contents",
        ),
        heading(2, "background", "Background", number="1"),
        paragraph(
            "The ",
            Emphasis(inlines("Housing Act")),
            " protects tenants.",
            2,
            " See ",
            CrossReference("recommendations", inlines("the recommendations"), page=True),
            ".",
        ),
        Table(
            (Align.START, Align.END),
            (cell("Region"), cell("Homes")),
            ((cell("North"), cell("120")), (cell("South"), cell("95"))),
            inlines("Homes by region"),
            row_headers=True,
        ),
        heading(2, "recommendations", "Recommendations", number="2"),
        BulletList(((paragraph("Build more homes.", 3),), (paragraph("Cap the rents."),))),
        heading(2, "references", "References"),
        ReferenceList(
            (
                ReferenceEntry("act", inlines(Emphasis(inlines("Housing Act 2004")))),
                ReferenceEntry(
                    "survey",
                    inlines("Survey Office, ", Link("https://example.org/", inlines("Survey"))),
                ),
            )
        ),
    )
    return Document(
        id="small",
        title="Safe housing for all",
        language="en-GB",
        date="2026-11-22",
        date_text="22 November 2026",
        blocks=blocks,
        notes=(
            note(1, "Survey Office, ", Emphasis(inlines("Annual Survey")), " (2025) 4."),
            note(2, "Housing Act 2004, s 1."),
            note(3, "Housing Act (n ", NoteReference(2, "2"), ") s 5."),
        ),
        author="The Housing Forum",
        contact="mail@example.org",
        url="https://example.org/",
        description="What the law does for tenants, and what it leaves out",
        keywords=("housing", "rents"),
        labels=LABELS,
    )


_NOTES: tuple[tuple["str | Inline", ...], ...] = (
    ("A note that a heading calls.",),
    ("First of five: ", Emphasis(inlines("Treaty on Homes")), " (adopted 1990) art 3(a)."),
    ("Second of five: Treaty on Homes (n ", NoteReference(2, "2"), ") art 4."),
    ("Third of five, with ", Link(LONG_URL, inlines(LONG_URL)), "."),
    ("Fourth of five: ", Phrase(inlines("山田太郎『政策評価の方法』"), language="ja"), " 45."),
    ("Fifth of five: ibid & cf. <para 12>.",),
    ("A note in a table's caption.",),
    ("A note in a table's head.",),
    ("A note in a table's cell.",),
    ("A second note in the same table.",),
    ("A note in an item of a list.",),
    ("A note in an item of a list within a list.",),
    ("A note in an ordered list.",),
    ("A note in a term.",),
    ("A note in a description.",),
    ("A note in a quotation.",),
    ("A note in a figure's caption.",),
    ("A note in a box.",),
    ("A note in a numbered paragraph.",),
    ("住宅に関する法律（平成十六年法律第百号）第三条。",),
    (
        "A note in the last words, with x",
        Superscript(inlines("2")),
        " and H",
        Subscript(inlines("2")),
    ),
)


def torture_source() -> SourceFile:
    """One line for each note, so that a note's span names the line of its number."""
    lines = (f"[^note-{number}]" for number in range(1, len(_NOTES) + 2))
    return SourceFile("seeds/background/torture.md", "\n".join(lines))


def _torture_notes() -> tuple[Note, ...]:
    made = [note(number, *parts) for number, parts in enumerate(_NOTES, 1)]
    made.append(
        Note(
            len(made) + 1,
            (
                paragraph("A note of two paragraphs. ", Code("code & <tags>"), "."),
                paragraph("Its second paragraph."),
                BulletList(((paragraph("and a list in it"),),)),
            ),
        )
    )
    source = torture_source()
    return tuple(replace(one, span=source.line_span(one.number)) for one in made)


def torture() -> Document:
    """All nodes, and notes wherever one can stand."""
    return Document(
        id="torture",
        title="Homes & <rights>: a “torture” test",
        subtitle="Everything at once",
        language="en-GB",
        date="2026-11-22",
        date_text="22 November 2026",
        edition="full",
        blocks=(*_front(), *_text(), *_tables(), *_lists(), *_boxes(), *_japanese(), *_back()),
        notes=_torture_notes(),
        author="The Housing Forum",
        contact="mail@example.org",
        url="https://example.org/",
        description='Quotes " and ampersands & in the description',
        keywords=("housing", "住宅"),
        resources=(Resource("images/plan.png", "image/png", png(), 6, 4),),
        labels=LABELS,
    )


def _front() -> tuple[Block, ...]:
    return (
        Division(
            (
                heading(1, "title", "Homes & <rights>: a “torture” test"),
                Paragraph((Phrase(inlines("Everything at once"), role="subtitle"),)),
            ),
            role="title-block",
        ),
        Contents(
            (
                ContentsEntry(2, "text", "1", "Words and notes"),
                ContentsEntry(3, "deep", "1.1", "A part within a part"),
                ContentsEntry(2, "tables", "2", "Tables"),
                ContentsEntry(2, "japanese", None, "日本語の要約"),
                ContentsEntry(2, "references", None, "References"),
            ),
            "Contents",
        ),
    )


def _text() -> tuple[Block, ...]:
    return (
        heading(2, "text", "Words and notes", 1, number="1"),
        paragraph("Five notes", 2, " in", 3, " one", 4, " sentence", 5, " stand here.", 6),
        paragraph(
            Strong(inlines("Strong ", Emphasis(inlines("and leaning")))),
            ", ",
            SmallCapitals(inlines("Small Capitals")),
            ", E = mc",
            Superscript(inlines("2")),
            ", H",
            Subscript(inlines("2")),
            "O, ",
            Code("a < b && c"),
            ", ",
            Link("mailto:mail@example.org", inlines("a ", Emphasis(inlines("letter")))),
            LineBreak(),
            "a new line, ",
            Link(LONG_URL, inlines(LONG_URL)),
            ", ",
            Link("tel:+81312345678", inlines("+81 3 1234 5678")),
            ".",
        ),
        heading(3, "deep", "A part within a part", number="1.1"),
        paragraph(
            "See ",
            CrossReference("tables", inlines("the tables"), page=True),
            ", ",
            CrossReference("phrase", inlines("a phrase")),
            " and ",
            Phrase(inlines("the phrase itself"), id="phrase"),
            ", in French ",
            Phrase(inlines("le droit au logement"), language="fr"),
            ", as note ",
            NoteReference(2, "2"),
            " says.",
        ),
    )


def _tables() -> tuple[Block, ...]:
    return (
        heading(2, "tables", "Tables", number="2"),
        Table(
            (Align.START, Align.CENTRE, Align.END),
            (cell("Region"), cell("Homes", 8), cell("Change")),
            (
                (cell("North"), cell("120", 9), cell(Strong(inlines("+4%")))),
                (cell("South"), cell("95"), cell("−2%", 10)),
                (cell("East"), cell(""), cell("n/a")),
            ),
            inlines("Homes by region", 7),
            row_headers=True,
        ),
        Table(
            (Align.START, Align.START),
            (cell("Without"), cell("caption")),
            ((cell("one"), cell("two")),),
        ),
    )


def _lists() -> tuple[Block, ...]:
    nested = BulletList(
        (
            (paragraph("inner", 12),),
            (paragraph("inner two"), BulletList(((paragraph("innermost"),),))),
        )
    )
    return (
        BulletList(((paragraph("outer", 11), nested), (paragraph("outer two"),))),
        OrderedList(
            (
                (paragraph("third", 13), OrderedList(((paragraph("one within"),),))),
                (paragraph("fourth, first paragraph"), paragraph("fourth, second paragraph")),
            ),
            start=3,
        ),
        DefinitionList(
            (
                Definition(inlines("Tenant", 14), ((paragraph("one who rents", 15),),)),
                Definition(inlines("Rent"), ((paragraph("what is paid"),), (paragraph("a tear"),))),
            )
        ),
    )


def _boxes() -> tuple[Block, ...]:
    return (
        Quotation((paragraph("Everyone has the right to a home.", 16), paragraph("So it stands."))),
        Rule(),
        Figure(
            Image("images/plan.png", "Plan: blue on the left, yellow on the right"),
            inlines("A plan", 17),
        ),
        Division(
            (
                heading(3, "help", "Where to turn"),
                paragraph("Call ", Link("tel:+81120000000", inlines("0120-000-000")), ".", 18),
                Division((paragraph("Every day."),), role="service"),
            ),
            role="support",
        ),
        CodeBlock("if a < b:\n    keep  spaces\n"),
        paragraph("A numbered paragraph.", 19, number=1),
        paragraph(
            "Another with a picture ", Image("images/plan.png", "The plan again"), ".", number=2
        ),
        Division((paragraph("A role that no theme knows."),), role="not-a-known-role", id="odd"),
        PageBreak(),
    )


def _japanese() -> tuple[Block, ...]:
    return (
        Division(
            (
                heading(2, "japanese", "日本語の要約"),
                paragraph(
                    "すべての人は、住まいへの権利を有する。", 20, "家賃は賃金より速く上がった。"
                ),
            ),
            language="ja",
        ),
    )


def _back() -> tuple[Block, ...]:
    return (
        paragraph("The last words.", 21, 22),
        heading(2, "references", "References"),
        ReferenceList(
            (
                ReferenceEntry("treaty", inlines(Emphasis(inlines("Treaty on Homes")), " (1990)")),
                ReferenceEntry("yamada", inlines("山田太郎『政策評価の方法』"), language="ja"),
            )
        ),
    )


THEME_TOML = """\
[colour]
accent = "#1f4e79"
text = "#1a1a1a"
[font]
body = "Inter, 'IPAexMincho', serif"
heading = "Inter, 'IPAexMincho', sans-serif"
[size]
body = "10.5pt"
note = "8.5pt"
[space]
paragraph = "6pt"
"""

PAGE_HTML = """\
<!doctype html>
<html lang="{{ document.language }}">
<head>
<meta charset="utf-8">
<title>{{ document.title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>{{ css }}</style>
</head>
<body>
<main id="main">
{{ body }}
</main>
{{ notes }}
</body>
</html>
"""

SCREEN_CSS = "body { font-family: var(--font-body); color: var(--colour-text) }\n"

PRINT_CSS = """\
@page {
  margin: 22mm;
  @top-left { content: string(part); font-size: 8pt }
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt }
  @footnote { border-top: .5pt solid #555; padding-top: 4pt; margin-top: 6pt }
}
html { font-family: var(--font-body); font-size: var(--size-body); line-height: 1.4 }
h2 { break-after: avoid }
.note { font-size: var(--size-note); line-height: 1.3 }
table { border-collapse: collapse } th, td { border: .4pt solid #777; padding: 2pt 4pt }
"""


def skin() -> Skin:
    """A plain look, so that writers can be tested without a template."""
    return Skin(Theme(tomllib.loads(THEME_TOML)), PAGE_HTML, SCREEN_CSS, PRINT_CSS)
