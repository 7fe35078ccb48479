"""Headers and footers: title and organisation above, but on page one; stamp and page below."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from briefwright.document.nodes import Document
from briefwright.write.docx.fields import field
from briefwright.write.docx.paragraphs import paragraph
from briefwright.write.docx.runs import Format, plain_in, text_run
from briefwright.write.docx.writing import Place, Story, Writing
from briefwright.write.docx.xml import Element, legal_text, r_name, w

_LETTER = 0.54  # of the size, as a fair guess of a line's length


def header_references(writing: Writing) -> list[Element]:
    """Make the parts of headers and footers; their references for w:sectPr."""
    return [
        _add(writing, "header", "default", _header(writing)),
        _add(writing, "header", "first", []),
        _add(writing, "footer", "default", _footer(writing)),
        _add(writing, "footer", "first", _footer(writing)),
    ]


def _add(writing: Writing, kind: str, which: str, content: list[Element]) -> Element:
    is_header = kind == "header"
    root, style = ("hdr", "Header") if is_header else ("ftr", "Footer")
    part = XmlPart(
        PackURI(f"/word/{kind}{1 if which == 'default' else 2}.xml"),
        CONTENT_TYPE.WML_HEADER if is_header else CONTENT_TYPE.WML_FOOTER,
        w(root),
        writing.package,
    )
    place = Place(Story(writing, part), writing.document.language, style=style)
    part.element.append(paragraph(place, content))
    writing.parts.append(part.element)
    reltype = RELATIONSHIP_TYPE.HEADER if is_header else RELATIONSHIP_TYPE.FOOTER
    reference = w(f"{kind}Reference", type=which)
    reference.set(r_name("id"), writing.package.main_document_part.relate_to(part, reltype))
    return reference


def _header(writing: Writing) -> list[Element]:
    """The title, and the organisation where the line has room for both."""
    document = writing.document
    title, author = legal_text(document.title), legal_text(document.author)
    line = writing.page.text_width / 20
    letters = line / (writing.look.size("running") * _LETTER)
    plain = _plain(document)
    if not author or len(title) + len(author) + 4 > letters:
        return [text_run(title, plain)]
    return [text_run(title, plain), w("r", w("tab")), text_run(author, plain)]


def _footer(writing: Writing) -> list[Element]:
    """The stamp or the date, and the page of so many, in the document's words."""
    document = writing.document
    pages = str(max(writing.pages.values(), default=1))
    plain = _plain(document)
    return [
        text_run(legal_text(document.stamp or document.date_text), plain),
        w("r", w("tab")),
        text_run(f"{document.label('page')} ", plain),
        *field("PAGE", [text_run("1")]),
        text_run(f" {document.label('of')} ", plain),
        *field("NUMPAGES", [text_run(pages)]),
    ]


def _plain(document: Document) -> Format:
    return plain_in(document.language, document.language)
