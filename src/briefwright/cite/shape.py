"""CSL items shaped for a style: what its rules cannot see in the record as it stands.

In: the items that one document cites, by key. Out: the same items for the engine. Official titles
are kept as they are by every style. Each rule is a small function; a style has a list of them.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefwright.cite import signs
from briefwright.cite.model import Style
from briefwright.cite.shapes import american, bluebook, in_text, japanese

Item = dict[str, Any]
Rule = Callable[[Item], None]

INSTRUMENTS = ("bill", "legal_case", "legislation", "regulation", "standard", "treaty")


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
        _tell_works_apart(items.values())
    return items


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return signs.clean(value)
    if isinstance(value, Mapping):
        return {key: _clean(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(inner) for inner in value]
    return value


def _without_own_fields(item: Item) -> None:
    """Take out what the record says beside CSL, and what our own style uses as its flags."""
    for field in ("annote", "custom", "dimensions", "scale"):
        item.pop(field, None)


def in_language(record: Mapping[str, Any], language: str) -> Item:
    """The record with what it has in a document's language in place of the rest."""
    own = record.get("custom") or {}
    translated = (own.get("translations") or {}).get(language) or {}
    reading = {"reading": own["reading"]} if own.get("reading") else {}
    return {**record, **translated, **reading}


def _keep_official_title(item: Item) -> None:
    """Titles of instruments and of UN documents are never put in another case."""
    if item.get("type") in INSTRUMENTS or item.get("genre") in ("UN Doc", "UN Doc."):
        for field in ("title", "title-short"):
            if item.get(field):
                item[field] = f'<span class="nocase">{item[field]}</span>'


_MINOR = re.compile(
    r"(?<=\s)(against|among|around|before|beside|between|beyond|concerning|during|per|since|than|"
    r"through|towards|under|until|upon|within|without)(?=\s)"
)


def _keep_minor_words_small(item: Item) -> None:
    """Prepositions that the engine's title case would begin with a capital."""
    if item.get("type") not in INSTRUMENTS:
        for field in ("title", "title-short"):
            if "nocase" not in str(item.get(field, "nocase")):
                item[field] = _MINOR.sub(r'<span class="nocase">\1</span>', str(item[field]))


def _resolution_is_an_instrument(item: Item) -> None:
    """A resolution has no author, and its title is its name: no quotation marks."""
    named = re.match(r"UN\w+ Res\w*\b", str(item.get("title", "")))
    if item.get("genre") == "UN Doc" and named and not item.get("author"):
        item["type"] = "legislation"


def _names_in_one_letter(item: Item) -> None:
    """A case whose whole name an export has in italics: styles italicise it by themselves."""
    if item.get("type") == "legal_case":
        for field in ("title", "title-short"):
            whole = re.fullmatch(r"<i>((?:(?!</?i>).)*)</i>", str(item.get(field, "")))
            if whole:
                item[field] = whole[1]


def _year_in_title(item: Item) -> None:
    """An act that is known by its year, not by a number, has the year in its title, once."""
    other_names = ("number", "container-title", "genre")
    if item.get("type") != "legislation" or any(item.get(field) for field in other_names):
        return
    parts = (item.pop("issued", None) or {}).get("date-parts")
    year = str(parts[0][0]) if parts else ""
    if not str(item.get("title", "")).endswith(year):
        item["title"] = f"{item['title']} {year}"


def _site_once(item: Item) -> None:
    """A website that bears its author's name is not named twice."""
    names = [person.get("literal") for person in item.get("author") or ()]
    page = item.get("type") in ("post", "post-weblog", "webpage")
    if page and item.get("container-title", "") in names:
        del item["container-title"]


def _case_number_first(item: Item) -> None:
    """ "Case C-176/03" stands before the names of the parties, an application number after them."""
    genre = str(item.get("genre", ""))
    if item.get("type") == "legal_case" and re.match(r"(Joined )?Cases?\b", genre):
        item["medium"] = f"{genre} {item.pop('number', '')}".strip()
        del item["genre"]


