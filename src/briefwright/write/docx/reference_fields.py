"""Fields and content controls of a reference document's headers that print properties.

In: the elements of its headers and footers, and the properties by name. Out: the same elements,
showing this document's words; Word would renew them at its own time, other programs never.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefwright.document.nodes import Document
from briefwright.write.docx.custom_properties import custom_properties
from briefwright.write.docx.xml import Element, legal_text, w, w_name, w_text

_PROPERTY = re.compile(r'\s*DOCPROPERTY\s+(?:"([^"]+)"|(\S+))|\s*(\w+)', re.IGNORECASE)
_BOUND = re.compile(r"(?:coreProperties|Properties).*[:/](\w+)(?:\[1\])?\s*\Z")
_BINDINGS = {"creator": "author", "description": "comments"}


def printed_properties(document: Document) -> dict[str, str]:
    """What a header can print, by the name of the field or property in lower case."""
    core = {
        "title": document.title,
        "subject": document.subtitle,
        "author": document.author,
        "keywords": ", ".join(document.keywords),
        "comments": document.description,
    }
    said = {**core, **custom_properties(document)}
    return {name.lower(): " ".join(legal_text(value).split()) for name, value in said.items()}


def fill_fields(elements: Iterable[Element], said: Mapping[str, str]) -> None:
    """Let fields and content controls show the properties that are known."""
    for element in elements:
        for instruction, texts, end in [*_simple(element), *_complex(element)]:
            name = _name(instruction)
            if name in said:
                _show(said[name], texts or [_text_before(end)])
        for control in element.iter(w_name("sdt")):
            name = _bound_to(control)
            if name in said:
                _show(said[name], list(control.iter(w_name("t"))))
                for mark in list(control.iter(w_name("showingPlcHdr"))):
                    mark.getparent().remove(mark)


def _name(instruction: str) -> str:
    found = _PROPERTY.match(instruction)
    return next((one for one in found.groups() if one), "").lower() if found else ""


_Field = tuple[str, list[Element], Element]


def _simple(element: Element) -> Iterator[_Field]:
    """The instruction and texts of each field that is one element (17.16.19), and its end."""
    for field in element.iter(w_name("fldSimple")):
        yield field.get(w_name("instr"), ""), list(field.iter(w_name("t"))), field


def _complex(element: Element) -> list[_Field]:
    """The instruction and texts of each field that begins and ends with a mark, and its end."""
    found: list[_Field] = []
    open_fields: list[tuple[list[str], list[Element]]] = []
    for one in element.iter(w_name("fldChar"), w_name("instrText"), w_name("t")):
        kind = one.get(w_name("fldCharType"))
        if kind == "begin":
            open_fields.append(([], []))
        elif kind == "end" and open_fields:
            instruction, texts = open_fields.pop()
            found.append(("".join(instruction), texts, one.getparent()))
        elif open_fields and kind is None:
            instruction, texts = open_fields[-1]
            if one.tag == w_name("t"):
                texts.append(one)
            else:
                instruction.append(one.text or "")
    return found


def _text_before(end: Element) -> Element:
    """A text for a field that has shown nothing so far."""
    text = w_text("t", "")
    run = w("r", text)
    if end.tag == run.tag:
        end.addprevious(run)
    else:
        end.append(run)
    return text


def _bound_to(control: Element) -> str:
    binding = control.find(f"{w_name('sdtPr')}/{w_name('dataBinding')}")
    found = None if binding is None else _BOUND.search(binding.get(w_name("xpath"), ""))
    name = found[1].lower() if found else ""
    return _BINDINGS.get(name, name)


def _show(words: str, texts: list[Element]) -> None:
    """The words in the first of the texts, and nothing in the others."""
    for index, old in enumerate(texts):
        old.getparent().replace(old, w_text("t", "" if index else words))
