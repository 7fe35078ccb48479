"""What a site's robots.txt allows (RFC 9309)."""

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

_LONGEST_PAUSE = 30.0


class Robots:
    """Asks each site once. `fetch` gives the text at an address, "" where there is none."""

    def __init__(self, agent: str, fetch: Callable[[str], str]) -> None:
        self._agent = agent.partition("/")[0]
        self._fetch = fetch
        self._known: dict[str, RobotFileParser] = {}

    def allows(self, address: str) -> bool:
        """Whether a program may read what is at an address."""
        return self._rules(address).can_fetch(self._agent, address)

    def pause(self, address: str) -> float:
        """The seconds that a site asks programs to wait between two requests."""
        rules = self._known.get(_site(address))
        asked = rules.crawl_delay(self._agent) if rules else None
        return min(float(asked or 0), _LONGEST_PAUSE)

    def _rules(self, address: str) -> RobotFileParser:
        site = _site(address)
        if site not in self._known:
            rules = RobotFileParser()
            rules.parse(self._fetch(f"{site}/robots.txt").splitlines())
            self._known[site] = rules
        return self._known[site]


def _site(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