def _numbered_volumes(item: Item) -> None:
    """Law reports whose volumes are numbered through have their year in round brackets: no
    series that counts its volumes by the year has ten of them in one."""
    volume = str(item.get("volume", ""))
    if item.get("type") == "legal_case" and volume.isdigit() and int(volume) >= 10:
        item["annote"] = "numbered volumes"


def _number_in_title(item: Item) -> None:
    """Most styles take a statute's number for that of a public law of the United States."""
    number = item.get("number")
    if item.get("type") == "legislation" and number and not str(number).isdigit():
        place = f" ({item['jurisdiction']})" if item.get("jurisdiction") else ""
        item["title"] = f"{item['title']}, {item.pop('number')}{place}"


def _number_with_its_word(item: Item) -> None:
    """ "App no 25965/04": most styles print a case's number without the word before it."""
    if item.get("type") == "legal_case" and item.get("genre") and item.get("number"):
        item["number"] = f"{item.pop('genre')} {item['number']}"


def _tell_works_apart(items: Iterable[Item]) -> None:
    """Where one author has several works in a document, "(n 3)" alone would not say which."""
    works = [item for item in items if item.get("type") not in INSTRUMENTS]
    count = Counter(map(_authors, works))
    for item in works:
        if item.get("author") and count[_authors(item)] > 1:
            item["annote"] = "several works"


def _authors(item: Item) -> str:
    people = [person.get("literal") or person.get("family") for person in item.get("author") or ()]
    return json.dumps(people)


def _publisher_once(item: Item) -> None:
    """A body that publishes its own report is not named twice."""
    names = [person.get("literal") for person in item.get("author") or ()]
    if item.get("publisher", "") in names:
        del item["publisher"]


def _original_title(item: Item) -> None:
    """The title in the original language stands in the references, beside its translation."""
    original, title = item.get("original-title"), str(item.get("title", ""))
    if original and original != title:
        words = f'{signs.LISTED} <span class="nocase">[{original}]</span>{signs.LISTED_END}'
        item["title"] = title + words


_FIRST: tuple[Rule, ...] = (_without_own_fields, _names_in_one_letter)
_OSCOLA: tuple[Rule, ...] = (
    _year_in_title,
    _site_once,
    _case_number_first,
    _numbered_volumes,
    _resolution_is_an_instrument,
    _keep_official_title,
    _keep_minor_words_small,
    _original_title,
)
_JAPANESE_DOCUMENT: tuple[Rule, ...] = (
    japanese.original_title,
    japanese.number_of_act,
    japanese.treaty_words,
    japanese.edition,
    japanese.inner_quotes,
    _publisher_once,
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
    _site_once,
    _keep_official_title,
)
_CHICAGO: tuple[Rule, ...] = (
    *_AMERICAN,
    _original_title,
    american.statute_with_number,
    american.resolution_in_full,
    _keep_official_title,
    american.document_symbol,
    _site_once,
)
_OTHER_STYLES: tuple[Rule, ...] = (
    _number_in_title,
    _number_with_its_word,
    _keep_official_title,
    _original_title,
)


def _rules(style: Style, language: str) -> tuple[Rule, ...]:
    """The rules for a style, in their order."""
    match style.family:
        case "oscola":
            return (*_FIRST, *(_JAPANESE_DOCUMENT if language == "ja" else ()), *_OSCOLA)
        case "bluebook":
            return (*_FIRST, *_BLUEBOOK)
        case "chicago" | "apa":
            last = (american.date_after_place,) if style.in_notes and language == "en" else ()
            once = (_publisher_once, in_text.case_by_its_parties) if style.family == "apa" else ()
            apart = () if style.in_notes else (in_text.year_apart, in_text.short_after_long)
            own = (japanese.original_title,) if language == "ja" else ()
            return (*_FIRST, *own, *last, *once, *_CHICAGO, *apart)
        case _:
            return (*_FIRST, *_OTHER_STYLES)
