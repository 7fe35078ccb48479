"""C601: no sentence of a handout or one-pager is so long that readers lose its beginning.

English: 30 words, since the plain-language rule of 15 to 20 on average leaves room for a longer
one. Japanese: 90 characters; the Agency for Cultural Affairs' guide of 2022 to official writing
warns from 50 to 60 on.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.printed_words import printed_sentences
from briefwright.check.readability import is_japanese
from briefwright.check.subject import OneBrief
from briefwright.check.uses import wants_plain_language

WORDS = 30
CHARACTERS = 90


def sentences_are_short(subject: OneBrief, report: Report) -> None:
    """Report each sentence that is too long for a brief in plain language."""
    if not wants_plain_language(subject.spec):
        return
    japanese = is_japanese(subject.spec.language)
    longest, unit = (CHARACTERS, "characters") if japanese else (WORDS, "words")
    for sentence in printed_sentences(subject):
        if sentence.length > longest:
            report.add(
                "C601",
                f"this sentence has {sentence.length} {unit}; in plain language none should have "
                f"more than {longest}",
                sentence.stretch.span(*sentence.place),
                hint="make two of it, each with one idea",
            )
