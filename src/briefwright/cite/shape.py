"""CSL items shaped for a style: what its rules cannot see in the record as it stands.

In: the items that one document cites, by key. Out: the same items for the engine. Official titles
are kept as they are by every style. Each rule is a small function; a style has a list of them.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefwright.cite import signs
from briefwright.cite.model import Style
from briefwright.cite.shapes import american, bluebook, general, in_text, japanese, oscola

Item = dict[str, Any]
Rule = Callable[[Item], None]


def shaped(
    style: Style, language: str, records: Mapping[str, Mapping[str, Any]]
) -> dict[str, Item]:
    """The items for a style and a document's language; the records stay as they are."""
    tag = language.partition("-")[0]
    items = {
        key: {**_clean(in_language(record, tag)), "id": key} for key, record in records.items()
    }
    rules = _rules(style, tag)
    for item in items.values():
        for rule in rules:
            rule(item)
    if style.family == "oscola":
        oscola.tell_works_apart(items.values())
    return items


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return signs.clean(value)
    if isinstance(value, Mapping):
        return {key: _clean(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(inner) for inner in value]
    return value


def in_language(record: Mapping[str, Any], language: str) -> Item:
    """The record with what it has in a document's language in place of the rest."""
    own = record.get("custom") or {}
    translated = (own.get("translations") or {}).get(language) or {}
    reading = {"reading": own["reading"]} if own.get("reading") else {}
    return {**record, **translated, **reading}


_FIRST: tuple[Rule, ...] = (general.without_own_fields, general.case_without_italics)
_OSCOLA: tuple[Rule, ...] = (
    oscola.part_of_nothing,
    oscola.year_in_title,
    general.site_once,
    oscola.case_number_first,
    oscola.numbered_volumes,
    oscola.resolution_is_an_instrument,
    general.keep_official_title,
    oscola.keep_minor_words_small,
    general.original_title,
)
_JAPANESE_DOCUMENT: tuple[Rule, ...] = (
    japanese.original_title,
    japanese.number_of_act,
    japanese.treaty_words,
    japanese.edition,
    japanese.inner_quotes,
    general.publisher_once,
    japanese.flags,
)
_AMERICAN: tuple[Rule, ...] = (
    american.series_with_stops,
    american.parties_with_stop,
    american.court_abbreviated,
    american.numbers_with_stop,
    american.case_number_with_its_word,
)
_BLUEBOOK: tuple[Rule, ...] = (
    *_AMERICAN,
    bluebook.un_document,
    bluebook.edition,
    bluebook.court_that_a_number_names,
    bluebook.gazette,
    bluebook.ampersand,
    general.site_once,
    general.keep_official_title,
)
_CHICAGO: tuple[Rule, ...] = (
    *_AMERICAN,
    general.original_title,
    american.statute_with_number,
    american.resolution_in_full,
    general.keep_official_title,
    american.document_symbol,
    general.site_once,
)
_OTHER_STYLES: tuple[Rule, ...] = (
    general.number_in_title,
    general.number_with_its_word,
    general.keep_official_title,
    general.original_title,
)


def _rules(style: Style, language: str) -> tuple[Rule, ...]:
    """The rules for a style, in their order."""
    match style.family:
        case "oscola":
            return (*_FIRST, *(_JAPANESE_DOCUMENT if language == "ja" else ()), *_OSCOLA)
        case "bluebook":
            return (*_FIRST, *_BLUEBOOK)
        case "chicago" | "apa":
            return (*_FIRST, *_before_chicago(style, language), *_CHICAGO, *_after_chicago(style))
        case _:
            return (*_FIRST, *_OTHER_STYLES)


def _before_chicago(style: Style, language: str) -> Iterator[Rule]:
    """What comes before the rules that Chicago and APA share."""
    if language == "ja":
        yield japanese.original_title
    if style.in_notes and language == "en":
        yield american.date_after_place
    if style.family == "apa":
        yield from (general.publisher_once, in_text.case_by_its_parties)


def _after_chicago(style: Style) -> Iterator[Rule]:
    """What comes after them."""
    if not style.in_notes:
        yield from (in_text.year_apart, in_text.short_after_long)
