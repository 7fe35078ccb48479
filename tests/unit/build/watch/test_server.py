"""What the preview answers, and what it refuses."""

import http.client
import json
import threading
from collections.abc import Iterator

import pytest

from briefwright.build.watch.board import Board, Sheet, State
from briefwright.build.watch.server import PreviewServer, open_server

FILES = {"html": "/first/first.html", "pdf": "/first/first.pdf"}
PAGE = b"<html><body><p>Words.</p></body></html>"


class Site:
    """A served board, and what its callbacks were asked."""

    def __init__(self) -> None:
        self.board = Board()
        self.board.hang([Sheet("first", "First & foremost", "en", FILES)])
        self.asked: list[str] = []
        self._lines: list[http.client.HTTPConnection] = []
        self._answers: list[http.client.HTTPResponse] = []
        self.server = open_server(self.board, self._page, self._read, 0)

    def _page(self, name: str) -> None:
        self.asked.append(name)

    def _read(self, sheet: Sheet, format: str) -> bytes | None:  # noqa: ARG002
        return b"%PDF" if sheet.state is State.BUILT else None

    def get(self, path: str, *, host: str | None = None, method: str = "GET") -> tuple[int, str]:
        answer = self.ask(path, host=host, method=method)
        return answer.status, answer.read().decode()

    def ask(
        self, path: str, *, host: str | None = None, method: str = "GET"
    ) -> http.client.HTTPResponse:
        line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        self._lines.append(line)
        line.putrequest(method, path, skip_host=True)
        line.putheader("Host", host or f"127.0.0.1:{self.server.port}")
        line.endheaders()
        answer = line.getresponse()
        self._answers.append(answer)
        return answer

    def close(self) -> None:
        """End all that was begun."""
        self.board.close()
        for one in (*self._answers, *self._lines):
            one.close()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    site.close()
    thread.join()


def test_the_index_lists_the_briefs_with_their_files_and_state(site: Site) -> None:
    status, page = site.get("/")
    assert status == 200
    assert '<a href="/first/first.html">First &amp; foremost</a>' in page
    assert '<a href="/first/first.pdf" aria-label="first as PDF">PDF</a>' in page
    assert "not built yet" in page


def test_a_page_is_made_when_it_is_asked_for_and_served_with_the_script(site: Site) -> None:
    site.board.change("first", page=PAGE)
    status, page = site.get("/first/first.html")
    assert (status, site.asked) == (200, ["first"])
    version = site.board["first"].version
    script = (
        '<script src="/-/preview.js" defer data-brief="first"'
        f' data-version="{version}" data-files="pdf=/first/first.pdf"></script></body>'
    )
    assert page == PAGE.decode().replace("</body>", script)


def test_a_brief_without_a_page_has_one_that_waits_for_it(site: Site) -> None:
    status, page = site.get("/first/first.html")
    assert status == 200
    assert "This brief cannot be shown yet." in page
    assert 'data-version=""' in page


def test_other_files_are_served_once_they_are_built(site: Site) -> None:
    assert site.get("/first/first.pdf")[0] == 404
    site.board.change("first", state=State.BUILT)
    answer = site.ask("/first/first.pdf")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert answer.read() == b"%PDF"


@pytest.mark.parametrize("name", ["preview.js", "index.js", "index.css"])
def test_the_preview_brings_its_own_files(site: Site, name: str) -> None:
    assert site.get(f"/-/{name}")[0] == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_answered_by_either_name(site: Site, host: str) -> None:
    assert site.get("/", host=f"{host}:{site.server.port}")[0] == 200


@pytest.mark.parametrize(
    "host", ["example.org", "example.org:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.nip.io"]
)
@pytest.mark.parametrize("path", ["/", "/first/first.html", "/-/events"])
def test_a_request_for_another_host_is_refused(site: Site, host: str, path: str) -> None:
    status, page = site.get(path, host=host.format(port=site.server.port))
    assert (status, page) == (421, "this is not the server you asked for\n")
    assert site.asked == []


@pytest.mark.parametrize(
    "path",
    [
        "/first/",
        "/first",
        "/manifest.json",
        "/../briefwright.toml",
        "/first/../../briefwright.toml",
        "/%2e%2e/briefwright.toml",
        "/first/first.html/..",
        "/-/",
        "/-/../server.py",
        "/-/%2e%2e/server.py",
        "//etc/passwd",
        "/first\\first.html",
    ],
)
def test_a_path_that_is_no_briefs_is_not_found(site: Site, path: str) -> None:
    assert site.get(path) == (404, "there is no such brief\n")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent_to_it(site: Site, method: str) -> None:
    assert site.get("/", method=method)[0] == 501


def test_a_head_has_no_body(site: Site) -> None:
    answer = site.ask("/", method="HEAD")
    assert (answer.status, answer.read()) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 0


def test_answers_run_no_script_but_the_previews_own_and_are_not_kept(site: Site) -> None:
    headers = site.ask("/first/first.html").headers
    assert "script-src 'self';" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


def _event(answer: http.client.HTTPResponse) -> object:
    while True:
        line = answer.readline().decode()
        assert line, "the stream has ended"
        if line.startswith("data: "):
            return json.loads(line[6:])


def test_a_stream_tells_the_state_at_once_and_each_change(site: Site) -> None:
    answer = site.ask("/-/events?brief=first")
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    told = _event(answer)
    assert isinstance(told, dict)
    assert (told["state"], told["version"]) == ("waiting", "")
    site.board.change("first", page=PAGE, state=State.FAULTY, errors="error: zwei\nZeilen")
    told = _event(answer)
    assert isinstance(told, dict)
    assert told["errors"] == "error: zwei\nZeilen"
    assert told["version"] == site.board["first"].version
    site.board.hang([])
    assert _event(answer) == {"gone": True}


def test_the_stream_of_the_index_tells_of_all_briefs(site: Site) -> None:
    site.board.hang([Sheet("first"), Sheet("second")])
    told = _event(site.ask("/-/events"))
    assert isinstance(told, list)
    assert [one["name"] for one in told] == ["first", "second"]


def test_who_reads_a_stream_is_a_viewer(site: Site) -> None:
    answer = site.ask("/-/events?brief=first")
    _event(answer)
    assert site.board.viewed == ("first",)


def test_a_port_that_is_taken_is_refused_only_where_it_was_asked_for(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = site.server.port
    with pytest.raises(OSError, match="in use"):
        open_server(site.board, site._page, site._read, port)
    monkeypatch.setattr("briefwright.build.watch.server.USUAL_PORT", port)
    other: PreviewServer = open_server(site.board, site._page, site._read, None)
    assert other.port != port
    other.server_close()
