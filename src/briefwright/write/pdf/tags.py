"""The structure of a PDF, told better than WeasyPrint tells it.

While `full_tags` is in force, a note is a Note with an ID, its call a Reference that holds a Link,
a change of language has its Lang, a list says how it is numbered, and a link says where it leads
in words (ISO 32000-1, 14.8.4; ISO 14289-1, 7.9 and 7.18.5).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

_Build = Callable[..., Iterator[Any]]
_LONGEST_DESCRIPTION = 250


@contextmanager
def full_tags() -> Iterator[None]:
    """Let WeasyPrint write the fuller structure; it has no public way in."""
    module: Any = import_module("weasyprint.pdf.tags")
    plain = module._build_box_tree

    def build(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
        return _improved(plain, box, parent, pdf, rest)

    module._build_box_tree = build
    try:
        yield
    finally:
        module._build_box_tree = plain


def _improved(
    plain: _Build, box: Any, parent: Any, pdf: Any, rest: tuple[Any, ...]
) -> Iterator[Any]:
    # What stands for an absolutely positioned box has the box in `_box`.
    real = getattr(box, "_box", box)
    for made in plain(box, parent, pdf, *rest):
        if real.element is None or real.element_tag is None:
            yield made
            continue
        _improve(made, real, pdf)
        if made["S"] == "/LI":
            _put_in_body(made, pdf)
        is_call = real.element_tag.endswith("::footnote-call")
        yield _within_reference(made, pdf) if is_call and made["S"] == "/Link" else made


def _improve(made: Any, box: Any, pdf: Any) -> None:
    element, tag = box.element, box.element_tag
    if "::" in tag:
        _improve_generated(made, box, tag, element)
        return
    if _is_footnote(element) and made["S"] == "/Span":
        _name_note(made, element.get("id"), pdf)
    if element.get("lang") and tag != "html":
        made["Lang"] = _string(element.get("lang"))
    if made["S"] == "/L" and "A" not in made:
        made["A"] = _dictionary(O="/List", ListNumbering=_numbering(box, element))
    if box.link_annotation is not None:
        _describe(box.link_annotation, element.get("aria-label") or _words(element))


def _improve_generated(made: Any, box: Any, tag: str, element: Any) -> None:
    if tag.endswith("::footnote-marker"):
        made["S"] = "/Lbl"
    elif tag.endswith("::footnote-call") and box.link_annotation is not None:
        made["S"] = "/Link"
        _describe(box.link_annotation, element.get("data-label"))


def _name_note(made: Any, name: str, pdf: Any) -> None:
    """Make it a Note. Boxes within that bear the same name were made Notes before it."""
    for kid in _kids(made, pdf).values():
        if kid.get("S") == "/Note":
            kid["S"] = "/NonStruct"
            del kid["ID"]
    made["S"] = "/Note"
    made["ID"] = _string(name)


def _kids(made: Any, pdf: Any) -> dict[Any, Any]:
    """The structure elements directly within one, by reference."""
    references = [kid for kid in made["K"] if not isinstance(kid, int)]
    return {reference: pdf.objects[int(reference.split()[0])] for reference in references}


def _put_in_body(item: Any, pdf: Any) -> None:
    """Leave nothing in a list's item beside its label and one body."""
    kids = _kids(item, pdf)
    labels = [reference for reference, kid in kids.items() if kid.get("S") == "/Lbl"]
    others = [reference for reference in kids if reference not in labels]
    if [kids[one].get("S") for one in others] in ([], ["/LBody"]):
        return
    pydyf = import_module("pydyf")
    body = _dictionary(Type="/StructElem", S="/LBody", P=item.reference, Pg=item["Pg"])
    body["K"] = pydyf.Array(others)
    pdf.add_object(body)
    for reference in others:
        kids[reference]["P"] = body.reference
        if kids[reference].get("S") == "/LBody":
            kids[reference]["S"] = "/NonStruct"
    item["K"] = pydyf.Array([*labels, body.reference])


def _is_footnote(element: Any) -> bool:
    return "note" in (element.get("class") or "").split() and element.tag == "span"


def _numbering(box: Any, element: Any) -> str:
    if box.style["list_style_type"] == "none":
        return "/None"
    return "/Decimal" if element.tag == "ol" else "/Disc"


def _describe(annotation: Any, words: str | None) -> None:
    if words:
        annotation["Contents"] = _string(words[:_LONGEST_DESCRIPTION])


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _within_reference(link: Any, pdf: Any) -> Any:
    kids = import_module("pydyf").Array([link.reference])
    made = _dictionary(Type="/StructElem", S="/Reference", P=link["P"], K=kids, Pg=link["Pg"])
    pdf.add_object(made)
    link["P"] = made.reference
    return made


def _string(text: str) -> Any:
    return import_module("pydyf").String(text)


def _dictionary(**entries: Any) -> Any:
    return import_module("pydyf").Dictionary(entries)
