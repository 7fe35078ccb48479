"""`briefwright watch`: briefs rebuilt on each save, and a preview that reloads itself."""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefwright.base.diagnostic import Report
from briefwright.cli import clock
from briefwright.cli.options import Words, briefs_argument, pass_session
from briefwright.cli.session import Session, counted, tally
from briefwright.write.registry import FORMATS

if TYPE_CHECKING:
    from briefwright.build.watch.follow import Followed
    from briefwright.build.watch.server import PreviewServer
    from briefwright.build.watch.watch import Watch


@click.command
@briefs_argument
@click.option(
    "--format",
    "formats",
    metavar="F,…",
    type=Words(*FORMATS),
    help=f"Write only these formats, whatever the specs say: {', '.join(FORMATS)}.",
)
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    help="Serve the preview on this port; 0 for any. Without it on 8642, or any if that is taken.",
)
@click.option("--no-serve", is_flag=True, help="Rebuild files, without a preview.")
@click.option("--open", "opens", is_flag=True, help="Open the preview in the web browser.")
@click.option(
    "--poll",
    metavar="SECONDS",
    type=click.FloatRange(min=0.1),
    help="Look for changes so often, where the system does not tell of them: in network folders.",
)
@pass_session
def watch(
    session: Session,
    briefs: tuple[str, ...],
    formats: tuple[str, ...] | None,
    port: int | None,
    no_serve: bool,
    opens: bool,
    poll: float | None,
) -> None:
    """Rebuild briefs on each save, all of them or those named, and show them in the browser.

    The preview is served to this machine alone. A page that is open is made anew first and reloads
    itself where it was; the files follow, as "build" would write them. Errors are shown over the
    page until they are mended. Ctrl-C ends it, with status 0.
    """
    from briefwright.build.watch.board import Board
    from briefwright.build.watch.wanted import Wanted
    from briefwright.build.watch.watch import Watch

    if no_serve and (opens or port is not None):
        raise click.UsageError("--no-serve goes with neither --port nor --open.")
    wanted = Wanted(
        *(session.root(), briefs, formats, poll),
        *(clock.seconds, clock.today, clock.time_of_day),
    )
    watching = Watch(wanted, _Teller(session), Board())
    try:
        watching.begin()
        server = None if no_serve else _served(watching, port)
        if server:
            session.say(f"Preview at {server.root}")
        session.say("Watching; Ctrl-C ends it.")
        if server and opens:
            click.launch(server.root)
        watching.run()
    except KeyboardInterrupt:
        session.say("Watching has ended.")
    finally:
        watching.close()


def _served(watching: "Watch", port: int | None) -> "PreviewServer":
    """The preview, served from a thread of its own."""
    from briefwright.build.watch.server import open_server

    try:
        server = open_server(watching.board, watching.showing.page, watching.showing.read, port)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise click.UsageError(f"Cannot serve the preview on port {port}: {reason}.") from None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class _Teller:
    """Prints a line for each page and each build, and what is found: errors after each change,
    warnings when they are new."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._said: set[str] = set()
        self._changed: Sequence[str] = ()

    def noticed(self, changed: Sequence[str]) -> None:
        """Something has changed."""
        self._changed = changed
        self._said = {text for text in self._said if not _is_error(text)}

    def previewed(self, name: str, seconds: float, found: Report) -> None:
        """A page was made anew, or could not be."""
        self._tell(found)
        did = "no page" if found.has_errors else "page"
        self._say(f"{name}: {did} in {seconds:.2f} s{_because(self._changed)}")

    def built(self, followed: "Followed", seconds: float) -> None:
        """A build has ended."""
        if followed.problem:
            self._say(f"not built: {followed.problem}; the next change starts it again")
        if followed.done and followed.found is not None:
            self._tell(followed.found)
            done = _told(followed) or f"nothing to write{_because(self._changed)}"
            self._say(f"{done}, {seconds:.1f} s{_tallied(followed.found)}")

    def waiting(self, found: Report) -> None:
        """Nothing can be built until somebody mends this."""
        self._session.tell(found)
        self._say("nothing is built until this is mended")

    def polling(self, reason: str, seconds: float) -> None:
        """The system does not tell of changes."""
        self._say(f"cannot be told of changes ({reason}); looking for them every {seconds:g} s")

    def _tell(self, found: Report) -> None:
        from briefwright.base.render import render_text

        texts = {one: render_text(Report((one,)), colour=False) for one in found}
        self._session.tell(Report(one for one, text in texts.items() if text not in self._said))
        self._said.update(texts.values())

    def _say(self, text: str) -> None:
        self._session.say(f"{clock.time_of_day()} {text}")


def _is_error(text: str) -> bool:
    return ": error[" in text.partition("\n")[0] or text.startswith("error[")


def _told(followed: "Followed") -> str:
    """What a build has done, in words; "" where nothing."""
    made: dict[str, list[str]] = {}
    for one in followed.artifacts:
        if one.path in followed.written:
            name = f"{one.brief}.{one.edition}" if one.edition else one.brief
            made.setdefault(name, []).append(one.format)
    parts = []
    if len(made) == 1:
        parts = [f"{name}: wrote {', '.join(formats)}" for name, formats in made.items()]
    elif made:
        files = counted(len(followed.written), "file")
        parts = [f"wrote {counted(len(made), 'brief')} in {files}"]
    if followed.failed:
        parts.append(f"not built: {', '.join(followed.failed)}")
    return "; ".join(parts)


def _because(changed: Sequence[str]) -> str:
    if not changed:
        return ""
    more = f" and {len(changed) - 1:,} more" if len(changed) > 1 else ""
    return f", because {changed[0]}{more} changed"


def _tallied(found: Report) -> str:
    said = tally(found)
    return f" ({said})" if said else ""
