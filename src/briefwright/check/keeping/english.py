"""Instructions in English to keep or copy material.

Found are imperatives, and a "should" to the reader. What others did or must do is told, not asked
of the reader; a warning against it is what should be there.
"""

import re

_KEEP = (
    r"(?:keep|save|store|copy|forward|download|archive|preserve|photograph|screenshot|print(?:\s+out)?|"
    r"record|back\s+up|collect|secure|retain|"
    r"(?:take|make|capture|keep|send)\s+(?:(?:a|some|as\s+many)\s+)?"
    r"(?:screenshots?|screen\s+shots?|screen\s+captures?|copy|copies|photos?|pictures?)(?:\s+of)?)"
)
_MATERIAL = (
    r"(?:evidence|proof|images?|pictures?|photos?|photographs?|videos?|films?|clips?|footage|"
    r"material|content|files?|screenshots?|screen|posts?|pages?|websites?|screen\s+captures?)"
)
# A page that speaks of itself may be printed.
_NOT_OURS = r"(?!(?:this|our)\s+(?:web)?(?:pages?|sites?)\b)"
_NOT_OURS_HERE = r"(?!(?:(?<=this\s)|(?<=our\s))(?:web)?(?:pages?|sites?)\b)"
# Of a page, its address may be kept, so that it can be reported.
_NOT_ITS_NAME = r"(?!(?:['’]s?)?\s+(?:address|number|name|title|link|url)(?:e?s)?\b)"
_OBJECT = (
    rf"{_KEEP}\s+{_NOT_OURS}(?:(?!and\b|or\b|but\b|not\b|to\b)[\w’'-]+\s+){{0,5}}?"
    rf"(?:{_MATERIAL})\b{_NOT_ITS_NAME}"
    rf"|(?:take|make|capture)\s+(?:(?:a|some|as\s+many)\s+)?(?:screenshots?|screen\s+captures?)\b"
    r"|screenshot\s+(?:it|them|everything|the)\b|(?:keep|save|copy)\s+(?:it|them)\s+as\s+evidence"
    r"|(?:hold|hang)\s+on\s+to\s+(?:[\w’'-]+\s+){0,3}?" + _MATERIAL
)
# Of something that the sentence has named before.
_PRONOUN = rf"{_KEEP}\s+(?:it|them|this|these|everything)\b"
_LEAD = (
    r"(?:^|[:;,—–(]\s*|\b(?:and|then|or|first|also|next|please|always|instead|immediately|"
    r"quickly|(?:you|readers?|parents?|victims?|children|anyone|everybody|everyone|teachers?|"
    r"witnesses?|users?|survivors?|those\s+who\s+\w+[^.]*?)\s+(?:should|must|can|may|need\s+to|"
    r"ought\s+to|have\s+to)(?:\s+(?:also|always|first|then))?|(?:be|make)\s+sure\s+(?:to|you)|"
    r"remember\s+to|try\s+to|do\s+not\s+forget\s+to|don['’]t\s+forget\s+to|it\s+(?:is|helps)\s+"
    r"(?:best|important|useful|helpful|wise|vital|a\s+good\s+idea)?\s*to|how\s+to|"
    r"we\s+(?:advise|ask|recommend|urge)\s+(?:you|readers|everyone)\s+to|want\s+you\s+to|(?:could|would|can|will)\s+you(?:\s+please)?|"
    r"(?:advised|encouraged|asked|urged|recommended)\s+to|before\s+\w+ing\s+(?:it|them|this),))\s*"
)
_KEEPING = (
    r"(?:keep|sav|stor|copy|forward|download|archiv|preserv|photograph|screenshott|print|record|"
    r"collect|tak)ing"
)
_ENGLISH = (
    re.compile(
        rf"\bhelp\s+(?:us\s+|the\s+police\s+)?by\s+(?P<words>{_KEEPING}\s+"
        rf"(?:(?!and\b|or\b|to\b)[\w’'-]+\s+){{0,5}}?{_MATERIAL})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"{_LEAD}(?P<words>{_OBJECT})", re.IGNORECASE),
    re.compile(
        rf"(?<=\b){_NOT_OURS_HERE}{_MATERIAL}\b.*?{_LEAD}(?P<words>{_PRONOUN})",
        re.IGNORECASE | re.DOTALL,
    ),
)
_NO_DELETING = re.compile(
    rf"\b(?:do\s+not|don['’]t|never|without)\s+(?:delet|eras|remov|throw|wip)\w+\s+"
    rf"(?:[\w’'-]+\s+){{0,3}}?{_MATERIAL}\b"
    rf"|{_MATERIAL}[^.]*\b(?:do\s+not|don['’]t|never)\s+(?:delete|erase)\s+(?:it|them)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|don['’]t|mustn['’]t|shouldn['’]t|cannot|can['’]t|avoid|without|nobody|no\s+one|"
    r"instead\s+of|rather\s+than|illegal\s+to|an\s+offence\s+to|forbidden|prohibited|refrain)\b"
    r"(?!\s+forget)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:providers?|platforms?|compan(?:y|ies)|police|investigators?|authorit(?:y|ies)|courts?|"
    r"states?|government|japan|prosecutors?|services|hosts)\s+(?:\w+\s+){0,2}?"
    r"(?:should|must|may|can|to|shall|need\s+to|have\s+to)\b",
    re.IGNORECASE,
)


def instruction(sentence: str) -> tuple[int, int] | None:
    """The place of an instruction in a sentence that begins with a word."""
    kept = _NO_DELETING.search(sentence)
    if kept:
        return kept.span()
    for pattern in _ENGLISH:
        found = pattern.search(sentence)
        before = sentence[: found.end()] if found else ""
        if found and not _NEGATED.search(before) and not _OTHERS.search(before):
            return found.span("words")
    return None
