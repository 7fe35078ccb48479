"""What Word must be told of a language: its tag, its script's fonts and direction.

In: BCP 47 tags as content has them ("ja", "en-GB"). Out: tags with a region where Word wants
one, and the properties of a run in another language than its surroundings.
"""

from briefwright.write.docx.xml import Value

# The region Word proofs a bare language by.
_REGIONS = {
    "ar": "ar-SA",
    "de": "de-DE",
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
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
    "vi": "vi-VN",
    "zh": "zh-CN",
}
_EAST_ASIAN = frozenset({"ja", "zh", "ko", "yue"})
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "yi", "ckb", "dv"})
# Scripts whose letters stand higher than a line of Latin text.
_TALL = frozenset({"my", "km", "th", "lo", "ne", "hi", "bo", "ur", "bn", "ta"})


def primary(language: str) -> str:
    return language.split("-")[0].lower()


def word_language(language: str) -> str:
    """The tag with a region, as Word's own files have it."""
    return _REGIONS.get(language.lower(), language)


def is_east_asian(language: str) -> bool:
    return primary(language) in _EAST_ASIAN


def is_right_to_left(language: str) -> bool:
    return primary(language) in _RIGHT_TO_LEFT


def is_tall(language: str) -> bool:
    return primary(language) in _TALL


def language_attributes(language: str) -> dict[str, str]:
    """The attributes of w:lang (17.3.2.20)."""
    tag = word_language(language)
    attributes = {"val": tag}
    if is_east_asian(language):
        attributes["eastAsia"] = tag
    if is_right_to_left(language):
        attributes["bidi"] = tag
    return attributes


def run_language(language: str) -> dict[str, Value]:
    """Run properties that mark words as being in a language."""
    marked: dict[str, Value] = {"lang": language_attributes(language)}
    if is_east_asian(language):
        marked["rFonts"] = {"hint": "eastAsia"}
    if is_right_to_left(language):
        marked["rtl"] = True
    return marked
