"""Silencing a check at one place, with a stated reason.

In: a section or a spec with comments such as `<!-- allow C101: the law's title -->` in Markdown and
`# allow C305: the reason` in YAML. Out: reports without what is silenced. Reported: a silencing
without a reason (C001), one that silences nothing (C002), one of a code that there is not or that
cannot be silenced (C003).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefwright.base.codes import CODES, SEE_CODES
from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean
from briefwright.check.covering import covered
from briefwright.check.markup import without_code
from briefwright.check.yaml_comments import comments
from briefwright.library.model import Section
from briefwright.spec.model import Spec

_ALLOW = r"allow\s+(?P<codes>[A-Za-z]\d+(?:\s*,\s*[A-Za-z]\d+)*)\s*(?::\s*(?P<reason>.*?))?\s*"
_IN_MARKDOWN = re.compile(rf"<!--\s*{_ALLOW}-->", re.DOTALL)
_IN_YAML = re.compile(rf"#\s*{_ALLOW}$")


@dataclass(frozen=True, slots=True)
class Silencing:
    """One comment: which codes it silences, why, where it stands and what it covers."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    covers: Span

    def silences(self, code: str, place: Span) -> bool:
        """Whether a finding of a code at a place is silenced."""
        covered = self.covers
        return (
            code in self.codes
            and bool(self.reason)
            and covered.path == place.path
            and covered.start <= place.start < covered.end
        )


def silencings_of_section(section: Section) -> tuple[Silencing, ...]:
    """The silencings in a section's front matter and body."""
    if section.text is None or "allow" not in section.text.source.text:
        return ()
    found = list(_in_markdown(section.text))
    if section.front_matter:
        found += [_in_comment(*one) for one in comments(section.front_matter, _IN_YAML)]
    return tuple(found)


def silencings_of_spec(spec: Spec) -> tuple[Silencing, ...]:
    """The silencings in a spec's file, in those it extends, and in its introductions."""
    if spec.places is None:
        return ()
    found = [_in_comment(*one) for one in comments(spec.places, _IN_YAML)]
    for part in spec.parts:
        if part.intro:
            found += _in_markdown(spec.places.span("sections", part.index, "intro"))
    return tuple(found)


def _in_markdown(span: Span) -> Iterator[Silencing]:
    text = span.text
    read = without_code(text)
    for comment in _IN_MARKDOWN.finditer(text):
        if not read.startswith("<!--", comment.start()):
            continue
        start, end = covered(text, *comment.span())
        yield _silencing(
            comment,
            Span(span.source, span.start + comment.start(), span.start + comment.end()),
            Span(span.source, span.start + start, span.start + end),
        )


def _in_comment(comment: re.Match[str], span: Span, covers: Span) -> Silencing:
    return _silencing(comment, span, covers)


def _silencing(comment: re.Match[str], span: Span, covers: Span) -> Silencing:
    codes = tuple(code.strip() for code in comment["codes"].split(","))
    return Silencing(codes, " ".join((comment["reason"] or "").split()), span, covers)


# The path, start and end of a comment, and a code that it silenced.
Use = tuple[str, int, int, str]
Further = Callable[[Diagnostic], tuple[Span, ...]]


def _nowhere(found: Diagnostic) -> tuple[Span, ...]:  # noqa: ARG001
    return ()


class Silencer:
    """Heeds silencings, and remembers which were of use."""

    def __init__(self) -> None:
        self._known: dict[str, dict[Span, Silencing]] = {}
        self._used: set[Use] = set()
        self._gathering: list[set[Use]] = []

    def learn(self, found: Iterable[Silencing], report: Report) -> None:
        """Take note of silencings; report those that are at fault."""
        for one in found:
            self._known.setdefault(one.span.path, {})[one.span] = one
            _report_faults(one, report)

    def recall(self, used: Iterable[Use]) -> None:
        """Remember silencings that were of use when the same was checked before."""
        self._used.update(used)

    @contextmanager
    def using(self) -> Iterator[set[Use]]:
        """Gather which silencings are of use in here."""
        used: set[Use] = set()
        self._gathering.append(used)
        try:
            yield used
        finally:
            self._gathering.pop()

    def heed(self, report: Report, further: Further = _nowhere) -> Report:
        """What is not silenced, be it where a finding stands or at further places it has."""
        if not self._known:
            return report
        return Report(found for found in report if not self._silenced(found, further(found)))

    def _silenced(self, found: Diagnostic, further: tuple[Span, ...]) -> bool:
        places = (found.span, *further) if found.span else further
        silencing = [
            one
            for place in places
            for one in self._known.get(place.path, {}).values()
            if one.silences(found.code, place)
        ]
        for used in (self._used, *self._gathering):
            used.update(_use(one, found.code) for one in silencing)
        return bool(silencing)

    def report_unused(self, judged: Iterable[str], report: Report) -> None:
        """Report what silences nothing, as far as the checks of its codes were all run."""
        codes = set(judged)
        for known in self._known.values():
            for one in known.values():
                for code in one.codes:
                    if code in codes and one.reason and _use(one, code) not in self._used:
                        _report_unused(one, code, report)


def _use(one: Silencing, code: str) -> Use:
    return one.span.path, one.span.start, one.span.end, code


def can_be_silenced(code: str) -> bool:
    """Whether a place may excuse a finding: those of checks, and what is no error."""
    return code in CODES and (code.startswith("C") or CODES[code].severity != "error")


def _report_faults(one: Silencing, report: Report) -> None:
    if not one.reason:
        report.add(
            "C001",
            "this silencing gives no reason",
            one.span,
            hint=f"say why after a colon: allow {', '.join(one.codes)}: the reason",
        )
    for code in one.codes:
        if not can_be_silenced(code):
            known = code in CODES
            report.add(
                "C003",
                f"{code} cannot be silenced" if known else f'there is no check "{code}"',
                one.span.find(code),
                hint="it is an error that no reason excuses"
                if known
                else did_you_mean(code.upper(), filter(can_be_silenced, CODES)) or SEE_CODES,
            )


def _report_unused(one: Silencing, code: str, report: Report) -> None:
    report.add(
        "C002",
        f"nothing here needs {code} to be silenced",
        one.span.find(code),
        hint="take the comment out; what it excused is gone",
    )
