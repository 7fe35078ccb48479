"""What other programs are told of a page: link previews (Open Graph), search (schema.org).

In: a document. Out: markup for the page's head; data only, nothing that runs.
"""

import json
from collections.abc import Iterator
from typing import Any

from briefwright.document.measure import plain_text, words
from briefwright.document.nodes import Document, Heading, Paragraph, ReferenceEntry, Table
from briefwright.document.walk import walk
from briefwright.write.html.element import element
from briefwright.write.html.encode import encode


def metadata(document: Document) -> str:
    """The markup for the head of a document's page."""
    lines = [
        encode((element("meta", **{key: name, "content": content}),))
        for key, name, content in _previews(document)
        if content
    ]
    # A parser ends the element at "</script" wherever it stands.
    data = json.dumps(_work(document), ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return "".join(lines) + f'<script type="application/ld+json">\n{data}\n</script>\n'


def _previews(document: Document) -> Iterator[tuple[str, str, str]]:
    """Key, name and content of each meta element (https://ogp.me)."""
    about = document.description or document.subtitle
    yield "property", "og:type", "article"
    yield "property", "og:title", document.title
    yield "property", "og:description", about
    yield "property", "og:site_name", document.author
    yield "property", "og:locale", _locale(document.language)
    yield "property", "og:url", document.address
    yield "property", "article:published_time", document.date
    yield "name", "twitter:card", "summary"


def _locale(language: str) -> str:
    """The language in the form of Open Graph, where it has a territory: en_GB."""
    code, _, territory = language.partition("-")
    return f"{code}_{territory}" if len(territory) == 2 else ""


def _work(document: Document) -> dict[str, Any]:
    """The document as a schema.org Report, without what is not known."""
    told = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": document.title,
        "alternativeHeadline": document.subtitle,
        "description": document.description,
        "inLanguage": document.language,
        "datePublished": document.date,
        "version": document.version,
        "identifier": document.stamp,
        "url": document.address,
        "author": _organisation(document),
        "publisher": _organisation(document),
        "keywords": list(document.keywords),
        "wordCount": words(document),
        "citation": list(_cited(document)),
    }
    return {key: value for key, value in told.items() if value}


def _organisation(document: Document) -> dict[str, str]:
    if not document.author:
        return {}
    told = {"@type": "Organization", "name": document.author, "url": document.url}
    return {key: value for key, value in told.items() if value}


def _cited(document: Document) -> Iterator[str]:
    for node in walk(document.blocks, closed=(Heading, Paragraph, Table)):
        if isinstance(node, ReferenceEntry):
            yield " ".join(plain_text(node.children).split())
