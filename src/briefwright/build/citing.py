"""Formatted citations, asked of the engine only where no earlier build has asked the same."""

from briefwright.build.known import Known, key_of
from briefwright.cite.model import Engine, Formatted, Request


class KnownEngine:
    """An `Engine` before another one, which is asked for what is not known."""

    def __init__(self, engine: Engine, known: Known) -> None:
        self._engine = engine
        self._known = known

    def format(self, requests: tuple[Request, ...]) -> tuple[Formatted, ...]:
        """Format the citations of several documents, in order."""
        keys = [_key(request) for request in requests]
        found = {key: self._known.held(key) for key in keys}
        lacking = {
            key: request
            for key, request in zip(keys, requests, strict=True)
            if not isinstance(found[key], Formatted)
        }
        answers = self._engine.format(tuple(lacking.values())) if lacking else ()
        for key, answer in zip(lacking, answers, strict=True):
            self._known.keep(key, answer)
            found[key] = answer
        return tuple(found[key] for key in keys)

    def close(self) -> None:
        """End any process held."""
        self._engine.close()


def _key(request: Request) -> str:
    return key_of("cited", (request.digest,))
