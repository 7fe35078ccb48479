"""Private-use characters that carry our marks through a citation engine and back.

They stand where an engine keeps text as it is. `clean` takes them out of what users wrote, so that
a sign in an answer is always ours.
"""

import re

NOTE_OPEN, NOTE_CLOSE = "\U0010f000", "\U0010f001"  # around a note's number in running words
VERBATIM = "\U0010f002"  # before a locator that is printed as worded
CLOSING = "\U0010f003"  # before what closes a note
HYPHEN = "\U0010f004"  # a hyphen within a number, which engines take for a range
DATED = "\U0010f005"  # after what names its year, so that the style need not name it again
LISTED, LISTED_END = "\U0010f006", "\U0010f007"  # around what stands in the references alone
SHORT_OPEN, SHORT_CLOSE = "\U0010f008", "\U0010f009"  # around a title's short form
BETWEEN = "\U0010f00a"  # before what stands between two citations
GROUPED = "\U0010f00d"  # before what stands between two citations of the same names, or of none
LAST, LAST_END = "\U0010f00b", "\U0010f00c"  # in brackets that stand after the place cited

# The locator labels that pandoc's citeproc knows; it has no others.
LABELS = (
    "book",
    "chapter",
    "column",
    "figure",
    "folio",
    "issue",
    "line",
    "note",
    "opus",
    "page",
    "paragraph",
    "part",
    "section",
    "sub-verbo",
    "verse",
    "volume",
)
_LABEL = 0x10F100
_AFFIX = 0x10F200
MAX_ITEMS = (0x10FFF0 - _AFFIX) // 2

ANY = re.compile("[\U0010f000-\U0010fffd]")
AFFIX = re.compile("[\U0010f200-\U0010fffd]")
SECOND_YEAR = re.compile(f"{DATED}(?:,? ?\\d{{4}}年?(?!\\d)| \\(\\d{{4}}年?\\))?")
# A year, years, or the words for none ("n.d.", "s. d."), with the letter that tells works apart.
_DATE = r"(?:\d{4}年?(?:[-\u2013/]\d{4}年?)?|\w\.\s?\w\.|日付なし)-?[a-z]?"
NAMELESS = re.compile(f"{GROUPED}, (?!{_DATE}(?:[,;:)\U0010f000-\U0010fffd]|$))")
LIST_ONLY = re.compile(f"{LISTED}[^{LISTED_END}]*{LISTED_END}")
_WITHIN = f"[^,{BETWEEN}{CLOSING}\U0010f200-\U0010fffd]"
BRACKETED = re.compile(rf" \(([^()]*){LAST}([^{LAST_END}]*){LAST_END}\)((?:, {_WITHIN}+)*)")
SHORT = re.compile(f"{SHORT_OPEN}([^{SHORT_CLOSE}]*){SHORT_CLOSE}")
NOTE_NUMBER = re.compile(f"{NOTE_OPEN}([^{NOTE_CLOSE}]*){NOTE_CLOSE}")


def label(name: str) -> str:
    """The sign by which a locator label is named, whatever the style's words for it."""
    return chr(_LABEL + LABELS.index(name))


def prefix(index: int) -> str:
    """The sign that stands for the prefix of the cluster's item of that index."""
    return chr(_AFFIX + 2 * index)


def suffix(index: int) -> str:
    """The sign that stands for the suffix of the cluster's item of that index."""
    return chr(_AFFIX + 2 * index + 1)


def affix(sign: str) -> tuple[int, bool]:
    """The index of the item whose affix a sign stands for, and whether it is its prefix."""
    index, after = divmod(ord(sign) - _AFFIX, 2)
    return index, not after


def clean(text: str) -> str:
    """The text without any of these characters."""
    return ANY.sub("", text)
