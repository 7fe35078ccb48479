"""The settings part (17.15.1.78).

No `updateFields`: with it Word asks every reader a question before it shows the document.
"""

from briefwright.write.docx.language import word_language
from briefwright.write.docx.xml import Element, Value, properties, w

_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
_SCHEME = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}
_URI = "http://schemas.microsoft.com/office/word"


def settings_element(language: str, *, mirrored: bool, has_notes: bool) -> Element:
    """The content of the settings part."""
    values: dict[str, Value] = {
        "zoom": {"percent": 100},
        "mirrorMargins": mirrored,
        "defaultTabStop": 720,
        "characterSpacingControl": "doNotCompress",
        "footnotePr": note_settings() if has_notes else None,
        "compat": _compatibility(),
        "themeFontLang": {"val": word_language(language), "eastAsia": "ja-JP"},
        "clrSchemeMapping": _SCHEME,
        "decimalSymbol": ".",
        "listSeparator": ",",
    }
    return properties("settings", values)


def note_settings() -> Element:
    """Which notes are the separators (17.11.11)."""
    return w("footnotePr", w("footnote", id=-1), w("footnote", id=0))


def _compatibility() -> Element:
    made = w("compat")
    for name, value in _COMPATIBILITY.items():
        made.append(w("compatSetting", name=name, uri=_URI, val=value))
    return made
