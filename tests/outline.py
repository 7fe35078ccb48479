"""Trees as text a person can read: one block a line, inlines in brackets of their kind."""

from collections.abc import Iterator
from typing import Any

from briefwright.document import marks, nodes

_NAMES = {
    nodes.Emphasis: "em",
    nodes.Strong: "strong",
    nodes.Superscript: "sup",
    nodes.Subscript: "sub",
    nodes.SmallCapitals: "caps",
}


def inlines(items: tuple[Any, ...]) -> str:
    return "".join(_inline(item) for item in items)


def _inline(node: Any) -> str:
    match node:
        case nodes.Text(text):
            return text
        case nodes.Code(text):
            return f"`{text}`"
        case nodes.LineBreak():
            return "⏎"
        case nodes.Phrase(children, language, role, id, ruby):
            marked = "".join(
                f" {name}={value}"
                for name, value in (("lang", language), ("role", role), ("id", id), ("ruby", ruby))
                if value
            )
            return f"⟨phrase{marked}: {inlines(children)}⟩"
        case nodes.Link(target, children):
            return f"⟨link {target}: {inlines(children)}⟩"
        case nodes.CrossReference(target, children, _):
            return f"⟨see #{target}: {inlines(children)}⟩"
        case nodes.NoteCall(number):
            return f"⟨call {number}⟩"
        case nodes.NoteReference(_, text):
            return f"⟨n {text}⟩"
        case nodes.Image(resource, alt):
            return f"⟨image {resource}: {alt}⟩"
        case marks.Citation(items):
            return f"⟨cite {'; '.join(_cited(item) for item in items)}⟩"
        case marks.AuthorNote(label, content):
            return f"⟨note {label}: {' / '.join(blocks(content))}⟩"
        case marks.SectionReference(section, children):
            return f"⟨section {section}: {inlines(children)}⟩"
        case marks.Value(expression):
            return f"⟨value {expression}⟩"
        case _:
            return f"⟨{_NAMES[type(node)]}: {inlines(node.children)}⟩"


def _cited(item: marks.CitedItem) -> str:
    mode = "" if item.mode is marks.Mode.NORMAL else f"({item.mode.value}) "
    locator = f" | {item.locator}" if item.locator else ""
    return f"{mode}{inlines(item.prefix)}@{item.key}{locator}{inlines(item.suffix)}"


def blocks(items: tuple[Any, ...], indent: str = "") -> Iterator[str]:
    for block in items:
        yield from _block(block, indent)


def _block(block: Any, indent: str) -> Iterator[str]:
    deeper = indent + "  "
    match block:
        case nodes.Heading(level, children, id, _):
            yield f"{indent}h{level}{' #' + id if id else ''} {inlines(children)}"
        case nodes.Paragraph(children, number):
            yield f"{indent}p{'' if number is None else f' {number}.'} {inlines(children)}"
        case nodes.BulletList(items) | nodes.OrderedList(items):
            name = "ul" if isinstance(block, nodes.BulletList) else f"ol from {block.start}"
            yield f"{indent}{name}"
            for item in items:
                yield f"{deeper}item"
                yield from blocks(item, deeper + "  ")
        case nodes.DefinitionList(items):
            yield f"{indent}dl"
            for item in items:
                yield f"{deeper}term {inlines(item.term)}"
                for description in item.descriptions:
                    yield from blocks(description, deeper + "  ")
        case nodes.Quotation(inner):
            yield f"{indent}quote"
            yield from blocks(inner, deeper)
        case nodes.CodeBlock(text):
            yield f"{indent}code {text!r}"
        case nodes.Table(columns, head, rows):
            yield f"{indent}table {' '.join(column.value for column in columns)}"
            for row in (head, *rows):
                yield f"{deeper}{' | '.join(inlines(cell.children) for cell in row)}"
        case nodes.Figure(image, caption):
            yield f"{indent}figure {image.resource}: {image.alt} ({inlines(caption)})"
        case nodes.Division(inner, role, language):
            yield f"{indent}division {role or ''}{' lang=' + language if language else ''}"
            yield from blocks(inner, deeper)
        case nodes.Contents(entries, title):
            yield f"{indent}contents {title}"
            for entry in entries:
                yield f"{deeper}{entry.level} {entry.text} #{entry.target}"
        case nodes.ReferenceList(entries):
            yield f"{indent}references"
            for entry in entries:
                yield f"{deeper}{entry.id}: {inlines(entry.children)}"
        case _:
            yield f"{indent}{type(block).__name__.lower()}"


def notes(items: tuple[nodes.Note, ...]) -> Iterator[str]:
    """Each note on a line of its own, after its number."""
    for note in items:
        yield f"[{note.number}] {' / '.join(blocks(note.blocks))}"
