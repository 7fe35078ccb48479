"""Names of WordprocessingML (ISO/IEC 29500-1, 17) that are read."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def w(name: str) -> str:
    """A name of WordprocessingML as lxml has it."""
    return f"{_WORD}{name}"


R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
WP_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
W_BOOKMARK_START = w("bookmarkStart")
W_FLD_CHAR = w("fldChar")
W_FOOTNOTE_REF = w("footnoteRef")
W_FOOTNOTE_REFERENCE = w("footnoteReference")
W_HYPERLINK = w("hyperlink")
W_ID = w("id")
W_INSTR_TEXT = w("instrText")
W_LANG = w("lang")
W_NAME = w("name")
W_P = w("p")
W_R = w("r")
W_R_PR = w("rPr")
W_RT = w("rt")
W_RUBY = w("ruby")
W_RUBY_BASE = w("rubyBase")
W_T = w("t")
W_TBL = w("tbl")
W_TC = w("tc")
W_TR = w("tr")
W_VAL = w("val")
W_VANISH = w("vanish")
A_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
R_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
PROPERTIES = frozenset(map(w, ("pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr")))
NOTHING = frozenset(map(w, ("br", "tab", "bookmarkEnd", "footnoteRef", "separator")))
"""Elements that say nothing."""
SIGNS = {w("softHyphen"): "\u00ad", w("noBreakHyphen"): "\u2011"}
