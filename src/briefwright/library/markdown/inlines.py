"""Inline elements of Python-Markdown's tree to inlines and marks."""

import html
import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean
from briefwright.document.marks import AuthorNote, SectionReference, Slot, Value, as_inline
from briefwright.document.nodes import (
    Code,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    Phrase,
    Strong,
    Text,
)
from briefwright.library.markdown.attributes import Attributes, parse_attributes
from briefwright.library.markdown.citations import bracket, narrative
from briefwright.library.markdown.context import Context
from briefwright.library.markdown.links import SECTION, link_fault, shortened
from briefwright.library.markdown.readings import reading
from briefwright.library.markdown.sentinels import SLOT, SLOT_CLOSE, SLOT_OPEN

Convert = Callable[[Element, Context], Iterator[Inline]]
NoteBlocks = Callable[[str, Span, Context], AuthorNote | None]


class InlineConverter:
    """Converts inlines; `note_blocks` parses the definition of an author's note."""

    def __init__(self, note_blocks: NoteBlocks) -> None:
        self._note_blocks = note_blocks
        self._by_tag: dict[str, Convert] = {
            "em": lambda e, c: iter([Emphasis(self.all(e, c))]),
            "strong": lambda e, c: iter([Strong(self.all(e, c))]),
            "code": lambda e, c: iter([Code(unslotted(plain_code(e), c))]),
            "br": lambda e, c: iter([LineBreak()]),  # noqa: ARG005
            "a": self._link,
            "img": self._image,
            "value": self._value,
            "comment": lambda e, c: iter(()),  # noqa: ARG005
            "phrase": self._phrase,
            "citation": self._citation,
            "narrative": self._narrative,
            "note": self._note,
            "raw-html": self._raw_html,
        }

    def all(self, element: Element, context: Context) -> tuple[Inline, ...]:
        """The inlines of an element, in order."""
        out = list(split_slots(element.text or "", context))
        for child in element:
            convert = self._by_tag.get(child.tag)
            out.extend(convert(child, context) if convert else self.all(child, context))
            out.extend(split_slots(child.tail or "", context))
        return tuple(out)

    def _link(self, element: Element, context: Context) -> Iterator[Inline]:
        target = unslotted(html.unescape(element.get("href", "")), context)
        children = self.all(element, context)
        if target.startswith(SECTION):
            span = context.place.find(f"({target}", target)
            name = target.removeprefix(SECTION)
            yield as_inline(SectionReference(name, children, span=span))
            return
        span = context.place.find(f"({element.get('href', '')}", element.get("href", ""))
        report_title(element, "link", span, context)
        # With a value in it, a target is judged when the value is known.
        fault = None if "{{" in target else link_fault(target)
        if fault is None:
            yield Link(target, children or (Text(target),), span=span)
        else:
            context.report.add("K119", fault.message, span, hint=fault.hint)
            yield from children

    def _image(self, element: Element, context: Context) -> Iterator[Inline]:
        target = unslotted(html.unescape(element.get("src", "")), context)
        span = context.place.find(f"({target}", target)
        alt = " ".join(unslotted(html.unescape(element.get("alt", "")), context).split())
        if not alt:
            context.report.add(
                "K115",
                f'the image "{shortened(target)}" has no alternative text',
                span,
                hint="say between the brackets what the image shows: ![what it shows](…)",
            )
        resource = context.load_image(target, span)
        if resource:
            context.resources[resource.name] = resource
            yield Image(resource.name, alt)

    def _value(self, element: Element, context: Context) -> Iterator[Inline]:
        raw = element.text or ""
        yield as_inline(Value(element.get("expression", ""), span=context.place.find(raw)))

    def _phrase(self, element: Element, context: Context) -> Iterator[Inline]:
        raw = element.get("attributes", "")
        attributes = parse_attributes(unslotted(raw, context), of_phrase=True)
        children = self.all(element, context)
        for word in attributes.unknown:
            report_attribute(word, "phrase", context.place.find(word), context)
        ruby = reading(attributes.ruby, children, "{" + raw + "}", context)
        yield Phrase(children, attributes.language, attributes.role, attributes.id, ruby)

    def _citation(self, element: Element, context: Context) -> Iterator[Inline]:
        raw = element.get("raw", "")
        keys = re.findall(r"@[\w-]+", raw)
        inner = context.place.find("[" + raw + "]", *keys[:1])
        found = bracket(raw, inner, inner.find)
        if isinstance(found, str):
            context.report.add(
                "K122",
                found,
                inner,
                hint="each part between semicolons names one source: [@key, art 3; @other, para 5]",
            )
        else:
            yield as_inline(found)

    def _narrative(self, element: Element, context: Context) -> Iterator[Inline]:
        key = element.get("key", "")
        span = context.place.find("@" + key)
        yield as_inline(narrative(key, element.get("locator", ""), span))

    def _note(self, element: Element, context: Context) -> Iterator[Inline]:
        label = element.get("label", "")
        span = context.place.find(f"[^{label}]")
        if label not in context.definitions:
            context.report.add(
                "K110",
                f'the footnote "[^{label}]" is not defined',
                span,
                hint=did_you_mean(label, context.definitions)
                or f"add a line that begins with [^{label}]: and the note's text",
            )
            return
        note = self._note_blocks(label, span, context)
        if note:
            yield as_inline(note)

    def _raw_html(self, element: Element, context: Context) -> Iterator[Inline]:
        raw = element.get("raw", "")
        context.report.add(
            "K118",
            f"raw HTML is not passed through: {raw} is shown as text",
            context.place.find(raw),
            hint="use Markdown, or write &lt; for a plain <",
        )
        yield Text(raw)


def split_slots(text: str, context: Context) -> Iterator[Inline]:
    """Text with its slots as marks."""
    for index, piece in enumerate(SLOT.split(text)):
        if index % 2 and piece in context.slots:
            span = context.place.find(f"{SLOT_OPEN}{piece}{SLOT_CLOSE}")
            yield as_inline(Slot(piece, span=span))
        elif piece:
            yield Text(piece)


def report_title(element: Element, what: str, span: Span, context: Context) -> None:
    """Report the words of a title that would only show under a mouse."""
    title = unslotted(html.unescape(element.get("title") or ""), context).strip()
    if title:
        context.report.add(
            "K130",
            f'the title of this {what} is not printed: "{title}"',
            span,
            hint="say it in the text",
        )


def report_attributes(attributes: Attributes, what: str, span: Span, context: Context) -> None:
    """Report the attributes of something that are not known."""
    for word in attributes.unknown:
        report_attribute(word, what, span.find(word), context)


def report_attribute(word: str, what: str, span: Span, context: Context) -> None:
    reading = " ruby=じどう," if what == "phrase" else ""
    context.report.add(
        "K125",
        f'"{word}" is not an attribute of a {what}',
        span,
        hint=f"known are lang=ja,{reading} .role and #id",
    )


def plain_code(element: Element) -> str:
    """The text of code as it was written: Python-Markdown escapes it for HTML."""
    escaped = "".join(element.itertext())
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        escaped = escaped.replace(entity, char)
    return escaped


def unslotted(text: str, context: Context) -> str:
    """Text with its slots as the plain words behind them."""
    return SLOT.sub(lambda m: context.slots[m[1]].text if m[1] in context.slots else "", text)
