"""The structure of a PDF, told better than WeasyPrint tells it.

While `full_tags` is in force, a note is a Note with an ID, its call a Reference that holds a Link,
its number a link back, a change of language has its Lang, a list says how it is numbered, and a
link says where it leads in words (ISO 32000-1, 14.8.4; ISO 14289-1, 7.9 and 7.18.5).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf import lists
from briefwright.write.pdf.amend import amended
from briefwright.write.pdf.elements import around, kids, string
from briefwright.write.pdf.running_heads import is_margin

_Build = Callable[..., Iterator[Any]]
_LONGEST_DESCRIPTION = 250
_SPANS = ("em", "strong", "sup", "sub", "ruby", "rp", "rt")
_INLINE = {**dict.fromkeys(_SPANS, "/Span"), "code": "/Code"}
_AROUND_LINKS = {"::footnote-call": "/Reference", "::footnote-marker": "/Lbl"}


@contextmanager
def full_tags() -> Iterator[None]:
    """Let WeasyPrint write the fuller structure; it has no public way in."""
    with amended(import_module("weasyprint.pdf.tags"), "_build_box_tree", _fuller):
        yield


def _fuller(plain: _Build) -> _Build:
    def build(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
        return iter(()) if is_margin(box) else _improved(plain, box, parent, pdf, rest)

    return build


def _improved(
    plain: _Build, box: Any, parent: Any, pdf: Any, rest: tuple[Any, ...]
) -> Iterator[Any]:
    # What stands for an absolutely positioned box has the box in `_box`.
    real = getattr(box, "_box", box)
    for made in plain(box, parent, pdf, *rest):
        if real.element is None or real.element_tag is None:
            yield made
        elif "::" in real.element_tag:
            yield _improve_generated(made, real, pdf)
        else:
            _improve(made, real, pdf)
            yield made


def _improve(made: Any, box: Any, pdf: Any) -> None:
    element, tag = box.element, box.element_tag
    if _is_footnote(element) and made["S"] == "/Span":
        _name_note(made, element.get("id"), pdf)
    if element.get("lang") and tag != "html":
        made["Lang"] = string(element.get("lang"))
    if box.link_annotation is not None:
        _describe(box.link_annotation, element.get("aria-label") or _words(element))
    if made["S"] == "/NonStruct":
        made["S"] = _INLINE.get(tag, "/NonStruct")
    _improve_list(made, box, pdf)


def _improve_list(made: Any, box: Any, pdf: Any) -> None:
    element = box.element
    if made["S"] == "/L" and "A" not in made:
        lists.number(made, box, element)
    if made["S"] == "/L" and element.tag == "dl":
        lists.join_terms(made, pdf)
    if made["S"] == "/LBody" and element.tag == "dt":
        made["S"] = "/Lbl"
    if made["S"] == "/LI":
        lists.put_in_body(made, pdf)
    if element.get("role") == "doc-toc" and made["S"] == "/NonStruct":
        lists.make_contents(made, pdf)


def _improve_generated(made: Any, box: Any, pdf: Any) -> Any:
    """The call of a note or its number as a link, in what holds it; else only the element."""
    which = "::" + box.element_tag.partition("::")[2]
    if which not in _AROUND_LINKS:
        return made
    if box.link_annotation is None:
        made["S"] = "/Lbl" if which == "::footnote-marker" else made["S"]
        return made
    made["S"] = "/Link"
    words = "data-label" if which == "::footnote-call" else "data-back"
    _describe(box.link_annotation, box.element.get(words))
    return around(made, _AROUND_LINKS[which], pdf)


def _name_note(made: Any, name: str, pdf: Any) -> None:
    """Make it a Note. Boxes within that bear the same name were made Notes before it."""
    for kid in kids(made, pdf).values():
        if kid.get("S") == "/Note":
            kid["S"] = "/NonStruct"
            del kid["ID"]
    made["S"] = "/Note"
    made["ID"] = string(name)


def _is_footnote(element: Any) -> bool:
    return "note" in (element.get("class") or "").split() and element.tag == "span"


def _describe(annotation: Any, words: str | None) -> None:
    if words:
        annotation["Contents"] = string(words[:_LONGEST_DESCRIPTION])


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
