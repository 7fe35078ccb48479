"""Languages by name, as programs for references hold them.

In: what a field says ("English", "jpn", "日本語", "langid" of BibLaTeX). Out: a BCP 47 tag, or what
was there.
"""

import re

_TAGS = {
    "american": "en-US",
    "australian": "en-AU",
    "british": "en-GB",
    "canadian": "en-CA",
    "chi": "zh",
    "chinese": "zh",
    "de": "de",
    "deu": "de",
    "deutsch": "de",
    "dutch": "nl",
    "eng": "en",
    "english": "en",
    "español": "es",
    "fra": "fr",
    "français": "fr",
    "fre": "fr",
    "french": "fr",
    "ger": "de",
    "german": "de",
    "ita": "it",
    "italian": "it",
    "japanese": "ja",
    "jpn": "ja",
    "kor": "ko",
    "korean": "ko",
    "ngerman": "de",
    "nld": "nl",
    "por": "pt",
    "portuguese": "pt",
    "rus": "ru",
    "russian": "ru",
    "spa": "es",
    "spanish": "es",
    "ukenglish": "en-GB",
    "usenglish": "en-US",
    "zho": "zh",
    "中文": "zh",
    "日本語": "ja",
    "한국어": "ko",
}


def tag_of(name: str) -> str | None:
    """The tag of a language that is named in words; None for a name not known here."""
    return _TAGS.get(re.sub(r"\s*[(;].*", "", name).strip().casefold())


def as_tag(written: str) -> str:
    """What a record says of its language, as a tag where it is a name."""
    return tag_of(written) or written.replace("_", "-")
