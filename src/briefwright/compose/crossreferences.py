"""`[words](section:ID)` to links within the document."""

from collections.abc import Sequence

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.suggest import did_you_mean
from briefwright.compose.fill import section_anchor
from briefwright.document.marks import SectionReference
from briefwright.document.nodes import Block, CrossReference, Heading, Inline, Node, Phrase, Text
from briefwright.document.walk import rewrite, walk
from briefwright.library.markdown.typography import typeset_words
from briefwright.library.model import Library


def resolve_crossreferences(
    blocks: tuple[Block, ...], library: Library, language: str, report: Report
) -> tuple[Block, ...]:
    """The blocks with references to sections as links, or as plain words where the section is
    not in the brief."""
    anchors = {node.id for node in walk(blocks) if isinstance(node, (Heading, Phrase))}

    def visit(node: Node) -> Sequence[Node] | None:
        if not isinstance(node, SectionReference):
            return None
        words = node.children or _title(node.section, library, language)
        target = section_anchor(node.section)
        if target in anchors:
            return (CrossReference(target, words, page=True),)
        _report_missing(node, library, report)
        return words

    resolved: tuple[Block, ...] = rewrite(blocks, visit)
    return resolved


def _title(section: str, library: Library, language: str) -> tuple[Inline, ...]:
    base = library.sections.get(section)
    if base is None:
        return (Text(section),)
    return (Text(typeset_words((library.in_language(base, language) or base).title)),)


def _report_missing(node: SectionReference, library: Library, report: Report) -> None:
    if node.section not in library.sections:
        report.add(
            "R106",
            f'no section named "{node.section}"',
            node.span,
            hint=did_you_mean(node.section, library.sections),
        )
        return
    report.add(
        "R101",
        f'the section "{node.section}" is not in this brief: its words stand without a link',
        node.span,
        severity=Severity.INFO if node.children else Severity.WARNING,
        hint="include the section, or name it in words of your own",
    )
