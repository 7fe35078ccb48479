"""One style, and its element (17.7.4.17)."""

from dataclasses import dataclass, field

from briefwright.write.docx.xml import Element, Properties, properties, w, w_name


@dataclass(frozen=True, slots=True)
class Style:
    """`built_in` styles are those that Word knows by name; `ppr` and `rpr` as in `properties`."""

    id: str
    name: str
    kind: str = "paragraph"
    based_on: str | None = "Normal"
    next: str | None = None
    ppr: Properties = field(default_factory=dict)
    rpr: Properties = field(default_factory=dict)
    built_in: bool = True
    default: bool = False
    listed: bool = True
    priority: int = 30
    extra: tuple[Element, ...] = ()


def style_element(style: Style) -> Element:
    """The style as w:style."""
    element = w("style", type=style.kind)
    marks = {"default": style.default, "customStyle": not style.built_in}
    for name, is_so in marks.items():
        if is_so:
            element.set(w_name(name), "1")
    element.set(w_name("styleId"), style.id)
    element.append(w("name", val=style.name))
    if style.based_on:
        element.append(w("basedOn", val=style.based_on))
    if style.next:
        element.append(w("next", val=style.next))
    element.append(w("uiPriority", val=style.priority))
    element.append(w("qFormat") if style.listed else w("unhideWhenUsed"))
    if style.ppr:
        element.append(properties("pPr", style.ppr))
    if style.rpr:
        element.append(properties("rPr", style.rpr))
    element.extend(style.extra)
    return element
