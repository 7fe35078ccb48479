"""The citation engine that runs pandoc's citeproc.

In: requests. Out: formatted citations. A run of pandoc, in its sandbox, formats one document or
several that are alike, and several run at a time; the first is started before it is needed.
Refused, as BuildFailed: a key without record (Q105), a style that pandoc does not read (R103), no
pandoc (B104), any failure of it (R102).
"""

import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report, failure
from briefwright.base.suggest import did_you_mean
from briefwright.cite import signs
from briefwright.cite.model import Formatted, Request
from briefwright.cite.pandoc.answer import formatted
from briefwright.cite.pandoc.program import Answer, Run, find_pandoc, start
from briefwright.cite.pandoc.request import document
from briefwright.cite.pandoc.together import batches, parted
from briefwright.sources.bib import Unreadable

_FORMAT = ("-f", "json", "-t", "json", "--citeproc")
# Handbooks leave some works out of the list of references, such as interviews and letters.
_UNLISTED = re.compile(r"Citeproc: Bibliography entry with no printed form: \S+")
_IMPORT = ("-f", "biblatex", "-t", "csljson")
_BAD_STYLE = 4  # PandocAppError: of what we ask, only reading the style raises it
_BAD_TEXT = 64  # PandocParseError
_PLACE = re.compile(r"line (\d+), column (\d+)\):?\s*([^\n]*)")


class PandocEngine:
    """An `Engine`, and an `Importer` of BibLaTeX. Thread-safe but for `close`. As many runs go side
    by side as are given, else as many as there are processors."""

    def __init__(
        self,
        find: Callable[[], Path | None] = find_pandoc,
        *,
        seconds: float = 30.0,
        side_by_side: int | None = None,
    ) -> None:
        self._find = find
        self._side_by_side = side_by_side or os.cpu_count() or 1
        self._seconds = seconds
        self._waiting: list[Run] = []

    def start(self) -> None:
        """Start a process that waits for the first request. Neither blocks nor raises: a pandoc
        that is missing matters once something is cited."""
        with suppress(BuildFailed):
            if not self._waiting:
                self._waiting.append(self._run(_FORMAT))

    def close(self) -> None:
        """End the process that waits, if one does."""
        while self._waiting:
            self._waiting.pop().end()

    def format(self, requests: tuple[Request, ...]) -> tuple[Formatted, ...]:
        """Format the citations of several documents, in order."""
        _check(requests)
        busy = [request for request in requests if request.clusters or request.uncited]
        results = iter(self._each(busy))
        empty = Formatted((), ())
        return tuple(
            next(results) if request.clusters or request.uncited else empty for request in requests
        )

    def _each(self, requests: list[Request]) -> list[Formatted]:
        if len(requests) < 2:
            return [self._together([request])[0] for request in requests]
        from concurrent.futures import ThreadPoolExecutor

        runs = list(batches(requests, self._side_by_side))
        with ThreadPoolExecutor(self._side_by_side) as pool:
            found = pool.map(self._together, ([requests[at] for at in run] for run in runs))
            answers = {
                at: one
                for run, part in zip(runs, found, strict=True)
                for at, one in zip(run, part, strict=True)
            }
        return [answers[at] for at in range(len(requests))]

    def _together(self, requests: list[Request]) -> list[Formatted]:
        """The answers of one run."""
        text = document(*requests)
        answer = self._format_run().ask(text)
        complaint = _UNLISTED.sub("", answer.complaint).strip()
        if answer.status or complaint:
            raise _refusal(replace(answer, complaint=complaint), requests[0])
        try:
            parts = parted(answer.output, requests)
            return [formatted(*pair) for pair in zip(parts, requests, strict=True)]
        except (ValueError, KeyError, TypeError, IndexError) as problem:
            message = f"pandoc's answer could not be read: {problem}"
            raise failure("R102", message, hint=_VERSION_HINT) from problem

    def _format_run(self) -> Run:
        try:
            return self._waiting.pop()
        except IndexError:
            return self._run(_FORMAT)

    def _run(self, arguments: tuple[str, ...]) -> Run:
        return start(self._find(), arguments, self._seconds)

    def read_biblatex(self, text: str) -> list[dict[str, Any]] | Unreadable:
        """The entries of a .bib file as CSL-JSON items, or where it does not parse."""
        answer = self._run(_IMPORT).ask(text)
        place = _PLACE.search(answer.complaint)
        if answer.status == _BAD_TEXT and place:
            return Unreadable(int(place[1]), int(place[2]), place[3].strip())
        if answer.status:
            raise failure("R102", f"pandoc failed: {_said(answer)}", hint=_VERSION_HINT)
        items: list[dict[str, Any]] = json.loads(answer.output)
        return items


_VERSION_HINT = "run `briefwright doctor`, which says whether pandoc is the one that is needed"


def _check(requests: tuple[Request, ...]) -> None:
    """Raise when a key has no record, or a note cites more than signs can name."""
    report = Report()
    for request in requests:
        cited = [(item.key, item.span) for one in request.clusters for item in one.items]
        for key, span in (*cited, *((key, None) for key in request.uncited)):
            if key not in request.records:
                hint = did_you_mean(key, request.records)
                report.add("Q105", f'no source has the key "{key}"', span, hint=hint)
        for cluster in request.clusters:
            if len(cluster.items) > signs.MAX_ITEMS:
                report.add("R102", "a note cites too many sources", cluster.items[0].span)
    report.stop_on_errors()


def _refusal(answer: Answer, request: Request) -> BuildFailed:
    if answer.status == _BAD_STYLE or answer.complaint.startswith("Citeproc"):
        message = f'the citation style "{request.style.name}" cannot be used: {_said(answer)}'
        hint = "take the .csl file from the CSL project's list of styles, without changes"
        return failure("R103", message, hint=hint)
    if "heap" in answer.complaint.casefold():
        return failure("R102", "pandoc needed more memory than it may have", hint="cite less")
    return failure("R102", f"pandoc failed: {_said(answer)}", hint=_VERSION_HINT)


def _said(answer: Answer) -> str:
    return " ".join(answer.complaint.split())[:300] or f"it left with status {answer.status}"
