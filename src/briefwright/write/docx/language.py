"""What Word must be told of a language: its tag, its script's fonts and direction.

In: BCP 47 tags as content has them ("ja", "en-GB"). Out: tags with a region where Word wants
one, and the properties of a run in another language than its surroundings. Word has three rows of
letters, each with its own font and language: Latin, East Asian, and complex scripts, which are
those from right to left and those of South and South-East Asia (17.3.2.26).
"""

from briefwright.document.direction import RIGHT_TO_LEFT, is_right_to_left
from briefwright.write.docx.xml import Value

# The region Word proofs a bare language by.
_REGIONS = {
    "ar": "ar-SA",
    "de": "de-DE",
    "en": "en-GB",
    "es": "es-ES",
    "fa": "fa-IR",
    "fr": "fr-FR",
    "he": "he-IL",
    "hi": "hi-IN",
    "id": "id-ID",
    "ja": "ja-JP",
    "km": "km-KH",
    "ko": "ko-KR",
    "my": "my-MM",
    "ne": "ne-NP",
    "pt": "pt-BR",
    "ru": "ru-RU",
    "th": "th-TH",
    "tl": "fil-PH",
    "ur": "ur-PK",
    "vi": "vi-VN",
    "zh": "zh-CN",
    "zh-hans": "zh-CN",
    "zh-hant": "zh-TW",
}
_EAST_ASIAN = frozenset({"ja", "zh", "ko", "yue"})
# Scripts whose letters stand higher than a line of Latin text.
_TALL = frozenset({"my", "km", "th", "lo", "ne", "hi", "bo", "ur", "bn", "ta"})
_COMPLEX = RIGHT_TO_LEFT | _TALL
# Word's own faces for scripts that a theme's fonts lack, or draw in another country's manner.
_FACES = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "he", "yi"), "Arial"),
    **dict.fromkeys(("th", "lo", "km"), "Leelawadee UI"),
    **dict.fromkeys(("hi", "ne", "bn", "ta"), "Nirmala UI"),
    "my": "Myanmar Text",
    "ko": "Malgun Gothic",
    "zh": "Microsoft YaHei",
    "zh-TW": "Microsoft JhengHei",
    "zh-HK": "Microsoft JhengHei",
}


def primary(language: str) -> str:
    return language.split("-")[0].lower()


def word_language(language: str) -> str:
    """The tag with a region, as Word's own files have it."""
    return _REGIONS.get(language.lower(), language)


def is_east_asian(language: str) -> bool:
    return primary(language) in _EAST_ASIAN


def is_tall(language: str) -> bool:
    return primary(language) in _TALL


def is_complex(language: str) -> bool:
    """Whether Word sets its letters by the third row of fonts and sizes."""
    return primary(language) in _COMPLEX


def language_to_mark(language: str, main: str) -> str | None:
    """The language that runs must name: another than the document's, or one of a script that Word
    sets right only where each run says so."""
    is_main = word_language(language).lower() == word_language(main).lower()
    return None if is_main and not is_complex(language) else language


def language_attributes(language: str) -> dict[str, str]:
    """The attributes of w:lang (17.3.2.20)."""
    tag = word_language(language)
    attributes = {"val": tag}
    if is_east_asian(language):
        attributes["eastAsia"] = tag
    if is_complex(language):
        attributes["bidi"] = tag
    return attributes


def run_language(language: str) -> dict[str, Value]:
    """Run properties that mark words as being in a language."""
    marked: dict[str, Value] = {"lang": language_attributes(language)}
    face = _FACES.get(word_language(language)) or _FACES.get(primary(language))
    if is_east_asian(language):
        marked["rFonts"] = {"hint": "eastAsia", **({"eastAsia": face} if face else {})}
    elif is_complex(language):
        marked["rFonts"] = {"hint": "cs", **({"cs": face} if face else {})}
    if is_right_to_left(language):
        marked["rtl"] = True
    return marked
