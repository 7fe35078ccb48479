"""How a build shows its progress: a live line on a terminal, nothing elsewhere."""

import sys
from typing import TYPE_CHECKING

from briefwright.build.result import BuiltArtifact
from briefwright.cli.session import Session

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from briefwright.build.result import Progress


def progress_display(session: Session, as_json: bool) -> "Progress":
    """A display for this run: live where somebody watches and has not asked for quiet."""
    watched = sys.stderr.isatty() and not session.quiet and not as_json
    return Live() if watched else Silent()


class Silent:
    """Shows nothing."""

    def begin(self, total: int) -> None:
        pass

    def working(self, name: str, stage: str) -> None:
        pass

    def wrote(self, artifact: BuiltArtifact) -> None:
        pass

    def end(self) -> None:
        pass


class Live:
    """One line on standard error that goes away at the end: what is being made, how far it is."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._done: dict[str, None] = {}

    def begin(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            SpinnerColumn(),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._bar.add_task("reading", total=total)
        self._bar.start()

    def working(self, name: str, stage: str) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, description=f"{name}: {stage}")

    def wrote(self, artifact: BuiltArtifact) -> None:
        """Count a brief when the first of its files is there: all are written together."""
        name = f"{artifact.brief} {artifact.edition}"
        if self._bar is not None and self._task is not None and name not in self._done:
            self._done[name] = None
            self._bar.advance(self._task)

    def end(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
