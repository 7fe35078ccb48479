"""What checks found in single sections and briefs, kept with what was asked for it.

In: what is known, and the names of what there is. Out: findings that would be the same now; those
that were made anew are kept from `close` on. A finding of which any question would be answered
otherwise now counts for nothing.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.build.known import Known
from briefwright.build.retell import from_data, to_data
from briefwright.build.shelf import Shelf
from briefwright.build.trace import Asked, Memory
from briefwright.check.silence import Use

Holds = Callable[[Mapping[str, str]], bool]
Answer = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class OfBrief:
    """What is found in a brief, which silencings were of use, and what the brief picks (None for
    one that could not be prepared) and cites. Only one that could be composed is whole."""

    report: Report
    asked: Asked
    used: tuple[Use, ...] = ()
    picked: tuple[str, ...] | None = None
    cited: tuple[str, ...] = ()
    is_whole: bool = True


class Findings:
    """Findings of one workspace."""

    def __init__(self, known: Known, paths: Collection[str], briefs: Collection[str]) -> None:
        self._sections = Shelf(known, "found-in-section", paths)
        self._briefs = Shelf(known, "found-in-brief", briefs)
        self._recalled: dict[str, Any] = {}

    def memory(self, paths: Collection[str]) -> Memory:
        """What was found in sections, by the paths of their files."""
        memory = Memory()
        for path in paths:
            kept = self._sections.get(path, "")
            if _has(kept, 3):
                asked, told, used = kept
                memory.checked[path] = self._recalled[path] = (from_data(told), asked)
                memory.used[path] = used
        return memory

    def keep_sections(self, memory: Memory, answer: Answer) -> None:
        """Keep what was found anew in sections."""
        for path, one in memory.checked.items():
            if one is not self._recalled.get(path):
                report, asked = one
                kept = (_placed(asked, report, answer), to_data(report), memory.used.get(path, ()))
                self._sections.put(path, "", kept)

    def brief(self, name: str, holds: Holds) -> OfBrief | None:
        """What was found in a brief, if it would be found now."""
        kept = self._briefs.get(name, "")
        if not _has(kept, 5) or not holds(kept[0]):
            return None
        asked, told, *others = kept
        return OfBrief(from_data(told), asked, *others)

    def keep_brief(self, name: str, found: OfBrief, answer: Answer) -> None:
        """Keep what was found in a brief."""
        asked = _placed(found.asked, found.report, answer)
        kept = (asked, to_data(found.report), found.used, found.picked, found.cited)
        self._briefs.put(name, "", kept)

    def close(self) -> None:
        """Hand over what is to be kept."""
        self._sections.close()
        self._briefs.close()


def _has(kept: Any, parts: int) -> bool:
    return isinstance(kept, tuple) and len(kept) == parts


def _placed(asked: Asked, report: Report, answer: Answer) -> Asked:
    """What was asked, and the files in which something was found: places in them count."""
    places = {f"file:{found.span.path}" for found in report if found.span}
    return {**asked, **{question: answer(question) for question in sorted(places)}}
