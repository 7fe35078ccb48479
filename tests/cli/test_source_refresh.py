"""`briefwright source refresh` against a server that misbehaves."""

import gzip
import time
from collections.abc import Iterator

import jsonschema_rs
import pytest

from briefwright.base.schema import packaged_schema
from briefwright.sources.extract import extract
from briefwright.sources.web.model import Clock, Limits, Result, Validators
from briefwright.sources.web.web import Web
from tests.cli.conftest import Command
from tests.serving import Handler, Site, served

WORDS = "<h1>Rents</h1><p>Rents rose by 4 per cent in 2024.</p><p>Nothing else changed.</p>"
CHANGED = WORDS.replace("4 per cent", "5 per cent")
QUICK = ("--pause", "0.001", "--wait", "0.5")


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as one:
        yield one


@pytest.fixture
def page(site: Site, run: Command) -> Command:
    """A workspace that holds the page /rents of the site, and rests on a phrase of it."""
    site.pages["/rents"] = (200, {}, WORDS)
    record = f"- {{id: rents, type: webpage, title: Rents, URL: '{site.root}/rents'}}\n"
    run.write("seeds/sources/web.yaml", record)
    law = "seeds/legal-framework/right-to-housing.md"
    quote = "Rents rose by 4 per cent in 2024"
    run.replace(law, "status:", f"evidence:\n  - {{source: rents, quote: {quote}}}\nstatus:")
    file = run.folder.parent / "rents.html"
    file.write_text(WORDS, "utf-8")
    added = run("source", "add", str(file), "--id", "rents", "--from", f"{site.root}/rents")
    assert added.exit_code == 0, added.output
    return run


def outcome(run: Command, *arguments: str) -> tuple[str, str | None]:
    document = run.json("source", "refresh", *QUICK, *arguments)
    one = document["sources"][0]
    return one["outcome"], one["reason"]


def test_a_page_that_says_the_same_is_unchanged(page: Command) -> None:
    done = page("source", "refresh", *QUICK, "--strict")
    assert done.exit_code == 0, done.output
    assert done.stdout == "rents: unchanged\n1 source: 1 unchanged.\n"


def test_other_bytes_with_the_same_words_are_unchanged(page: Command, site: Site) -> None:
    site.pages["/rents"] = (200, {}, WORDS.replace("<p>", "<p class='new'>"))
    assert outcome(page) == ("unchanged", None)


def test_one_changed_word_is_reported_with_all_that_rests_on_it(page: Command, site: Site) -> None:
    page("build", "--format", "html")
    site.pages["/rents"] = (200, {}, CHANGED)
    done = page("source", "refresh", *QUICK, "--strict")
    assert done.exit_code == 3
    assert done.stdout.startswith("rents: changed\n")
    told = done.stdout.partition("\n\n")[2]
    assert (
        told
        == """\
- 3: Rents rose by 4 per cent in 2024.
+ 3: Rents rose by 5 per cent in 2024.
  right-to-housing (legal-framework) rests on it: "Rents rose by 4 per cent in 2024", lost
  in housing-rights
1 source: 1 changed.
"""
    )
    assert 'warning[Q109]: "rents" is not as it is held any more' in done.stderr
    document = page.json("source", "refresh", *QUICK)
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    named = {**schema, "anyOf": [{"$ref": "#/$defs/source-refresh"}]}
    jsonschema_rs.validate(named, document)
    issued = document["sources"][0]["issued"]
    assert [one["brief"] for one in issued] == ["housing-rights"]


def test_nothing_is_replaced_until_it_is_accepted(page: Command, site: Site) -> None:
    site.pages["/rents"] = (200, {}, CHANGED)
    page("source", "refresh", *QUICK)
    assert page("source", "check").stdout == "1 phrase: 1 found.\n"
    assert page.json("source", "watch-list")["sources"][0]["waiting"] == "2026-01-31"
    accepted = page("source", "accept", "rents")
    assert accepted.exit_code == 0, accepted.output
    assert accepted.stdout.startswith("Held rents: snapshots/rents/")
    assert accepted.stdout.endswith("1 phrase: 1 found only approximately.\n")
    assert page.json("source", "list")["sources"][0]["snapshots"] == 2
    assert outcome(page) == ("unchanged", None)
    again = page("source", "accept", "rents")
    assert again.exit_code == 1
    assert 'nothing waits to be accepted of "rents"' in again.stderr


