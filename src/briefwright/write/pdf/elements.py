"""Structure elements of a PDF, as WeasyPrint makes them: dictionaries that refer to each other."""

from importlib import import_module
from typing import Any


def kids(made: Any, pdf: Any) -> dict[Any, Any]:
    """The structure elements directly within one, by reference."""
    references = [kid for kid in made["K"] if not isinstance(kid, int)]
    return {reference: pdf.objects[int(reference.split()[0])] for reference in references}


def around(inner: Any, kind: str, pdf: Any) -> Any:
    """A new element of a kind in the place of one that it holds."""
    made = dictionary(Type="/StructElem", S=kind, P=inner["P"], Pg=inner["Pg"])
    made["K"] = array([inner.reference])
    pdf.add_object(made)
    inner["P"] = made.reference
    return made


def move(references: list[Any], into: Any, pdf: Any) -> None:
    """Put elements at the end of another."""
    for reference in references:
        pdf.objects[int(reference.split()[0])]["P"] = into.reference
    into["K"].extend(references)


def string(text: str) -> Any:
    return import_module("pydyf").String(text)


def dictionary(**entries: Any) -> Any:
    return import_module("pydyf").Dictionary(entries)


def array(entries: list[Any]) -> Any:
    return import_module("pydyf").Array(entries)
