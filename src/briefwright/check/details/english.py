"""Patterns of identifying details in English."""

from functools import cache

from briefwright.check.details.model import Clue, Kind, clues
from briefwright.check.details.words import first_words, names, one_of

Pattern = str | tuple[str, tuple[str, ...]]

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_NUMBER = rf"(?:[1-9]\d?|six|seven|eight|nine|{_TEENS}|twenty|thirty|forty|fifty)"
_PERSON = r"(?:girl|boy|woman|man|teenager|child|student|pupil|schoolgirl|schoolboy|daughter|son)"
_NOT_BOUND = r"(?<!under )(?<!over )(?<!below )(?<!above )(?<!least )(?<!than )(?<!until )(?<!to )"
_THINGS = (
    r"(?:law|act|report|treaty|case|convention|rule|system|plan|history|statute|company|"
    r"organisation|building|limit|period|term|sentence|programme)"
)
_NO_RANGE = r"(?!\s*(?:to|or|and|[-–])\s*(?:\d|over|above|under|below|older|younger|up))"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"1st|2nd|3rd|[4-9]th|1[0-2]th)"
)
_SCHOOL = r"(?:(?:junior|senior|upper|lower)\s+)?(?:high|middle|elementary|primary|secondary)"
_AGES = (
    rf"(?<![\w.-]){_NUMBER}[-\s]+years?[-\s]+old(?!s|[-\s]+{_THINGS})",
    rf"\b(?:aged|age|age of)\s+(?:only\s+|just\s+)?{_NUMBER}\b{_NO_RANGE}",
    rf"\b(?:[Ss]he|[Hh]e|who|{_PERSON}|[A-Z][a-z]+)\s+(?:was|is|became)\s+"
    rf"(?:only\s+|just\s+|still\s+|barely\s+|then\s+|about\s+to\s+turn\s+)?{_NUMBER}\b"
    rf"(?=\s*[,.;)]|\s+(?:when|at|and|but|years|that|on|in)\b)",
    rf"\b(?:turned|turning|turns)\s+{_NUMBER}\b",
    rf"\b{_NUMBER}(?:-yr-old|\s*y/o|\s*yo)\b",
    rf"{_NOT_BOUND}\b{_NUMBER}\s+years\s+of\s+age\b",
    rf"\band\s+(?:was|is)\s+(?:only\s+|just\s+|still\s+|then\s+)?{_NUMBER}(?=\s*[,.;)])",
    rf"\b{_PERSON}(?:,\s+|\s+of\s+){_NUMBER}(?=[,).\s])(?!\s+(?:per|of|or)\b)",
    rf"\b{_PERSON}\s+\({_NUMBER}\)",
    rf"\bboth\s+(?:aged\s+)?{_NUMBER}(?=[,.;)])",
    rf"\b[A-Z][a-z]{{2,}},\s+{_NUMBER},\s+(?!\d)",
    rf"\b[Aa]t\s+(?:only\s+|just\s+|the\s+age\s+of\s+)?{_NUMBER},?\s+(?:she|he)\b",
    r"\b(?:her|his)\s+(?:\d+(?:th|st|nd|rd)|\w+teenth|\w+th)\s+birthday\b",
    rf"\b{_ORDINAL}[-\s](?:year|grade)s?\s+(?:student|pupil|(?:at|of|in)\s+)?\s*(?:a\s+)?{_SCHOOL}"
    rf"\s+school\b",
    rf"\b{_SCHOOL}[-\s]school\s+(?:freshman|sophomore|{_ORDINAL}[-\s](?:year|grader))\b",
    rf"\b{_ORDINAL}[-\s]grade(?:r|\s+(?:student|pupil|girl|boy))\b",
    rf"\b{_ORDINAL}[-\s]year\s+(?:student|pupil)\b",
    rf"\bin\s+(?:the\s+)?{_ORDINAL}\s+grade\b",
    rf"\b(?:her|his|the|their)\s+(?:{_ORDINAL}|final|last)\s+year\s+(?:of|at|in)\s+(?:\w+\s+)?"
    rf"{_SCHOOL}\s+school\b",
    r"\b[Gg]rade\s+(?:1[0-2]|[1-9])\b|\bYear\s+(?:1[0-3]|[1-9])\s+(?:pupil|student|girl|boy)\b",
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATES = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?\b",
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?",
    rf"\b{_MONTH}(?:\s+of)?,?\s+\d{{4}}\b",
    rf"\b(?:[Ii]n|[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Oo]ne|[Ff]rom|[Ll]ast)\s+"
    rf"(?:early\s+|late\s+|mid-?\s*)?{_MONTH}\b",
    r"\b(?:19|20)\d\d-(?:0\d|1[0-2])(?:-[0-3]\d)?\b",
    r"\b\d{1,2}/\d{1,2}/(?:19|20)?\d\d\b",
    r"\bChristmas\s+(?:Eve|Day)\b|\bNew\s+Year['’]s\s+(?:Eve|Day)\b",
)
_BELONGING = (
    r"(?:[Hh]er|[Hh]is|[Tt]heir|whose|"
    r"(?:girl|boy|child|teenager|victim|woman|mother|father|friend|sister|brother)['’]s)"
)
_QUALIFIED = (
    r"(?:(?:own|older|younger|elder|eldest|former|then|adoptive|biological|late|maternal|paternal|"
    r"new|live-in|ex)[-\s]+)*"
)
_INSTITUTIONS = (
    r"(?:law|laws|government|embassy|consulate|police|authorities|court|parliament|ministry|"
    r"restaurant|language|word|words|term|translation|border|State|report|society|version|text)"
)


