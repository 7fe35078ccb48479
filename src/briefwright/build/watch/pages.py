"""The pages that the preview adds: the index, a page for a brief that has none, and the script.

In: sheets. Out: HTML. The script goes only into what is served, never into a file.
"""

from collections.abc import Iterable
from html import escape
from importlib import resources

from briefwright.build.watch.board import Sheet, State

PREFIX = "/-/"
_ASSETS = ("preview.js", "index.js", "index.css")
_END = b"</body>"
WORDS = {
    State.WAITING: "not built yet",
    State.BUILDING: "being built",
    State.BUILT: "built",
    State.FAULTY: "has errors",
}


def asset(path: str) -> bytes | None:
    """A file of the preview's own, None for another path."""
    name = path.removeprefix(PREFIX)
    if not path.startswith(PREFIX) or name not in _ASSETS:
        return None
    return (resources.files("briefwright.build.watch") / "web" / name).read_bytes()


def with_script(page: bytes, sheet: Sheet) -> bytes:
    """A page with the script that keeps it up to date."""
    links = " ".join(f"{format}={path}" for format, path in sheet.files.items() if format != "html")
    script = (
        f'<script src="{PREFIX}preview.js" defer data-brief="{escape(sheet.name)}"'
        f' data-version="{sheet.version}" data-files="{escape(links)}"></script>'
    ).encode()
    head, end, tail = page.rpartition(_END)
    return head + script + end + tail if end else page + script


def faulty_page(sheet: Sheet) -> bytes:
    """The page of a brief that has not got one yet."""
    body = f"<h1>{escape(sheet.title)}</h1>\n<p>This brief cannot be shown yet.</p>"
    return _page(sheet.title, body)


def index_page(sheets: Iterable[Sheet]) -> bytes:
    """The list of all briefs with their state."""
    rows = "".join(map(_row, sheets))
    head = "<tr><th scope=col>Brief<th scope=col>State<th scope=col>Files</tr>"
    table = f"<table>\n<thead>{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>"
    body = (
        f"<h1>Briefs</h1>\n{table if rows else '<p>There are no briefs yet.</p>'}\n"
        '<p id="said" role="status"></p>\n<section id="faults" aria-label="Errors"></section>\n'
        f'<script src="{PREFIX}index.js" defer></script>'
    )
    return _page("Briefs", body)


def _row(sheet: Sheet) -> str:
    name = escape(sheet.name)
    title = f'<a href="{sheet.files.get("html", "")}">{escape(sheet.title)}</a>'
    others = " ".join(
        f'<a href="{path}" aria-label="{name} as {format.upper()}">{format.upper()}</a>'
        for format, path in sheet.files.items()
        if format != "html"
    )
    state = f'<td class="state {sheet.state}">{_state(sheet)}</td>'
    shown = f'<td lang="{escape(sheet.language)}">{title}<br><code>{name}</code></td>'
    return f'<tr data-brief="{name}">{shown}{state}<td>{others}</td></tr>\n'


def _state(sheet: Sheet) -> str:
    return f"{WORDS[sheet.state]}{f' at {sheet.since}' if sheet.since else ''}"


def _page(title: str, body: str) -> bytes:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="stylesheet" href="{PREFIX}index.css">\n'
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    ).encode()
