"""Sections in the brief's language.

A translation that is missing or older than its base is reported, and the base is used.
"""

from briefwright.base.diagnostic import Report
from briefwright.library.model import Library, Section


def in_language(section: Section, language: str, library: Library, report: Report) -> Section:
    """The section as it is to be printed in a brief of that language."""
    found = library.in_language(section, language)
    if found is section:
        return section
    if found is None:
        message = f'"{section.id}" has no translation into {language}'
        path = f"{section.path.removesuffix('.md')}.{language.split('-')[0]}.md"
        hint = f"write {path}; until then its text is in {section.language}"
        report.add("L107", message, section.span("title"), hint=hint)
        return section
    if found.status in ("draft", "withdrawn"):
        message = f'the {language} translation of "{section.id}" is {_state(found.status)}'
        hint = f"until it is current, the text in {section.language} is used"
        report.add("L107", message, found.span("status"), hint=hint)
        return section
    if not _made_from(found, section):
        _report_older(found, section, report)
        return section
    return found


def _state(status: str) -> str:
    return "a draft" if status == "draft" else "withdrawn"


def _made_from(translation: Section, base: Section) -> bool:
    """Whether a translation was made from the base as it is now; a digest may be shortened."""
    said = translation.translated_from or ""
    return len(said) >= 8 and base.digest.startswith(said)


def _report_older(translation: Section, base: Section, report: Report) -> None:
    name = f'the {translation.language} translation of "{base.id}"'
    message = f"{name} is older than its base"
    if not translation.translated_from:
        message = f"{name} does not say what it was made from"
    hint = f"compare it with {base.path}, then write translated_from: {base.digest[:16]}"
    report.add("L108", message, translation.span("translated_from"), hint=hint)
