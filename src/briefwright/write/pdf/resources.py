"""What a PDF's page may ask for: the document's own resources, and data: addresses.

Every other address is refused and remembered, so that nothing is fetched and nothing goes missing
without a word.
"""

from importlib import import_module
from typing import Any

from briefwright.document.nodes import Document
from briefwright.write.html.inlines import resource_address


class Resources:
    """A document's resources, in the shape in which WeasyPrint asks for them."""

    _fail_on_errors = False

    def __init__(self, document: Document) -> None:
        self._held = {resource_address(one.name): one for one in document.resources}
        self.refused: list[str] = []

    def __call__(self, address: str) -> Any:
        urls = import_module("weasyprint.urls")
        if found := self._held.get(address):
            headers = {"Content-Type": found.media_type}
            return urls.URLFetcherResponse(address, found.data, headers)
        if address.startswith("data:"):
            return urls.URLFetcher(allowed_protocols={"data"}).fetch(address)
        self.refused.append(address)
        raise ValueError("not part of the document")
