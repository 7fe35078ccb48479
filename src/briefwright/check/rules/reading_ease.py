"""C603: a handout or one-pager is not hard to read.

English: Flesch's reading ease of 30 and more; below lies what only graduates read with ease.
Japanese: at most 45 in 100 characters are kanji; newspapers have about 40.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.printed_words import printed_sentences
from briefwright.check.readability import is_japanese, reading_ease, share_of_kanji
from briefwright.check.subject import OneBrief
from briefwright.check.uses import wants_plain_language

EASE = 30
KANJI = 0.45


def is_easy_to_read(subject: OneBrief, report: Report) -> None:
    """Report a brief in plain language that is hard to read."""
    spec = subject.spec
    if not wants_plain_language(spec):
        return
    texts = [one.stretch.text[slice(*one.place)] for one in printed_sentences(subject)]
    said = _hard_japanese(texts) if is_japanese(spec.language) else _hard_english(texts)
    if said:
        report.add(
            "C603",
            f'the brief "{spec.name}" is hard to read: {said}',
            spec.span("template"),
            hint="prefer short, common words, and verbs to nouns",
        )


def _hard_english(texts: list[str]) -> str | None:
    ease = reading_ease(texts)
    if ease is None or ease >= EASE:
        return None
    return f"its reading ease is {ease:.0f}, and {EASE} is little (Flesch)"


def _hard_japanese(texts: list[str]) -> str | None:
    share = share_of_kanji(texts)
    if share is None or share <= KANJI:
        return None
    return f"{share:.0%} of its characters are kanji, and {KANJI:.0%} is much"
