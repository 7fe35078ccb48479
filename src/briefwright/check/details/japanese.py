"""Patterns of identifying details in Japanese."""

from functools import cache

from briefwright.check.details.model import Clue, Kind, clues
from briefwright.check.details.words import first_words, names, one_of

Pattern = str | tuple[str, tuple[str, ...]]

_KANJI = "一-龥々〆ヶ"
_DIGIT = "[0-9０-９]"
_NUMBER = rf"(?:{_DIGIT}{{1,2}}|[一二三四五六七八九十]{{1,3}})"
_NO_BOUND = (
    r"(?!\s*(?:未満|以上|以下|以降|から|代|に満たない|に達|に引|まで|を超|になるまで|になる前"
    r"|年上|年下|差|若))"
)
_AGES = (
    rf"(?<![〜～~－–\-0-9０-９]){_NUMBER}\s*[歳才]{_NO_BOUND}",
    rf"(?:少女|少年|女性|男性|男|女|生徒)[（(]\s*{_NUMBER}\s*[）)]",
    r"(?:小学校?|中学校?|高校|高等学校|高専|大学)(?:の)?\s*[1-6１-６一二三四五六]\s*年",
    r"(?<![大最])(?:小|中|高)[1-6１-６一二三](?=年|の|で|に|だ|、|女|男|生)",
    rf"(?<!{_DIGIT})[1-6１-６一二三四五六]年生",
)
_YEAR = rf"(?:(?:{_DIGIT}{{4}}|(?:令和|平成|昭和)(?:元|{_DIGIT}{{1,2}}))年)?"
_DATES = (
    rf"{_YEAR}\s*{_DIGIT}{{1,2}}月(?:\s*{_DIGIT}{{1,2}}日|[上中下]旬|末|頃|ごろ)?(?!間|額|収|給)",
    r"(?:19|20)\d\d[-/](?:0?\d|1[0-2])(?:[-/][0-3]?\d)?(?!\d)",
    r"クリスマス(?:イブ|の夜)|大晦日|元日",
)
_WHOSE = (
    r"(?=の(?:男|女|少年|少女|[0-9０-９])|だった|であった|で、|であり|でした|[をと]名乗|[（(]"
    r"|、\s*[0-9０-９]+歳"
)
_DOES = (
    r"|に(?:誘|声|脅|だま|騙|連|呼|強|知|性|被|暴|出会|預)|から(?:誘|声|性|金|連|被)"
    r"|が(?:逮捕|少女|女|勧|誘|声|車|自宅|運|金)|は(?:少女|逮捕|自宅|容疑|当|以前|女)"
    r"|と(?:知り|交際|連絡|出会|会))"
)
_NO_LIST = "(?!や|・|など|ら|たち|同士|又は|または)"


@cache
def japanese() -> tuple[Clue, ...]:
    """The clues, made when they are first needed."""
    return (
        *clues(Kind.AGE, _AGES),
        *clues(Kind.PLACE, _places()),
        *clues(Kind.DATE, _DATES),
        *clues(Kind.NATIONALITY, _nationalities()),
        *clues(Kind.OCCUPATION, _occupations()),
        *clues(Kind.NAME, _names()),
    )


def _nationalities() -> tuple[Pattern, ...]:
    known = one_of("people", "ja", "nationalities")
    return ((rf"{known}(?:人|籍|国籍|出身)", first_words("people", "ja", "nationalities")),)


def _places() -> tuple[Pattern, ...]:
    lists = ("prefectures", "cities", "districts", "abroad")
    known = one_of("places", "ja", *lists)
    instruments = one_of("places", "ja", "instruments")
    words = one_of("places", "ja", "words")
    common = "|".join(names("places", "ja", "no_names"))
    after = r"(?!民|場|販|況|政|長|別|分|間|域|切|内|中|並|落|人|員|町村|立|警|道府|生)"
    return (
        (
            rf"{known}(?:{words}{after})?(?![{_KANJI}]*{instruments})",
            first_words("places", "ja", *lists),
        ),
        (
            rf"(?<![{_KANJI}ァ-ヴー])(?!(?:{common})(?![{_KANJI}]))"
            rf"(?:[{_KANJI}]{{1,6}}|[ァ-ヴー]{{2,8}}){words}{after}",
            first_words("places", "ja", "words"),
        ),
        r"(?:[市町村区県都府道国私]|組合)立[^\s、。はがをに]{1,8}?(?:小学校|中学校|高等学校|高校|中学|大学|学園)",
    )


def _occupations() -> tuple[Pattern, ...]:
    known = one_of("people", "ja", "occupations")
    relation = one_of("people", "ja", "relations")
    return (
        (f"{known}{_NO_LIST}{_WHOSE}{_DOES}", first_words("people", "ja", "occupations")),
        (f"{relation}{_NO_LIST}", first_words("people", "ja", "relations")),
        r"(?:の|、|は|と|実の|義理の)(?:兄|姉|弟|妹)(?=[はがにをのと、])",
    )


def _names() -> tuple[Pattern, ...]:
    surname = one_of("people", "ja", "surnames")
    surnames = first_words("people", "ja", "surnames")
    return (
        (
            rf"(?<![{_KANJI}]){surname}[{_KANJI}ぁ-んァ-ヴー]{{0,3}}(?:さん|氏|ちゃん|君|くん)(?![{_KANJI}])",
            surnames,
        ),
        (rf"(?<![{_KANJI}]){surname}[{_KANJI}]{{0,3}}(?:容疑者|被告)", surnames),
        (rf"(?<![{_KANJI}]){surname}[{_KANJI}]{{1,3}}[（(]\s*[0-9０-９]{{1,2}}", surnames),
        r"[ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*(?:さん|ちゃん)(?!ら)",
        rf"(?:名前は|という名の|と名乗る)\s*[{_KANJI}ァ-ヴー]{{2,6}}",
    )
