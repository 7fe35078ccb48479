"""What the checks find in labelled sentences, and how that compares with the labels.

In: `labelled.yaml`, and the vocabulary and register of this repository's library. Out: for each
sentence what was expected and what was found, and from these precision and recall.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles, MemoryFiles
from briefwright.check.check import Checker
from briefwright.check.subject import World
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.library.model import Kind, Library, Section
from briefwright.library.read import read_section
from briefwright.library.terms import read_terms
from briefwright.sources.read import read_sources

ROOT = Path(__file__).parents[2]
FAMILIES = {"terms": frozenset({"C101"}), "safeguarding": frozenset({"C201", "C207"})}
HELD_OUT = 3  # every third sentence of each kind and label

_FOLDERS = {"words": "background", "case": "case-examples"}
_HEAD = "---\ntitle: A sentence\nas_of: 2026-11-22\nstatus: current\nlanguage: {language}\n---\n\n"


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, the codes that it is labelled with, and those that were found."""

    text: str
    expected: frozenset[str]
    found: frozenset[str]
    held_out: bool

    @property
    def wrong(self) -> bool:
        return self.expected != self.found


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of findings over sentences."""

    hits: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0


def labelled() -> list[dict[str, Any]]:
    """The labelled sentences."""
    text = Path(__file__).with_name("labelled.yaml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)
    return found


def judged(sentences: Iterable[Mapping[str, Any]]) -> list[Judged]:
    """Each sentence with what the checks find in it."""
    world = _world()
    counted: dict[tuple[Any, ...], int] = {}
    results = []
    for one in sentences:
        group = (one["in"], one["language"], *one["expect"])
        counted[group] = counted.get(group, 0) + 1
        results.append(
            Judged(
                one["text"],
                frozenset(one["expect"]),
                found_in(world, one),
                counted[group] % HELD_OUT == 0,
            )
        )
    return results


def score(results: Iterable[Judged], codes: frozenset[str]) -> Score:
    """How far the findings of some codes agree with the labels."""
    hits = wrong = missed = 0
    for one in results:
        for code in codes:
            hits += code in one.expected and code in one.found
            wrong += code not in one.expected and code in one.found
            missed += code in one.expected and code not in one.found
    return Score(hits, wrong, missed)


def found_in(world: World, sentence: Mapping[str, Any]) -> frozenset[str]:
    """The codes of what is found in a sentence, of those that are measured."""
    measured = frozenset().union(*FAMILIES.values())
    report = Checker(world).section(_section(sentence))
    return frozenset(one.code for one in report) & measured


def _world() -> World:
    report, files = Report(), DiskFiles(ROOT)
    register = read_sources(files, "seeds", report, PandocEngine())
    return World(Library({}, {}, {}), register, read_terms(files, "seeds", report))


def _section(sentence: Mapping[str, Any]) -> Section:
    kind = _FOLDERS[sentence["in"]]
    path = f"seeds/{kind}/sentence.md"
    head = _HEAD.format(language=sentence["language"])
    files = MemoryFiles({path: head + sentence["text"] + "\n"})
    section = read_section(files, path, Kind(kind, 0, {}, {}), "en", Report())
    assert section is not None
    return section
