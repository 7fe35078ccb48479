"""What is asked of the web, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Limits:
    """How much and how long: `bytes` unpacked, `wait` seconds for the next bytes, `seconds` for all
    of a document, `pause` seconds between two requests to one host."""

    bytes: int = 50_000_000
    wait: float = 20
    seconds: float = 120
    tries: int = 3
    redirects: int = 5
    pause: float = 1


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` reads seconds that only run forwards; `sleep` waits that long."""

    now: Callable[[], float]
    sleep: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server named the version it sent by (RFC 9110, section 8.8)."""

    etag: str = ""
    last_modified: str = ""

    def headers(self) -> dict[str, str]:
        """The headers that ask for a document only if it is another version."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


class Result(Enum):
    """What came of a request."""

    READ = "read"
    SAME = "same"
    GONE = "gone"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """`moved` is the address that permanent redirects lead to; `reason` says why nothing came."""

    result: Result
    address: str
    moved: str = ""
    media_type: str = ""
    data: bytes = b""
    validators: Validators = Validators()
    reason: str = ""
