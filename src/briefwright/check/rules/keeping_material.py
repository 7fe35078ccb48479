"""C207: no text tells readers to keep, save, photograph or copy illegal material."""

from briefwright.base.diagnostic import Report
from briefwright.check.excuses import is_excused
from briefwright.check.joined import joined
from briefwright.check.keeping import english, japanese
from briefwright.check.sentences import paragraphs, sentences
from briefwright.check.subject import Words

# Without one of these there is nothing to look for.
# fmt: off
_SIGNS = (
    "keep", "save", "stor", "copy", "copi", "forward", "download", "archiv", "preserv", "photo",
    "screen", "print", "record", "back up", "collect", "secur", "retain", "picture", "delet",
    "eras", "hold on", "hang on", "remov", "taking", "throw", "wip",
    "保存", "保管", "保全", "記録", "録画", "録音",
    "印刷", "撮影", "コピー", "複製", "ダウンロード", "転送", "スク", "残し", "画面", "削除", "消",
)
# fmt: on
_BEFORE_WORDS = " \n\t\"'“‘「（(\x02"


def asks_nobody_to_keep_material(subject: Words, report: Report) -> None:
    """Report instructions to keep or copy what may be illegal to hold."""
    for stretch in subject.prose:
        if not _is_signed(stretch.text):
            continue
        for first, last in paragraphs(stretch.text):
            for start, end in sentences(stretch.text, first, last):
                place = _instruction(stretch.text, start, end)
                if place and not is_excused(subject.world, stretch, *place):
                    report.add(
                        "C207",
                        "this tells readers to keep or copy what may be illegal material",
                        stretch.span(*place),
                        hint="leave it out; say where to report it, and that nothing need be kept",
                    )


def _is_signed(text: str) -> bool:
    lowered = joined(text).text.lower()
    return any(sign in lowered for sign in _SIGNS)


def _instruction(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of an instruction in a sentence."""
    if not _is_signed(text[start:end]):
        return None
    sentence = text[start:end].lstrip(_BEFORE_WORDS)
    first = end - len(sentence)
    place = english.instruction(sentence) or japanese.instruction(sentence)
    return (first + place[0], first + place[1]) if place else None
