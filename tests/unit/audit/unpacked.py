"""Files taken apart, changed and put together again, as an accident would change them."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = {
    "w": W,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


def html_with(data: bytes, old: str, new: str) -> bytes:
    """An HTML file with one stretch of markup replaced."""
    text = data.decode()
    assert text.count(old) == 1, f"{text.count(old)} of {old}"
    return text.replace(old, new).encode()


def word_with(data: bytes, part: str, change: Callable[[Any], None]) -> bytes:
    """A Word file with a part changed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == f"word/{part}":
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            target.writestr(name, content)
    return out.getvalue()


def word_without(data: bytes, path: str, part: str = "document.xml") -> bytes:
    """A Word file without the first element that a path finds."""

    def change(root: Any) -> None:
        found = root.xpath(path, namespaces=NAMES)[0]
        found.getparent().remove(found)

    return word_with(data, part, change)


def word_saying(data: bytes, old: str, new: str, part: str = "document.xml") -> bytes:
    """A Word file in which one text is replaced."""

    def change(root: Any) -> None:
        (found,) = [one for one in root.iter(f"{{{W}}}t") if old in (one.text or "")]
        found.text = found.text.replace(old, new)

    return word_with(data, part, change)


def pdf_with(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A PDF changed."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """The structure elements of a kind, in reading order."""
    return [one for one in walk(pdf.Root.StructTreeRoot) if one.get("/S") == f"/{kind}"]


def walk(element: Any) -> Any:
    """An element and all within it."""
    yield element
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


def take_out(element: Any) -> None:
    """Take an element out of the structure."""
    kept = [kid for kid in element.P.K if isinstance(kid, int) or kid.objgen != element.objgen]
    element.P.K = pikepdf.Array(kept)
