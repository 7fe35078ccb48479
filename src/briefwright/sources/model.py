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
    def reliability(self) -> str:
        return str(self.own.get("reliability", "primary"))


Register = Mapping[str, Record]