def test_a_change_that_is_taken_back_waits_no_longer(page: Command, site: Site) -> None:
    site.pages["/rents"] = (200, {}, CHANGED)
    page("source", "refresh", *QUICK)
    site.pages["/rents"] = (200, {}, WORDS)
    assert outcome(page) == ("unchanged", None)
    assert page("source", "accept", "--all").stdout == "Nothing waits to be accepted.\n"
    left = [path.name for path in (page.folder / "snapshots/rents/refresh").iterdir()]
    assert left == ["seen"]


def test_a_change_that_is_read_in_another_way_now_waits_all_the_same(
    page: Command, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/rents"] = (200, {}, CHANGED)
    page("source", "refresh", *QUICK)
    real = extract._tidied
    monkeypatch.setattr(extract, "_tidied", lambda text: real(text).replace("rose", "climbed"))
    assert outcome(page) == ("changed", None)
    (held,) = (page.folder / "snapshots/rents/refresh").glob("*.txt")
    assert "climbed" in held.read_text("utf-8")


def test_a_known_version_is_asked_for_by_its_name(page: Command, site: Site) -> None:
    def versioned(handler: Handler) -> tuple[int, dict[str, str], str]:
        same = handler.headers.get("If-None-Match") == '"v1"'
        return (304, {}, "") if same else (200, {"ETag": '"v1"'}, WORDS)

    site.pages["/rents"] = versioned
    assert outcome(page) == ("unchanged", None)
    assert outcome(page) == ("unchanged", None)
    asked = [headers.get("If-None-Match") for path, headers in site.asked if path == "/rents"]
    assert asked == [None, '"v1"']


def test_a_change_that_waits_is_told_again_though_the_server_knows_it(
    page: Command, site: Site
) -> None:
    def versioned(handler: Handler) -> tuple[int, dict[str, str], str]:
        same = handler.headers.get("If-None-Match") == '"v2"'
        return (304, {}, "") if same else (200, {"ETag": '"v2"'}, CHANGED)

    site.pages["/rents"] = versioned
    assert outcome(page) == ("changed", None)
    assert outcome(page) == ("changed", None)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (404, ("gone", "the server answers 404")),
        (410, ("gone", "the server answers 410")),
        (403, ("refused", "the server answers 403")),
        (418, ("failed", "the server answers 418")),
        (500, ("failed", "the server answers 500")),
    ],
)
def test_a_server_that_answers_otherwise_is_reported(
    page: Command, site: Site, status: int, expected: tuple[str, str]
) -> None:
    site.pages["/rents"] = (status, {}, "no")
    assert outcome(page) == expected
    done = page("source", "refresh", *QUICK)
    assert done.exit_code == 0
    assert 'warning[Q110]: "rents" could not be read again: the server answers' in done.stderr


def test_a_fault_that_passes_is_tried_again(page: Command, site: Site) -> None:
    answers = iter([(503, {}, ""), (429, {"Retry-After": "0"}, ""), (200, {}, WORDS)])
    site.pages["/rents"] = lambda _: next(answers)
    assert outcome(page) == ("unchanged", None)
    assert site.paths() == ["/rents"] * 3


def test_redirects_are_followed_and_one_for_good_is_told(page: Command, site: Site) -> None:
    site.pages["/rents"] = (301, {"Location": "/new"}, "")
    site.pages["/new"] = (302, {"Location": "/today"}, "")
    site.pages["/today"] = (200, {}, WORDS)
    document = page.json("source", "refresh", *QUICK)
    one = document["sources"][0]
    assert (one["outcome"], one["moved"]) == ("unchanged", f"{site.root}/new")
    done = page("source", "refresh", *QUICK)
    assert 'warning[Q111]: "rents" has moved for good' in done.stderr


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("/rents", "it redirects more than 5 times"),
        ("file:///etc/passwd", 'only addresses of http and https are read, not "file:///etc/pas'),
        ("", "it redirects to nowhere"),
    ],
)
def test_a_redirect_that_leads_nowhere_ends(
    page: Command, site: Site, target: str, reason: str
) -> None:
    site.pages["/rents"] = (302, {"Location": target}, "")
    found, why = outcome(page)
    assert found == "failed"
    assert (why or "").startswith(reason)


