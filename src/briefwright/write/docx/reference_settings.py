"""Settings and numbering of a reference document, fitted to ours.

In: its w:settings; its w:styles and w:numbering. Out: the settings without what belongs to its
text or its author's work; the ids from which our numbering can go on.
"""

from briefwright.write.docx.numbering import NumberingIds
from briefwright.write.docx.settings import note_settings
from briefwright.write.docx.xml import Element, only, w, w_name

_DROPPED = [
    "attachedTemplate",
    "documentProtection",
    "endnotePr",
    "footnotePr",
    "mailMerge",
    "revisionView",
    "rsids",
    "saveThroughXslt",
    "savePreviewPicture",
    "trackRevisions",
    "updateFields",
    "writeProtection",
]
_AFTER_NOTES = [
    "compat",
    "docVars",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "schemaLibrary",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
    "docId",
    "discardImageEditingData",
    "defaultImageDpi",
    "conflictMode",
    "chartTrackingRefBased",
    "persistentDocumentId",
]
# The order of children of w:lvl (17.9.6).
_LEVEL = [
    "start",
    "numFmt",
    "lvlRestart",
    "pStyle",
    "isLgl",
    "suff",
    "lvlText",
    "lvlPicBulletId",
    "legacy",
    "lvlJc",
    "pPr",
    "rPr",
]


def fit_settings(settings: Element, *, has_notes: bool) -> None:
    """Take out what belongs to the text, and say which notes are the separators."""
    for name in _DROPPED:
        for found in only(settings, name):
            settings.remove(found)
    zoom = settings.find(w_name("zoom"))
    if zoom is not None and zoom.get(w_name("percent")) is None:
        zoom.set(w_name("percent"), "100")
    if has_notes:
        names = [str(child.tag).rpartition("}")[2] for child in settings]
        at = next((i for i, name in enumerate(names) if name in _AFTER_NOTES), len(names))
        settings.insert(at, note_settings())


def order_levels(numbering: Element) -> None:
    """Put what stands in a level where the schema wants it, which LibreOffice does not."""
    rank = {w_name(name): place for place, name in enumerate(_LEVEL)}
    for level in numbering.iter(w_name("lvl")):
        level[:] = sorted(level, key=lambda one: rank.get(one.tag, len(rank)))


def free_ids(styles: Element, numbering: Element) -> NumberingIds:
    """Ids that the reference document has left free, and the look of its own lists."""
    taken = [0]
    for name, attribute in (("abstractNum", "abstractNumId"), ("num", "numId")):
        taken += [int(one.get(w_name(attribute), 0)) for one in only(numbering, name)]
    return NumberingIds(
        max(taken) + 1,
        bullets=_definition(styles, numbering, "list bullet"),
        ordered=_definition(styles, numbering, "list number"),
    )


def _definition(styles: Element, numbering: Element, style_name: str) -> int | None:
    """The abstract definition that a list style uses, where it has nine levels."""
    number = _number_of_style(styles, style_name)
    nums = {num.get(w_name("numId")): num for num in only(numbering, "num")}
    found = nums[number].find(w("abstractNumId").tag) if number in nums else None
    if found is None:
        return None
    id = found.get(w_name("val"))
    levels = {
        abstract.get(w_name("abstractNumId")): len(only(abstract, "lvl"))
        for abstract in only(numbering, "abstractNum")
    }
    return int(id) if levels.get(id) == 9 else None


def _number_of_style(styles: Element, style_name: str) -> str | None:
    for style in only(styles, "style"):
        name = style.find(w_name("name"))
        if name is not None and name.get(w_name("val"), "").lower() == style_name:
            number = style.find(f"{w_name('pPr')}/{w_name('numPr')}/{w_name('numId')}")
            return None if number is None else number.get(w_name("val"))
    return None