@cache
def english() -> tuple[Clue, ...]:
    """The clues, made when they are first needed."""
    return (
        *clues(Kind.AGE, _AGES),
        *clues(Kind.PLACE, _places()),
        *clues(Kind.DATE, _DATES),
        *clues(Kind.NATIONALITY, _nationalities()),
        *clues(Kind.OCCUPATION, _occupations()),
        *clues(Kind.NAME, _names()),
    )


def _places() -> tuple[Pattern, ...]:
    instruments = one_of("places", "en", "instruments")
    lists = ("prefectures", "cities", "districts", "abroad")
    known = one_of("places", "en", *lists)
    words = one_of("places", "en", "words")
    lower = "(?:" + "|".join(name.lower() for name in names("places", "en", "words")) + ")"
    no_name = "(?:" + "|".join(names("places", "en", "no_names")) + ")"
    name = rf"(?!{no_name}\b)[A-Z][\wā-ž-]+(?:\s+(?!{no_name}\b)[A-Z][\wā-ž-]+)?"
    elsewhere = one_of("places", "en", "no_places")
    countries = one_of("people", "en", "countries", "nationalities")
    return (
        rf"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Oo]utside|[Tt]o)\s+(?!{elsewhere}\b|{countries}\b)"
        rf"[A-Z][a-zāīūēō]{{2,}}(?:-[a-z]+)?(?![\w’'-])(?!\s+[A-Z]|\s+the\s+[A-Z])",
        (
            rf"(?<![\w-]){known}(?![\w-])(?:\s+{words})?(?!\s+{instruments})",
            first_words("places", "en", *lists),
        ),
        rf"\b{name}\s+(?:{words}|{lower})\b(?!\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+\s+Rights)",
        r"\b(?:[Cc]ity|[Ww]ard|[Tt]own|[Vv]illage|[Dd]istrict|[Pp]refecture|suburb|port)\s+of\s+"
        rf"(?!{no_name}\b)[A-Z][\wā-ž-]+",
        r"\b[A-Z][a-zāīūēō]+-(?:ku|shi|cho|chō|machi|gun|mura|ken|fu|juku|eki)\b",
    )


def _nationalities() -> tuple[Pattern, ...]:
    known = one_of("people", "en", "nationalities")
    countries = one_of("people", "en", "countries")
    return (
        (
            rf"\b{known}s?\b(?!\s+{_INSTITUTIONS}\b)",
            first_words("people", "en", "nationalities"),
        ),
        (rf"\b(?:from|of|in)\s+{countries}\b", first_words("people", "en", "countries")),
    )


def _occupations() -> tuple[Pattern, ...]:
    known = one_of("people", "en", "occupations")
    relation = one_of("people", "en", "relations")
    relations = first_words("people", "en", "relations")
    plain = one_of("people", "en", "plain_relations")
    return (
        (
            rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|as|local|former|retired)\s+"
            rf"(?:[\w-]+\s+){{0,2}}?{known}\b(?!s|-|\s+(?:project|programme|scheme|law|against|of\s+change))",
            first_words("people", "en", "occupations"),
        ),
        (rf"\b{_BELONGING}\s+{_QUALIFIED}{relation}\b", relations),
        (
            rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo)\s+{plain}\b",
            first_words("people", "en", "plain_relations"),
        ),
        (rf"\b{relation}\s+of\s+the\s+{_PERSON}\b", relations),
    )


def _names() -> tuple[Pattern, ...]:
    given = one_of("people", "en", "given_names")
    surname = one_of("people", "en", "surnames")
    relation = one_of("people", "en", "relations")
    with_given = first_words("people", "en", "given_names")
    with_surname = first_words("people", "en", "surnames")
    name = r"[A-Z][a-zà-ž'’-]+"
    return (
        rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Inspector|Sergeant|Captain)\.?\s+{name}",
        rf"\b{name}[-\s](?:san|chan|kun|sensei)\b",
        rf"\b(?:{_PERSON}|offender|trafficker|suspect|stranger|friend|broker|recruiter|person)s?,?\s+"
        rf"(?:who\s+)?(?:was\s+|is\s+|went\s+by\s+the\s+name\s+of\s+)?"
        rf"(?:only\s+)?(?:named|called|nicknamed|known\s+as|identified\s+as)\s+[\"“‘']?{name}",
        rf"\b{_BELONGING}\s+{_QUALIFIED}(?:friend|{relation})\s+{name}\b",
        rf"\b[A-Z][a-zà-ž]{{2,}}(?=,\s+(?:aged\s+)?{_NUMBER},\s+(?!\d))",
        rf"\b(?:[Hh]er|[Hh]is|whose)\s+name\s+(?:was|is)\s+{name}",
        (rf"\b{given}\s+{name}(?:\s+{name})?", with_given),
        (
            rf"\b{given}\s+(?:was|is|had|has|told|left|met|said|came|went|ran|lived|,|\()",
            with_given,
        ),
        (rf"\b{surname},\s+(?:aged\s+)?\d\d\b|\b{surname}\s+\(\d\d\)", with_surname),
        (rf"\b{name}\s+{surname}\b(?=\s+(?:was|is|had|told|,)|,)", with_surname),
    )
