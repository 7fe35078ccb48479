"""HTML: the words that a reader sees, a line for each paragraph, heading, item and row."""

import codecs
import re
from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]

from briefwright.sources.extract.extract import Refused

_UNSEEN = {"head", "noscript", "script", "style", "svg", "template", "title"}
_IN_LINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
    *("em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby"),
    *("s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
    *("wbr",),
}
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)")


def extract(data: bytes) -> str:
    """The words of a page. Raises Refused."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True)
    try:
        root = etree.fromstring(_decoded(data).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Refused("it holds no page")
    joined = "".join(_words(root))
    lines = (" ".join(line.split(" ")).strip() for line in re.split(r"\n", joined))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _decoded(data: bytes) -> str:
    """The text in the encoding that the page names, in UTF-8, or as Windows wrote it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    declared = _DECLARED.search(data[:4096])
    for name in (declared[1].decode() if declared else "utf-8", "utf-8"):
        try:
            return data.decode(codecs.lookup(name).name.replace("utf-8", "utf-8-sig"))
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", "replace")


def _words(root: etree._Element) -> Iterator[str]:
    """The pieces of the text in reading order, without recursion."""
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            yield "" if hidden else _flat(element.tail)
            continue
        unseen = element.tag in _UNSEEN or element.get("hidden") is not None
        if event == "start":
            hidden += unseen
            if not hidden:
                yield f"{_edge(element.tag)}{_flat(element.text, element.tag)}"
            continue
        hidden -= unseen
        if not hidden:
            edge = "" if unseen else _edge(element.tag)
            yield f"{edge}{_flat(element.tail)}"


def _edge(tag: str) -> str:
    """What stands before and after an element's words."""
    if tag in _IN_LINE:
        return ""
    if tag in ("td", "th"):
        return " "
    return "\n" if tag in ("br", "li", "tr", "dt", "dd", "caption") else "\n\n"


def _flat(text: str | None, tag: str = "") -> str:
    """Words with their white space as a browser shows it."""
    if text is None:
        return ""
    return text if tag in ("pre", "textarea") else re.sub(r"[ \t\r\n\f]+", " ", text)
