"""Lists in the structure of a PDF: an item has a label and one body, a term is the label of its
description, and the contents are contents (ISO 32000-1, 14.8.4.3.3 and 14.8.4.2)."""

from typing import Any

from briefwright.write.pdf.elements import array, dictionary, kids, move

_CONTENTS = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/NonStruct", "/P": "/Caption"}


def number(made: Any, box: Any, element: Any) -> None:
    """Say how a list is numbered."""
    kind = "/Disc"
    if element.tag == "dl" or box.style["list_style_type"] == "none":
        kind = "/None"
    elif element.tag == "ol":
        kind = "/Decimal"
    made["A"] = dictionary(O="/List", ListNumbering=kind)


def put_in_body(item: Any, pdf: Any) -> None:
    """Leave nothing in a list's item beside its label and one body."""
    within = kids(item, pdf)
    labels = [reference for reference, kid in within.items() if kid.get("S") == "/Lbl"]
    others = [reference for reference in within if reference not in labels]
    if [within[one].get("S") for one in others] in ([], ["/LBody"]):
        return
    body = dictionary(Type="/StructElem", S="/LBody", P=item.reference, Pg=item["Pg"], K=array([]))
    pdf.add_object(body)
    for reference in others:
        if within[reference].get("S") == "/LBody":
            within[reference]["S"] = "/NonStruct"
    move(others, body, pdf)
    item["K"] = array([*labels, body.reference])


def join_terms(made: Any, pdf: Any) -> None:
    """Make one item of a term and the description that follows it."""
    joined: list[Any] = []
    waiting = None
    for reference, item in kids(made, pdf).items():
        parts = [kid.get("S") for kid in kids(item, pdf).values()]
        if waiting is not None and parts == ["/LBody"] and item["Pg"] == waiting["Pg"]:
            move(list(item["K"]), waiting, pdf)
            waiting = None
        else:
            joined.append(reference)
            waiting = item if parts == ["/Lbl"] else None
    made["K"] = array(joined)


def make_contents(made: Any, pdf: Any) -> None:
    """Call the lists within a contents list what they are."""
    made["S"] = "/TOC"
    for kid in kids(made, pdf).values():
        _rename(kid, pdf)


def _rename(made: Any, pdf: Any) -> None:
    if made.get("S") not in _CONTENTS:
        return
    made["S"] = _CONTENTS[made["S"]]
    made.pop("A", None)
    if made["S"] != "/Caption":
        for kid in kids(made, pdf).values():
            _rename(kid, pdf)
