"""The styles of a document, made of the theme: changing the theme changes all of them.

In: the look and the page. Out: w:styles. Names and ids of Word's own styles are Word's, so that
its commands (headings, contents, captions, notes) know them.
"""

from collections.abc import Iterator
from functools import lru_cache

from briefwright.write.docx.language import is_east_asian, language_attributes, word_language
from briefwright.write.docx.look import Look
from briefwright.write.docx.numbering import NumberingIds
from briefwright.write.docx.page import Page
from briefwright.write.docx.style import Style, style_element
from briefwright.write.docx.style_apparatus import apparatus_styles
from briefwright.write.docx.style_blocks import block_styles
from briefwright.write.docx.style_roles import role_styles
from briefwright.write.docx.style_tables import table_styles
from briefwright.write.docx.style_text import text_styles
from briefwright.write.docx.type import fonts, size
from briefwright.write.docx.xml import Element, properties, w


def all_styles(look: Look, page: Page, ids: NumberingIds) -> Iterator[Style]:
    """Every style a document can use, Word's defaults first."""
    yield from text_styles(look, page, ids)
    yield from block_styles(look, page)
    yield from apparatus_styles(look, page)
    yield from table_styles(look)
    yield from role_styles(look, page)


_LATIN = "en-GB"


@lru_cache(maxsize=8)
def styles_element(look: Look, page: Page, ids: NumberingIds, language: str) -> Element:
    """The content of the styles part; documents that look alike share it, so it stays as it is."""
    element = w("styles", doc_defaults(look, language), _latent())
    element.extend(style_element(style) for style in all_styles(look, page, ids))
    return element


def doc_defaults(look: Look, language: str) -> Element:
    """Fonts, size and language of everything (17.7.5.1)."""
    tags = {"eastAsia": "ja-JP", "bidi": "ar-SA", **language_attributes(language)}
    # As in Word's own Japanese files, Latin words are English; as Japanese they break anywhere.
    tags["val"] = _LATIN if is_east_asian(language) else word_language(language)
    runs = {
        **fonts(look, "body"),
        **size(look.size("body")),
        "lang": tags,
    }
    return w(
        "docDefaults",
        w("rPrDefault", properties("rPr", runs)),
        w("pPrDefault", properties("pPr", {})),
    )


def _latent() -> Element:
    """Word's other styles stay out of the gallery until they are used."""
    return w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )
