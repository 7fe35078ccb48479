"""Programs that show previews of links, or search, are told what the page is."""

import json
from dataclasses import replace
from typing import Any

from lxml import html

from briefwright.document.nodes import Document, ReferenceEntry, ReferenceList
from briefwright.write.html.metadata import metadata
from tests.samples import inlines, small


def told(document: Document) -> tuple[dict[str, str], Any]:
    """The meta elements by name, and the data for search."""
    head = html.fromstring(f"<head>{metadata(document)}</head>")
    metas = {
        one.get("property") or one.get("name"): one.get("content") for one in head.iter("meta")
    }
    (script,) = head.iter("script")
    assert script.get("type") == "application/ld+json"
    return metas, json.loads(script.text)


def test_a_preview_has_title_description_language_and_day() -> None:
    document = replace(small(), description='On "homes" & <rights>', address="https://e.org/b")
    metas, _ = told(document)
    assert metas == {
        "og:type": "article",
        "og:title": "Safe housing for all",
        "og:description": 'On "homes" & <rights>',
        "og:site_name": document.author,
        "og:locale": "en_GB",
        "og:url": "https://e.org/b",
        "article:published_time": document.date,
        "twitter:card": "summary",
    }


def test_search_is_told_of_the_work_its_publisher_and_what_it_cites() -> None:
    entries = tuple(ReferenceEntry(name, inlines(f"Work {name}")) for name in "ab")
    document = replace(
        small(), blocks=(ReferenceList(entries),), url="https://e.org/", version="2", subtitle="In"
    )
    _, work = told(document)
    assert (work["@type"], work["name"], work["inLanguage"]) == ("Report", document.title, "en-GB")
    assert work["publisher"] == {
        "@type": "Organization",
        "name": document.author,
        "url": "https://e.org/",
    }
    assert work["citation"] == ["Work a", "Work b"]
    assert (work["version"], work["alternativeHeadline"]) == ("2", "In")


def test_what_is_not_known_is_left_out() -> None:
    metas, work = told(replace(small(), author="", language="ja", address="", notes=(), blocks=()))
    assert metas.keys().isdisjoint({"og:site_name", "og:locale", "og:url"})
    assert work.keys().isdisjoint({"author", "publisher", "url", "citation"})


def test_words_cannot_end_the_data() -> None:
    document = replace(small(), title="</script><script>alert(1)</script>")
    assert metadata(document).count("</script") == 1
    assert told(document)[1]["name"] == document.title
