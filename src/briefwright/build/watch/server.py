"""The preview: a small web server for one person at this machine.

In: the board. Out, on 127.0.0.1 alone: an index of the briefs, each brief's page with a script that
keeps it up to date, its other files, and a stream of events. Refused: requests whose Host is not
this server (another name for this machine's address could lead a web site's script here), methods
other than GET and HEAD, paths that are no brief's. No path of a request ever becomes one of the
disk.
"""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from briefwright.base.json_bytes import json_bytes
from briefwright.build.watch.board import Board, Sheet
from briefwright.build.watch.pages import PREFIX, asset, faulty_page, index_page, with_script

ADDRESS = "127.0.0.1"
USUAL_PORT = 8642
HEARTBEAT = 15.0
_NAMES = (ADDRESS, "localhost")
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none';"
        " style-src 'self' 'unsafe-inline' https:; img-src 'self' data: https:;"
        " font-src data: https:; form-action 'none'; frame-ancestors 'none'"
    ),
}


class PreviewServer(ThreadingHTTPServer):
    """`page` makes a brief's page where there is none yet, `read` gives a file of it."""

    daemon_threads = True
    block_on_close = False

    def __init__(
        self,
        board: Board,
        page: Callable[[str], None],
        read: Callable[[Sheet, str], bytes | None],
        port: int,
    ) -> None:
        self.board = board
        self.page = page
        self.read = read
        super().__init__((ADDRESS, port), Handler)

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def root(self) -> str:
        """The address of the index."""
        return f"http://{ADDRESS}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A viewer that went away is nobody's concern."""


def open_server(
    board: Board,
    page: Callable[[str], None],
    read: Callable[[Sheet, str], bytes | None],
    port: int | None,
) -> PreviewServer:
    """A server on a port; without one on the usual port or, where that is taken, on any. Raises
    OSError when it cannot listen on the port that was named."""
    try:
        return PreviewServer(board, page, read, USUAL_PORT if port is None else port)
    except OSError:
        if port is not None:
            raise
        return PreviewServer(board, page, read, 0)


class Handler(BaseHTTPRequestHandler):
    """Answers one viewer."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "briefwright"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer a request."""
        if self.headers.get("Host", "").lower() not in self._hosts():
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "this is not the server you asked for\n")
            return
        address = urlsplit(self.path)
        path = unquote(address.path)
        if path == "/":
            self._send(HTTPStatus.OK, index_page(self.server.board.sheets), ".html")
        elif path == f"{PREFIX}events":
            self._events(parse_qs(address.query).get("brief", [""])[0])
        elif (found := asset(path)) is not None:
            self._send(HTTPStatus.OK, found, Path(path).suffix)
        else:
            self._file(path)

    def do_HEAD(self) -> None:
        """Answer a request without a body."""
        self.do_GET()

    def _hosts(self) -> tuple[str, ...]:
        return tuple(f"{name}:{self.server.port}" for name in _NAMES)

    def _file(self, path: str) -> None:
        found = self.server.board.file(path)
        if found is None:
            self._send(HTTPStatus.NOT_FOUND, "there is no such brief\n")
            return
        sheet, format = found
        if format == "html":
            self._send(HTTPStatus.OK, self._page(sheet.name), ".html")
            return
        data = self.server.read(sheet, format)
        if data is None:
            self._send(HTTPStatus.NOT_FOUND, "this file has not been built yet\n")
        else:
            self._send(HTTPStatus.OK, data, Path(path).suffix)

    def _page(self, name: str) -> bytes:
        self.server.page(name)
        sheet = self.server.board[name]
        return with_script(sheet.page or faulty_page(sheet), sheet)

    def _events(self, name: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        with self.server.board.viewing(name):
            for event in self._told(name):
                self.wfile.write(event)
                self.wfile.flush()

    def _told(self, name: str) -> Iterator[bytes]:
        """An event at once and after each change; a comment when nothing happens for long."""
        board, seen, last = self.server.board, -1, b""
        while (changes := board.wait(seen, HEARTBEAT)) is not None:
            told = json_bytes(self._what(name))
            yield b": still here\n\n" if told == last else b"data: " + told + b"\n\n"
            seen, last = changes, told

    def _what(self, name: str) -> Any:
        sheets = self.server.board.sheets
        if not name:
            return [sheet.told() for sheet in sheets]
        return next((sheet.told() for sheet in sheets if sheet.name == name), {"gone": True})

    def _send(self, status: HTTPStatus, body: str | bytes, suffix: str = "") -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", _TYPES.get(suffix, "text/plain; charset=utf-8"))
        self.send_header("Content-Length", str(len(data)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""
