"""Reading documents from the web: the one module of the product that opens a connection.

In: an address of http or https, and the version that is known. Out: an `Answer`, never an
exception. Proxies are taken from the environment. Refused: addresses of other schemes, what a
site's robots.txt asks programs not to read, documents over the limits of size and time.
"""

import re
from urllib.parse import urljoin, urlsplit

import httpx

from briefwright.sources.web.model import Answer, Clock, Limits, Result, Validators
from briefwright.sources.web.robots import Robots

_NUMBER = re.compile(r"^\[Errno -?\d+\] ")
_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (429, 500, 502, 503, 504)
_ACCEPT = "text/html, application/pdf, text/plain, text/markdown, */*;q=0.5"


class _Stop(Exception):
    """Why reading stops here."""


class _Passing(Exception):
    """A fault that may be gone soon; `after` is what the server asks to wait, in seconds."""

    def __init__(self, reason: str, after: float = 0) -> None:
        super().__init__(reason)
        self.after = after


class Web:
    """Reads one document after the other; to be closed, or used with `with`."""

    def __init__(self, agent: str, clock: Clock, limits: Limits) -> None:
        self._limits = limits
        self._clock = clock
        self._client = httpx.Client(
            headers={"User-Agent": agent, "Accept": _ACCEPT}, timeout=limits.wait
        )
        self._robots = Robots(agent, self._robots_text)
        self._asked: dict[str, float] = {}

    def __enter__(self) -> "Web":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def read(self, address: str, known: Validators) -> Answer:
        """The document at an address, unless it is the version that is known."""
        try:
            return self._followed(address, known)
        except _Stop as stop:
            return Answer(Result.FAILED, address, reason=str(stop))

    def _followed(self, address: str, known: Validators) -> Answer:
        here, moved, permanent = address, "", True
        for _ in range(self._limits.redirects + 1):
            _check_scheme(here)
            if not self._robots.allows(here):
                reason = "robots.txt asks programs not to read it"
                return Answer(Result.REFUSED, here, reason=reason)
            answer, status = self._tried(here, known)
            if status not in _REDIRECTS or not answer.moved:
                return _settled(answer, moved)
            permanent = permanent and status in _PERMANENT
            here = urljoin(here, answer.moved)
            moved = here if permanent else moved
        raise _Stop(f"it redirects more than {self._limits.redirects} times")

    def _tried(self, address: str, known: Validators) -> tuple[Answer, int]:
        """One request, again after faults that may pass."""
        for attempt in range(1, self._limits.tries + 1):
            try:
                return self._asked_once(address, known)
            except _Passing as fault:
                if attempt == self._limits.tries:
                    raise _Stop(str(fault)) from None
                again = self._limits.pause * 4 ** (attempt - 1)
                self._clock.sleep(min(max(again, fault.after), self._limits.seconds))
        raise AssertionError(address)

    def _asked_once(self, address: str, known: Validators) -> tuple[Answer, int]:
        self._be_polite(address)
        try:
            with self._client.stream("GET", address, headers=known.headers()) as response:
                return self._answer(address, response), response.status_code
        except httpx.TimeoutException:
            raise _Passing(f"no answer within {self._limits.wait:g} s") from None
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as problem:
            raise _Stop(f"the address cannot be read: {problem}") from None
        except httpx.HTTPError as problem:
            raise _Passing(f"cannot be reached: {_words(problem)}") from None

    def _answer(self, address: str, response: httpx.Response) -> Answer:
        status, headers = response.status_code, response.headers
        if status in _PASSING:
            raise _Passing(f"the server answers {status}", _seconds(headers.get("retry-after")))
        if status in _REDIRECTS:
            return Answer(Result.FAILED, address, moved=headers.get("location", ""))
        if status == 304:
            return Answer(Result.SAME, address)
        if status in (404, 410):
            return Answer(Result.GONE, address, reason=f"the server answers {status}")
        if status in (401, 403, 451):
            return Answer(Result.REFUSED, address, reason=f"the server answers {status}")
        if status != 200:
            raise _Stop(f"the server answers {status}")
        return Answer(
            Result.READ,
            address,
            media_type=headers.get("content-type", "").partition(";")[0].strip().lower(),
            data=self._body(response),
            validators=Validators(headers.get("etag", ""), headers.get("last-modified", "")),
        )

    def _body(self, response: httpx.Response) -> bytes:
        limits, pieces, size = self._limits, [], 0
        until = self._clock.now() + limits.seconds
        for piece in response.iter_bytes():
            pieces.append(piece)
            size += len(piece)
            if size > limits.bytes:
                raise _Stop(f"it has more than {limits.bytes / 1e6:g} MB")
            if self._clock.now() > until:
                raise _Stop(f"it did not end within {limits.seconds:g} s")
        return b"".join(pieces)

    def _be_polite(self, address: str) -> None:
        """Wait until the host may be asked again."""
        host = urlsplit(address).netloc
        last = self._asked.get(host)
        if last is not None:
            pause = max(self._limits.pause, self._robots.pause(address))
            wait = last + pause - self._clock.now()
            if wait > 0:
                self._clock.sleep(wait)
        self._asked[host] = self._clock.now()

    def _robots_text(self, address: str) -> str:
        """The text of a robots.txt, "" where there is none."""
        for _ in range(self._limits.redirects + 1):
            _check_scheme(address)
            answer, status = self._tried(address, Validators())
            if status in _REDIRECTS and answer.moved:
                address = urljoin(address, answer.moved)
                continue
            return answer.data.decode("utf-8", "replace") if answer.result is Result.READ else ""
        return ""


def _settled(answer: Answer, moved: str) -> Answer:
    if answer.result is Result.FAILED and not answer.reason:
        raise _Stop("it redirects to nowhere")
    return Answer(
        answer.result,
        answer.address,
        moved,
        answer.media_type,
        answer.data,
        answer.validators,
        answer.reason,
    )


def _check_scheme(address: str) -> None:
    try:
        parts = urlsplit(address)
    except ValueError as problem:
        raise _Stop(f"the address cannot be read: {problem}") from None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise _Stop(f'only addresses of http and https are read, not "{address}"')


def _seconds(retry_after: str | None) -> float:
    """A Retry-After in seconds; dates are not heeded."""
    return float(retry_after) if retry_after and retry_after.isdigit() else 0


def _words(problem: httpx.HTTPError) -> str:
    said = _NUMBER.sub("", str(problem).strip()) or type(problem).__name__
    return f"{said[:1].lower()}{said[1:]}"
