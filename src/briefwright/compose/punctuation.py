"""Citations before the punctuation mark they follow, as a style that cites in the text wants them.

"law. (CRC 1989)" becomes "law (CRC 1989)."; several citations in a row move together.
"""

import re

from briefwright.compose.stretches import rewrite_stretches
from briefwright.document.marks import Citation, Mode
from briefwright.document.nodes import Block, Inline, Text

_MARK = re.compile(r"(?P<words>.*?)(?P<mark>[.,;:!?。、，；：！？]+)\s*", re.DOTALL)


def before_punctuation(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with their citations moved."""
    return rewrite_stretches(blocks, _moved)


def _moves(node: object) -> bool:
    return isinstance(node, Citation) and node.items[0].mode is not Mode.NARRATIVE


def _moved(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    at = 0
    while at < len(children):
        end = _end_of_citations(children, at + 1)
        only = children[at]
        mark = _MARK.fullmatch(only.text) if isinstance(only, Text) and end > at + 1 else None
        if mark is None:
            out.append(only)
            at += 1
            continue
        out.append(Text(f"{mark['words'].rstrip()} "))
        out.extend(children[at + 1 : end])
        out.append(Text(mark["mark"]))
        at = end
    return tuple(out)


def _end_of_citations(children: tuple[Inline, ...], start: int) -> int:
    """Where the run of citations ends, with nothing but spaces between them."""
    end = at = start
    while at < len(children) and (_moves(children[at]) or _is_space(children[at])):
        at += 1
        if _moves(children[at - 1]):
            end = at
    return end


def _is_space(node: Inline) -> bool:
    return isinstance(node, Text) and node.text.isspace()
