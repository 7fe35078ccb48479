"""Requests as the document that pandoc is given.

In: one `Request`, or several that are formatted together. Out: JSON of pandoc's document tree:
style, language and records in its metadata, where its sandbox lets it read them, and a paragraph
for each cluster.
"""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefwright.cite.model import Request
from briefwright.cite.pandoc.citation import Json, citation, cite, paragraph
from briefwright.cite.pandoc.together import Place, places
from briefwright.cite.shape import shaped

# The languages for which the CSL project has terms and dates.
_KNOWN_LANGUAGE = re.compile(
    r"(?:af|ar|bal|bg|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|he|hi|hr|hu|id|is|it|ja|km|ko|la|lij"
    r"|lt|lv|mn|ms|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?:-[A-Za-z0-9-]+)?"
)


def document(*requests: Request) -> str:
    """The document as JSON; of several requests in one style and language, all of them in one."""
    placed = list(zip(requests, places(requests), strict=True))
    blocks = [
        paragraph(cluster, request, place)
        for request, place in placed
        for cluster in request.clusters
    ]
    whole = {"pandoc-api-version": [1, 23, 1], "meta": _metadata(placed), "blocks": blocks}
    return json.dumps(whole, ensure_ascii=False)


def _metadata(placed: Sequence[tuple[Request, Place]]) -> Json:
    first, _ = placed[0]
    items = [
        {**item, "id": place.keys + key}
        for request, place in placed
        for key, item in shaped(request.style, request.language, request.records).items()
    ]
    meta: Json = {
        "csl": _data("application/xml", first.style.csl),
        "lang": _text(locale(first)),
        "bibliography": _records(items),
    }
    uncited = [place.keys + key for request, place in placed for key in request.uncited]
    if uncited:
        meta["nocite"] = {"t": "MetaInlines", "c": [cite(map(citation, uncited))]}
    return meta


def _records(items: Sequence[Mapping[str, Any]]) -> Json:
    text = json.dumps(items, ensure_ascii=False)
    return _data("application/vnd.citationstyles.csl+json", text)


def locale(request: Request) -> str:
    """The language of the citations' own words: English where CSL has none; American where a
    handbook of the United States is followed."""
    tag = request.language.partition("-")[0]
    if tag == "en" and request.style.family in ("apa", "bluebook", "chicago"):
        return "en-US"
    return request.language if _KNOWN_LANGUAGE.fullmatch(request.language) else "en-GB"


def _data(media_type: str, text: str) -> Json:
    """A text as an address that holds it."""
    return _text(f"data:{media_type};base64,{base64.b64encode(text.encode()).decode()}")


def _text(text: str) -> Json:
    return {"t": "MetaString", "c": text}
