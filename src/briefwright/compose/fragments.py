"""Links of citations that lead to the quoted words.

In: a formatted citation, and the evidence of the section that it stands in. Out: the same words; a
link to the address of a source leads on to the phrase that the section quotes from it, by a text
fragment (`#:~:text=`, as the WICG's URL Fragment Text Directives have it). What is printed of an
address stays as it is. Left alone: sources that the section quotes more than once, unless one
quote has the locator that is cited, and PDF files, in which browsers look for no words.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlsplit

from briefwright.document.marks import Citation, CitedItem
from briefwright.document.nodes import Inline, Link, Node
from briefwright.document.walk import rewrite
from briefwright.library.model import Evidence, Library, Section
from briefwright.sources.model import Register


class Fragments:
    """Knows the quotes of every section, by the section's file."""

    def __init__(self, library: Library, register: Register) -> None:
        sections = (*library.sections.values(), *library.translations.values())
        self._sections: Mapping[str, Section] = {one.path: one for one in sections if one.evidence}
        self._register = register

    def linked(self, words: tuple[Inline, ...], citation: Citation) -> tuple[Inline, ...]:
        """The words of a citation, its links leading to what is quoted."""
        targets = dict(filter(None, (self._target(item, citation) for item in citation.items)))
        if not targets:
            return words

        def visit(node: Node) -> Sequence[Node] | None:
            if isinstance(node, Link) and node.target in targets:
                return (Link(targets[node.target], node.children, span=node.span),)
            return None

        linked: tuple[Inline, ...] = rewrite(words, visit)
        return linked

    def _target(self, item: CitedItem, citation: Citation) -> tuple[str, str] | None:
        """A cited source's address, and the same with the quoted words."""
        span = item.span or citation.span
        section = self._sections.get(span.path) if span else None
        record = self._register.get(item.key)
        address = str(record.item.get("URL", "")) if record else ""
        words = _quoted(section.evidence, item) if section else ""
        if not words or not _is_page(address):
            return None
        return address, with_fragment(address, words)


def with_fragment(address: str, words: str) -> str:
    """An address that leads to words on its page."""
    begun = ":~:text=" if "#" in address else "#:~:text="
    # A hyphen would mark a prefix or a suffix.
    return f"{address}{begun}{quote(words, safe='').replace('-', '%2D')}"


def _quoted(evidence: Sequence[Evidence], item: CitedItem) -> str:
    """The phrase quoted from a source: at the locator that is cited, or the only one."""
    own = [one for one in evidence if one.source == item.key and one.quote]
    there = [one for one in own if item.locator and one.locator == item.locator]
    found = there or own
    return found[0].quote if len(found) == 1 else ""


def _is_page(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and not parts.path.lower().endswith(".pdf")
