"""Identifying details in the words of a case example.

In: a section's words. Out: its details. Not counted: titles of works, what a sentence says of the
law or of statistics without speaking of a person, and names that are said to be changed. A
nationality counts only beside a place.
"""

import re
from collections.abc import Iterator

from briefwright.check.details.english import english
from briefwright.check.details.japanese import japanese
from briefwright.check.details.model import Detail, Kind
from briefwright.check.joined import Joined, joined
from briefwright.check.prose import Prose, Stretch
from briefwright.check.sentences import sentence_around
from briefwright.check.titles import Titles

_OF_LAW = re.compile(
    r"\b(?:offences?|acts?|laws?|amend\w*|force|protocol|convention|code|ordinances?|statutes?|"
    r"treat(?:y|ies)|articles?|diet|parliament|guidelines?|press release|statistics|requests|"
    r"consultations|figures|per ?cent|surveys?|task force|white paper|reports?|plan|counted|"
    r"age of consent)\b"
    r"|法律|刑法|法第|年法|禁止法|福祉法|条約|議定書|条例|施行|公布|改正|第\d+条|規定|報告書|勧告|白書|統計|調査"
    r"|[0-9０-９]件|犯罪です|犯罪である|犯罪とな|対策会議",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(
    r"\b(?:she|he|her|him|his|herself|himself)\b"
    r"|\b(?:the|a|an|one|this|two|three|four)\s+(?:[\w-]+\s+){0,3}?(?:girls?|boys?|woman|man|"
    r"teenagers?|students?|schoolgirls?|suspect|victim|survivor|trafficker|offender|daughter|son|"
    r"sisters?|brothers?)\b"
    # Ranges of characters that have no case are compiled three times faster when that is said.
    r"|(?-i:少女|少年|彼女|彼(?!ら)|女子生徒|男子生徒|(?<![一-龥])[男女](?=[はがにのら（(])"
    r"|[女男]性[はがにを]|生徒[はがにを]|被害者は|本人|容疑者|被告|加害者[はが])",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"not (?:her|his|their) real name|names? (?:has|have|had) been changed|changed names?|pseudonym"
    r"|仮名|名前を変え",
    re.IGNORECASE,
)
# An advice to the reader tells nothing of a case.
_ADVICE = re.compile(
    r"\b(?:you|your)\b|^\W*(?:talk|speak|turn|go|call|ring|ask|tell|contact)\b|ください|ましょう",
    re.IGNORECASE,
)


def details(prose: Prose, titles: Titles) -> tuple[Detail, ...]:
    """The details of a case, in order; several of one kind where there are several."""
    changed = any(_CHANGED.search(stretch.text) for stretch in prose)
    found = [
        detail
        for stretch in prose
        for detail in _in_stretch(stretch, titles)
        if not (changed and detail.kind is Kind.NAME)
    ]
    kinds = {detail.kind for detail in found}
    if Kind.PLACE not in kinds:
        found = [detail for detail in found if detail.kind is not Kind.NATIONALITY]
    return tuple(sorted(found, key=lambda detail: (detail.span.start, detail.span.end)))


def _in_stretch(stretch: Stretch, titles: Titles) -> Iterator[Detail]:
    for all_clues, text in (
        (english(), Joined(stretch.text)),
        (japanese(), joined(stretch.text)),
    ):
        taken: list[tuple[Kind, int, int]] = []
        for clue in all_clues:
            for match in clue.search(text.text):
                start, end = text.place(*match.span())
                if any(one is clue.kind and a < end and start < b for one, a, b in taken):
                    continue
                if not _excused(clue.kind, stretch, start, end, titles):
                    taken.append((clue.kind, start, end))
                    yield Detail(clue.kind, stretch.span(start, end))


def _excused(kind: Kind, stretch: Stretch, start: int, end: int, titles: Titles) -> bool:
    if titles.cover(stretch, start, end):
        return True
    if kind is Kind.NAME:
        return False
    first, last = sentence_around(stretch.text, start)
    sentence = stretch.text[first:last]
    if kind is Kind.OCCUPATION and _ADVICE.search(sentence):
        return True
    return bool(_OF_LAW.search(sentence)) and not _OF_A_PERSON.search(sentence)
