"""The contents list: nested lists of links, in print with the page of each."""

from briefwright.document.nodes import Contents, ContentsEntry
from briefwright.write.html.element import Child, Element, element
from briefwright.write.html.form import Form


def convert_contents(contents: Contents, form: Form) -> Element:
    """The contents as a landmark with its title and a list for each level."""
    title = element("p", contents.title, class_="contents-title", id="contents-title")
    entries = _nested(contents.entries, form)
    return element(
        "nav",
        title,
        *entries,
        class_="contents",
        role="doc-toc",
        aria_labelledby="contents-title",
    )


def _nested(entries: tuple[ContentsEntry, ...], form: Form) -> tuple[Element, ...]:
    """One list of the entries of the outermost level, each with a list of those below it."""
    if not entries:
        return ()
    level = min(entry.level for entry in entries)
    starts = [index for index, entry in enumerate(entries) if entry.level == level]
    items = [element("li", *_nested(entries[: starts[0]], form))] if starts[0] else []
    for start, end in zip(starts, [*starts[1:], len(entries)], strict=True):
        inner = _nested(entries[start + 1 : end], form)
        items.append(element("li", *_entry(entries[start], form), *inner))
    return (element("ol", *items),)


def _entry(entry: ContentsEntry, form: Form) -> tuple[Child, ...]:
    target = f"#{entry.target}"
    words: list[Child] = [element("span", entry.text, class_="text")]
    if entry.number:
        words[:0] = [element("span", entry.number, class_="number"), " "]
    language = form.languages.get(entry.target, form.language)
    turned = form.turn_to(language)
    link = element("a", *words, href=target, lang=form.change_to(language), dir=turned)
    if form.on_screen:
        return (link,)
    return (link, element("span", class_="page-number", data_target=target))
