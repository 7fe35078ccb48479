"""What a source says now, held against what is held of it.

In: the answer of the web, the held snapshot, and what was seen the last time. Out: a `Refreshed`.
Nothing that is held is replaced: a change waits until a person accepts it.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_bytes, digest_text
from briefwright.sources.extract.extract import FORMATS, Extracted, extract
from briefwright.sources.snapshot import Facts, Snapshot
from briefwright.sources.web.model import Answer, Result, Validators


class Outcome(Enum):
    """What came of reading a source again."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"
    REFUSED = "refused"
    FAILED = "failed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was last read of an address, and how the server named that version."""

    address: str = ""
    etag: str = ""
    last_modified: str = ""
    text_sha256: str = ""
    read: str = ""

    def validators(self, address: str, known: set[str]) -> Validators:
        """What to ask for less with: only where the text that was seen is one of those at hand."""
        if self.address != address or self.text_sha256 not in known:
            return Validators()
        return Validators(self.etag, self.last_modified)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """`new` is the snapshot that waits to be accepted, when a source has changed."""

    source: str
    address: str
    outcome: Outcome
    reason: str = ""
    moved: str = ""
    seen: Seen | None = None
    new: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What is at hand of a source: the snapshot that evidence is looked up in, one that waits."""

    source: str
    latest: Snapshot | None
    waiting: Snapshot | None = None

    def texts(self) -> set[str]:
        """The digests of the texts at hand."""
        return {one.facts.text_sha256 for one in (self.latest, self.waiting) if one}


def judged(held: Held, answer: Answer, seen: Seen, address: str, today: date) -> Refreshed:
    """What an answer means for a source."""
    if answer.result is Result.SAME:
        return _compared(held, seen.text_sha256, None, answer, seen, address)
    if answer.result is not Result.READ:
        outcome = Outcome(answer.result.value)
        return Refreshed(held.source, address, outcome, answer.reason, answer.moved)
    report = Report()
    name = _file_name(answer)
    found = extract(name, answer.data, report)
    if found is None:
        reason = "; ".join(one.message for one in report)
        return Refreshed(held.source, address, Outcome.UNREADABLE, reason, answer.moved)
    now = Seen(
        address,
        answer.validators.etag,
        answer.validators.last_modified,
        digest_text(found.text),
        today.isoformat(),
    )
    new = _snapshot(held, answer, found, name, today)
    return _compared(held, now.text_sha256, new, answer, now, address)


def _compared(
    held: Held, text: str, new: Snapshot | None, answer: Answer, seen: Seen, address: str
) -> Refreshed:
    if held.latest and held.latest.facts.text_sha256 == text:
        return Refreshed(held.source, address, Outcome.UNCHANGED, "", answer.moved, seen)
    if held.waiting and held.waiting.facts.text_sha256 == text:
        new = held.waiting
    return Refreshed(held.source, address, Outcome.CHANGED, "", answer.moved, seen, new)


def _snapshot(held: Held, answer: Answer, found: Extracted, name: str, today: date) -> Snapshot:
    latest = held.latest.facts if held.latest else None
    facts = Facts(
        source=held.source,
        number=latest.number + 1 if latest else 1,
        sha256=digest_bytes(answer.data),
        text_sha256=digest_text(found.text),
        file=name,
        media_type=found.media_type,
        bytes=len(answer.data),
        taken=today.isoformat(),
        origin=answer.address,
        licence=latest.licence if latest else "",
    )
    return Snapshot(facts, name, found.text)


def _file_name(answer: Answer) -> str:
    """A name whose ending says what kind of file was sent: by its media type, or its address."""
    stem = PurePosixPath(urlsplit(answer.address).path)
    own = stem.suffix.lower()
    sent = answer.media_type.replace("application/xhtml+xml", "text/html")
    kinds = [ending for ending, form in FORMATS.items() if form.media_type == sent]
    generic = sent in ("", "application/octet-stream", "binary/octet-stream")
    if own in kinds or (generic and own in FORMATS):
        return stem.name
    if sent == "text/plain" and own in FORMATS and FORMATS[own].media_type.startswith("text/m"):
        return stem.name
    return f"{stem.stem or 'page'}{kinds[0]}" if kinds else f"{stem.stem or 'page'} ({sent})"
