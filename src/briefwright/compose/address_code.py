"""The address at which a brief can be read, as a code that a telephone scans.

In: the address. Out: a picture of it (QR code, ISO/IEC 18004, error correction M), the same bytes
each time. An address that is too long for a code of a readable size has none.
"""

from io import BytesIO

from briefwright.compose.slots import Fragment
from briefwright.document.nodes import Figure, Image, Resource
from briefwright.document.walk import walk

NAME = "address-code.png"
_MOST_CHARACTERS = 120
_DOTS = 10  # pixels of the file to each module of the code: sharp at 300 dpi and more
_QUIET = 4  # modules left white on each side (clause 6.3.8)
_SIDE = 104  # pixels of a screen: about 27 mm in print


def address_of(pattern: str, brief: str, language: str) -> str:
    """The address of a brief: in the workspace's pattern "{brief}" is its id, whatever the edition,
    and "{language}" its language without the country."""
    return pattern.replace("{brief}", brief).replace("{language}", language.split("-")[0])


def code_of(address: str) -> Resource | None:
    """The picture of an address, or None where there is no address, or a very long one."""
    if not address or len(address) > _MOST_CHARACTERS:
        return None
    import segno

    out = BytesIO()
    segno.make_qr(address, error="m").save(out, kind="png", scale=_DOTS, border=_QUIET)
    return Resource(NAME, "image/png", out.getvalue(), _SIDE, _SIDE)


def shows_code(tree: object) -> bool:
    """Whether a tree prints the code."""
    return any(isinstance(node, Image) and node.resource == NAME for node in walk(tree))


def code_fragment(code: Resource | None, alt: str) -> Fragment:
    """What a template prints for the code: a figure, or nothing."""
    if code is None:
        return Fragment("")
    return Fragment("", blocks=(Figure(Image(code.name, alt)),))
