"""The register of sources: bibliographic records as CSL-JSON items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefwright.base.source import Span


@dataclass(frozen=True, slots=True)
class Record:
    """One source. `item` is its CSL-JSON item without `custom`; `own` is what `custom` held."""

    id: str
    item: Mapping[str, Any]
    own: Mapping[str, Any]
    path: str
    digest: str
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def title(self) -> str:
        return str(self.item.get("title", ""))

    @property
    def cited(self) -> Mapping[str, Any]:
        """The item as an engine is given it, with what it has for other languages and sorting."""
        own = {key: self.own[key] for key in ("reading", "translations") if key in self.own}
        return {**self.item, "custom": own} if own else self.item

    @property
    def reliability(self) -> str:
        return str(self.own.get("reliability", "primary"))


Register = Mapping[str, Record]
