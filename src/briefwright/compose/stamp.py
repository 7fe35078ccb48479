"""The release stamp: which brief this is, which state of it, and a digest of what it says.

The digest is of words, notes and pictures, whatever the format, the size of the page and the look:
two artifacts with the same stamp say the same.
"""

from briefwright.base.digest import digest_bytes, digest_data
from briefwright.compose.fill import late_name
from briefwright.compose.slots import LATE_WORDS, STAMP
from briefwright.document.dump import to_data
from briefwright.document.nodes import Block, Note, Resource, Text
from briefwright.document.walk import rewrite
from briefwright.spec.model import Spec

DIGITS = 8


def digest_of(
    spec: Spec,
    blocks: tuple[Block, ...],
    notes: tuple[Note, ...],
    resources: tuple[Resource, ...],
) -> str:
    """The first digits of the digest of what a brief says; late slots count as nothing."""
    said = rewrite(blocks, lambda node: [Text("")] if late_name(node) in LATE_WORDS else None)
    pictures = {one.name: digest_bytes(one.data) for one in resources}
    whole = [spec.title, spec.subtitle, spec.language, spec.as_of.isoformat(), spec.version]
    return digest_data([whole, to_data(said), to_data(notes), pictures])[:DIGITS]


def stamp_words(name: str, version: str, day: str, digest: str) -> str:
    """The stamp as it is printed; the day stands for a version where there is none."""
    return " · ".join((name, version or day, digest))


def fill_stamp(blocks: tuple[Block, ...], words: str) -> tuple[Block, ...]:
    """The blocks with the stamp in its place."""
    filled: tuple[Block, ...] = rewrite(
        blocks, lambda node: [Text(words)] if late_name(node) == STAMP else None
    )
    return filled
