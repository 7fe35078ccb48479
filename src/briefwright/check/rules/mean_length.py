"""C602: the sentences of a handout or one-pager are short on average.

English: 20 words, the upper end of the plain-language rule. Japanese: 60 characters.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.printed_words import printed_sentences
from briefwright.check.readability import is_japanese
from briefwright.check.subject import OneBrief
from briefwright.check.uses import wants_plain_language

WORDS = 20
CHARACTERS = 60


def sentences_are_short_on_average(subject: OneBrief, report: Report) -> None:
    """Report a brief in plain language whose sentences are long on average."""
    spec = subject.spec
    if not wants_plain_language(spec):
        return
    lengths = [sentence.length for sentence in printed_sentences(subject)]
    most, unit = (CHARACTERS, "characters") if is_japanese(spec.language) else (WORDS, "words")
    mean = sum(lengths) / len(lengths) if lengths else 0
    if mean > most:
        report.add(
            "C602",
            f'the sentences of the brief "{spec.name}" have {mean:.1f} {unit} on average; '
            f"{most} are a good measure",
            spec.span("template"),
            hint="shorten the longest sentences first",
        )
