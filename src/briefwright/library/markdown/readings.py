"""The reading of words in kana, as `[児童]{ruby=じどう}` gives it.

In: the reading as it was written, and the words. Out: the reading. Refused, with the words kept: a
reading that is empty or long, one over words that have one, and one over what is no words.
"""

from briefwright.document.measure import plain_text
from briefwright.document.nodes import (
    Emphasis,
    Inline,
    Phrase,
    SmallCapitals,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from briefwright.document.walk import walk
from briefwright.library.markdown.context import Context

LONGEST = 40
_WITHIN = "]{ruby="
_PLAIN = (Text, Emphasis, Strong, Superscript, Subscript, SmallCapitals, Phrase)


def reading(text: str | None, words: tuple[Inline, ...], braces: str, context: Context) -> str:
    """The reading of words, from the braces; nothing where it cannot stand over them."""
    if text is None:
        return ""
    fault = _fault(text, words)
    if fault:
        message, hint = fault
        context.report.add("K125", message, context.place.find(braces), hint=hint)
    return "" if fault else text


def _fault(text: str, words: tuple[Inline, ...]) -> tuple[str, str] | None:
    """What is wrong with a reading, and what helps."""
    if not text:
        return "the reading of these words is empty", "write it behind the sign: {ruby=じどう}"
    if len(text) > LONGEST:
        message = f"a reading of {len(text)} characters is too long: at most {LONGEST}"
        return message, "give each word its own reading"
    if _WITHIN in plain_text(words):  # braces within the brackets of others are not read
        return "these words have a reading already", "take one of the two out"
    if not all(isinstance(node, _PLAIN) for node in walk(words)):
        message = "only words can have a reading, not links, notes, code, values or pictures"
        return message, "put them outside the brackets"
    return None
