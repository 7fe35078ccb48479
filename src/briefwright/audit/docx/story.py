"""The text of a part of a Word file, with fields, links and notes as Word shows them."""

from dataclasses import dataclass, field
from typing import Any

from briefwright.audit.docx.names import (
    A_BLIP,
    MC_FALLBACK,
    NOTHING,
    PROPERTIES,
    R_EMBED,
    R_ID,
    SIGNS,
    W_BOOKMARK_START,
    W_FLD_CHAR,
    W_FOOTNOTE_REFERENCE,
    W_HYPERLINK,
    W_ID,
    W_INSTR_TEXT,
    W_LANG,
    W_NAME,
    W_P,
    W_R,
    W_R_PR,
    W_RT,
    W_RUBY,
    W_RUBY_BASE,
    W_T,
    W_TBL,
    W_TC,
    W_TR,
    W_VAL,
    W_VANISH,
    WP_DOC_PR,
    w,
)
from briefwright.audit.docx.package import Package, languages_of
from briefwright.audit.model import CELL, ROW
from briefwright.audit.normal import squeezed
from briefwright.audit.transcript import Transcript
from briefwright.document.readings import in_parentheses

_NO = ("0", "false", "off")
_STYLE = w("pStyle")
_CAPTION = f"{w('tblPr')}/{w('tblCaption')}"
_FIELD_KIND = w("fldCharType")


@dataclass
class _Field:
    """A field whose end has not come yet: its instruction, and where its result begins."""

    start: int
    instruction: str = ""


@dataclass
class Story:
    """Reads an element of a part into a transcript."""

    package: Package
    part: str
    to: Transcript
    fields: list[_Field] = field(default_factory=list)
    in_link: bool = False

    def read(self, node: Any) -> None:
        """Read what stands in an element."""
        for child in node:
            tag = child.tag
            if tag == W_R:
                self._run(child)
            elif tag == W_P:
                self._paragraph(child)
            elif tag == W_HYPERLINK:
                self._link(child)
            elif tag == W_BOOKMARK_START:
                self.to.aim(child.get(W_NAME))
            elif tag == W_TBL:
                self._table(child)
            elif tag not in PROPERTIES and tag not in NOTHING:
                if tag in (W_TR, W_TC):
                    self.to.sign(ROW if tag == W_TR else CELL)
                self.read(child)

    def _paragraph(self, paragraph: Any) -> None:
        start = self.to.at
        self.read(paragraph)
        if level := self.package.levels.get(_style(paragraph)):
            self.to.heading(level, start)

    def _table(self, table: Any) -> None:
        """A table. A caption that stands below it is read before it, as where it stands above."""
        caption, below = table.find(_CAPTION), table.getnext()
        if caption is not None and below is not None and _is(below, caption.get(W_VAL)):
            self._paragraph(below)
            below.getparent().remove(below)
        self.read(table)

    def _link(self, link: Any) -> None:
        start, self.in_link = self.to.at, True
        self.read(link)
        self.in_link = False
        anchor = link.get(w("anchor"))
        address = self.package.targets[self.part].get(link.get(R_ID), "")
        self.to.link(f"#{anchor}" if anchor else address, start)

    def _run(self, run: Any) -> None:
        languages, is_hidden = self.package.languages, False
        for child in run:
            tag = child.tag
            if tag == W_T and not is_hidden:
                self.to.say(child.text or "", languages)
            elif tag == W_R_PR:
                for one in child:
                    if one.tag == W_LANG:
                        languages = languages_of(one, languages)
                    is_hidden |= one.tag == W_VANISH and one.get(W_VAL) not in _NO
            elif tag == W_FOOTNOTE_REFERENCE:
                self.to.number(self.package.numbers.get(child.get(W_ID)))
            elif tag == W_FLD_CHAR:
                self._field(child.get(_FIELD_KIND))
            elif tag == W_INSTR_TEXT:
                if self.fields:
                    self.fields[-1].instruction += child.text or ""
            elif tag == W_RUBY:
                self._reading(child, languages)
            elif tag in SIGNS:
                self.to.say(SIGNS[tag], languages)
            elif tag not in NOTHING:
                self._pictures(child)

    def _reading(self, ruby: Any, languages: str) -> None:
        """Words with their reading above them (17.3.3.25), said as if it stood behind them."""
        before, after = in_parentheses(" ").split()
        self.read(ruby.find(W_RUBY_BASE))
        self.to.say(before, languages)
        self.read(ruby.find(W_RT))
        self.to.say(after, languages)

    def _field(self, kind: str) -> None:
        """The marks of a field (17.16.18). The number of a note that one names is a sign."""
        if kind == "begin":
            self.fields.append(_Field(self.to.at))
        elif self.fields and kind == "separate":
            self.fields[-1].start = self.to.at
        elif self.fields and kind == "end":
            ended = self.fields.pop()
            name, _, rest = ended.instruction.strip().partition(" ")
            if name == "NOTEREF" and not self.in_link:
                number = self.package.numbers.get(rest.split()[0])
                self.to.number_if_said(number, ended.start)

    def _pictures(self, node: Any) -> None:
        for found in node.iter(WP_DOC_PR):
            is_other = any(one.tag == MC_FALLBACK for one in found.iterancestors())
            if not is_other and self._is_seen(found.getparent()):
                self.to.picture(found.get("descr") or "")

    def _is_seen(self, drawing: Any) -> bool:
        """Whether a drawing has its picture (20.1.8.13)."""
        targets = self.package.targets[self.part]
        return any(blip.get(R_EMBED) in targets for blip in drawing.iter(A_BLIP))


def _style(paragraph: Any) -> str:
    """The style of a paragraph, which its properties name first (17.3.1.26)."""
    first: Any = paragraph[0] if len(paragraph) else ()
    style = first[0] if len(first) else None
    return str(style.get(W_VAL)) if style is not None and style.tag == _STYLE else ""


def _is(paragraph: Any, words: str) -> bool:
    texts = (one for one in paragraph.iter(W_T) if one.getparent().getparent().tag != W_RT)
    said = "".join(one.text or "" for one in texts)
    return paragraph.tag == W_P and squeezed(said) == squeezed(words)
