"""Files that travel inside a PDF (ISO 19005-3, 6.8), the same bytes each time.

WeasyPrint guesses a file's type from its name, by tables that differ between machines; a `data:`
address says it. Without a date it would write the time of day.
"""

from base64 import b64encode
from collections.abc import Iterable
from datetime import datetime
from importlib import import_module
from typing import Any

from briefwright.write.model import Attachment


def attach(attachments: Iterable[Attachment], date: str, metadata: Any) -> None:
    """Let the PDF carry files, dated as the document is (ISO 8601)."""
    weasyprint = import_module("weasyprint")
    fetcher = import_module("weasyprint.urls").URLFetcher(allowed_protocols={"data"})
    day = datetime.fromisoformat(date)
    metadata.attachments = [
        weasyprint.Attachment(
            url=f"data:{one.media_type};base64,{b64encode(one.data).decode('ascii')}",
            url_fetcher=fetcher,
            name=one.name,
            description=one.description,
            created=day,
            modified=day,
            relationship=one.relationship.value,
        )
        for one in attachments
    ]


def name_once(catalog: Any) -> None:
    """Leave each attached file once in the list of them; WeasyPrint 70 lists each twice."""
    if "AF" in catalog:
        catalog["AF"][:] = dict.fromkeys(catalog["AF"])
