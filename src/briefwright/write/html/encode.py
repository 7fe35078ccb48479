"""Elements to HTML text.

In: elements. Out: markup in which block-level elements begin on lines of their own, so that it can
be read and compared; white space is never added where it would show.
"""

from html import escape

from briefwright.write.html.element import Child

_VOID = frozenset({"br", "hr", "img", "meta"})
_ON_LINES = frozenset(
    [
        "blockquote",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "meta",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "thead",
        "td",
        "th",
        "tr",
        "ul",
    ]
)


def encode(nodes: tuple[Child, ...]) -> str:
    """The markup of elements and text."""
    out: list[str] = []
    for node in nodes:
        _encode(node, out)
    return "".join(out)


def _encode(node: Child, out: list[str]) -> None:
    if isinstance(node, str):
        out.append(escape(node, quote=False))
        return
    on_line = node.tag in _ON_LINES
    if on_line and out and not out[-1].endswith("\n"):
        out.append("\n")
    out.append(_start(node.tag, node.attributes))
    if node.tag == "pre":
        # A parser drops one line break after <pre>.
        out.append("\n")
    for child in node.children:
        _encode(child, out)
    if node.tag not in _VOID:
        out.append(f"</{node.tag}>")
    if on_line:
        out.append("\n")


def _start(tag: str, attributes: tuple[tuple[str, str], ...]) -> str:
    given = "".join(f' {name}="{escape(value)}"' for name, value in attributes)
    return f"<{tag}{given}>"