def test_what_robots_may_not_read_is_left_alone(page: Command, site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, "User-agent: briefwright\nDisallow: /rents\n")
    assert outcome(page) == ("refused", "robots.txt asks programs not to read it")
    assert site.paths() == []


def test_a_slow_server_is_given_up(page: Command, site: Site) -> None:
    site.pages["/rents"] = lambda _: site.stopping.wait(3)
    found, why = outcome(page, "--wait", "0.1")
    assert (found, why) == ("failed", "no answer within 0.1 s")


def test_an_endless_answer_is_cut_off(page: Command, site: Site) -> None:
    site.pages["/rents"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 60_000_000))
    assert outcome(page) == ("failed", "it has more than 50 MB")


def test_an_answer_that_drips_for_ever_is_cut_off(site: Site) -> None:
    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not site.stopping.wait(0.02):
            handler.wfile.write(b"a")
            handler.wfile.flush()

    site.pages["/drip"] = drip
    limits = Limits(seconds=0.2, pause=0)
    with Web("briefwright/0", Clock(time.monotonic, time.sleep), limits) as web:
        answer = web.read(f"{site.root}/drip", Validators())
    assert (answer.result, answer.reason) == (Result.FAILED, "it did not end within 0.2 s")


def test_a_host_is_left_alone_as_long_as_it_asks(site: Site) -> None:
    slept: list[float] = []
    site.pages["/robots.txt"] = (200, {}, "User-agent: *\nCrawl-delay: 7\n")
    site.pages["/a"] = (200, {}, WORDS)
    with Web("briefwright/0", Clock(lambda: 0, slept.append), Limits(pause=2)) as web:
        assert web.read(f"{site.root}/a", Validators()).result is Result.READ
        assert web.read(f"{site.root}/a", Validators()).result is Result.READ
    assert slept == [7, 7]


def test_a_server_that_hangs_up_is_reported(page: Command, site: Site) -> None:
    def hang_up(handler: Handler) -> None:
        handler.connection.close()

    site.pages["/rents"] = hang_up
    found, why = outcome(page)
    assert found == "failed"
    assert (why or "").startswith("cannot be reached: ")


@pytest.mark.parametrize("kind", ["image/png", "application/zip"])
def test_another_kind_of_file_is_not_taken_for_the_page(
    page: Command, site: Site, kind: str
) -> None:
    site.pages["/rents"] = (200, {"Content-Type": kind}, b"\x89PNG")
    found, why = outcome(page)
    assert found == "unreadable"
    assert "files of this kind are not read" in (why or "")


def test_a_page_without_words_is_not_taken_for_a_change(page: Command, site: Site) -> None:
    site.pages["/rents"] = (200, {}, "<script>app()</script>")
    found, why = outcome(page)
    assert found == "unreadable"
    assert "it holds no text" in (why or "")


def test_the_watch_list_names_what_is_held_and_what_is_asked_for(page: Command) -> None:
    listed = page("source", "watch-list").stdout
    assert "rents  2026-01-31" in listed
    record = "- {id: other, type: webpage, title: Other, URL: 'https://example.org/'%s}\n"
    page.write("seeds/sources/other.yaml", record % "")
    assert [one["id"] for one in page.json("source", "watch-list")["sources"]] == ["rents"]
    page.write("seeds/sources/other.yaml", record % ", custom: {watch: true}")
    assert [one["id"] for one in page.json("source", "watch-list")["sources"]] == ["other", "rents"]


def test_a_source_that_is_not_watched_is_refused(page: Command) -> None:
    refused = page("source", "refresh", "icescr")
    assert refused.exit_code == 1
    assert '"icescr" is not watched' in refused.stderr
    unknown = page("source", "refresh", "rent")
    assert 'no source named "rent"' in unknown.stderr
    assert 'did you mean "rents"?' in unknown.stderr
