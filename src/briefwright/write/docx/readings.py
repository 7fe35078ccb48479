"""Readings of words, above them (17.3.3.25).

In: the runs of the words and their reading. Out: a run that holds both. Its sizes wait for the
paragraph, whose style is known last. In large print, which has nothing small, and over more than
words, which Word cannot put under a reading, it stands behind them in parentheses.
"""

from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE

from briefwright.document.nodes import Phrase
from briefwright.document.readings import in_parentheses
from briefwright.write.docx.language import is_east_asian, word_language
from briefwright.write.docx.measure import half_points, twips
from briefwright.write.docx.runs import Format, empty_run, text_run
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, insert_property, w, w_name

_JAPANESE = "ja-JP"
_SMALLER = 0.5  # of the size of the words, and how far above them, both as Word has it
_HIGHER = 0.86
_WORDS = frozenset(map(w_name, ("rPr", "t", "noBreakHyphen", "softHyphen")))
_SIZE = f"{w_name('rPr')}/{w_name('sz')}"
_LINE = f"{w_name('pPr')}/{w_name('spacing')}[@{w_name('line')}]"


def with_reading(runs: list[Element], node: Phrase, place: Place, format: Format) -> list[Element]:
    """The runs of a phrase, with its reading."""
    text = place.text(node.ruby)
    if place.look.is_large or not all(map(_is_words, runs)):
        return [*runs, text_run(in_parentheses(text), format)]
    language = node.language or place.language
    tag = word_language(language) if is_east_asian(language) else _JAPANESE
    sizes = (w(name, val=0) for name in ("hps", "hpsRaise", "hpsBaseText"))
    about = w("rubyPr", w("rubyAlign", val="distributeSpace"), *sizes, w("lid", val=tag))
    made = w("ruby", about, w("rt", text_run(text, format)), w("rubyBase", *runs))
    place.story.readings.append(made)
    return [empty_run(format, made)]


def _is_words(element: Element) -> bool:
    return element.tag == w_name("r") and all(child.tag in _WORDS for child in element)


def settle_readings(place: Place, style: str) -> dict[str, str | int]:
    """Give the readings that wait their sizes; the spacing of lines that can grow with them."""
    part = place.writing.package.main_document_part.part_related_by(RELATIONSHIP_TYPE.STYLES)
    size = _value(part.element, style, _SIZE, "val") or half_points(place.look.size("body"))
    for ruby in place.story.readings:
        _settle(ruby, size)
    place.story.readings.clear()
    line = _value(part.element, style, _LINE, "line") or twips(size / 2 * place.look.leading())
    return {"line": line, "lineRule": "atLeast"}


def _settle(ruby: Element, size: int) -> None:
    about, reading, _ = ruby
    small = max(2, round(size * _SMALLER))
    for name, value in (("hps", small), ("hpsRaise", size * _HIGHER), ("hpsBaseText", size)):
        about.find(w_name(name)).set(w_name("val"), str(round(value)))
    run = reading[0]
    if run.find(w_name("rPr")) is None:
        run.insert(0, w("rPr"))
    for name in ("sz", "szCs"):
        insert_property(run[0], w(name, val=small))


def _value(styles: Element, id: str, path: str, name: str) -> int | None:
    """A number that a style or one that it is based on gives."""
    for style in _ancestry(styles, id):
        found = style.find(path)
        if found is not None:
            return int(found.get(w_name(name)))
    return None


def _ancestry(styles: Element, id: str | None) -> Iterator[Element]:
    by_id = {style.get(w_name("styleId")): style for style in styles.iterfind(w_name("style"))}
    while id in by_id:
        style = by_id.pop(id)
        yield style
        parent = style.find(w_name("basedOn"))
        id = None if parent is None else parent.get(w_name("val"))
