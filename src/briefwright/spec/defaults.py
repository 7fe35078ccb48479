"""What a brief takes from the workspace where its spec says nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Defaults:
    """Language, citation style, template, formats, size of page, and theme (or none)."""

    language: str = "en-GB"
    style: str = "oscola"
    template: str = "policy-brief"
    formats: tuple[str, ...] = ("html", "pdf", "docx")
    page: str = "A4"
    theme: str = ""
