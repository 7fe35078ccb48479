"""Whatever is edited, a build that keeps what it can gives what a build from nothing gives.

The same bytes, the same record, the same diagnostics. And it writes no brief that rests on nothing
that was edited.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.base.render import render_text
from briefwright.build.result import BuildResult
from tests.editing import FAULTLESS, VARIANTS, Place, Text

Edit = dict[str, Text]

PATHS = sorted(VARIANTS)


@st.composite
def edits(draw: st.DrawFn, most: int = 2) -> Edit:
    """A few files, each in one of its forms: changed, added, deleted or as it was once."""
    paths = draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=most, unique=True))
    return {path: draw(st.sampled_from(VARIANTS[path])) for path in paths}


@contextmanager
def place(files: Edit) -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp())
    try:
        made = Place(folder)
        made.put({**FAULTLESS, **files})
        yield made
    finally:
        shutil.rmtree(folder)


def names(result: BuildResult) -> set[str]:
    """The briefs of which a file was written."""
    return {
        f"{one.brief}.{one.edition}" if one.edition else one.brief
        for one in result.artifacts
        if one.path in result.written
    }


def same_as_clean(kept: Place, result: BuildResult) -> None:
    """Hold a build that kept what it could against one of the same files from nothing."""
    with place(kept.files) as fresh:
        clean = fresh.build(kept=False)
        said = render_text(result.report, colour=False)
        assert said == render_text(clean.report, colour=False)
        assert result.failed == clean.failed
        assert result.artifacts == clean.artifacts
        mine, theirs = kept.out(), fresh.out()
        for artifact in clean.artifacts:
            path = artifact.path.removeprefix("out/")
            assert mine[path] == theirs[path], path
        if not clean.artifacts:
            return
        assert _entries(mine, result) == _entries(theirs, clean)


def _entries(out: dict[str, bytes], result: BuildResult) -> object:
    """The record, but for briefs that failed now and may have been built before."""
    record = json.loads(out["manifest.json"])
    built = {(one.brief, one.edition) for one in result.artifacts}
    entries = [one for one in record["briefs"] if (one["brief"], one["edition"]) in built]
    return {**record, "briefs": entries}


SETTINGS = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SETTINGS
@given(st.lists(edits(), min_size=1, max_size=3))
def test_a_build_that_keeps_what_it_can_equals_one_from_nothing(steps: list[Edit]) -> None:
    with place({}) as kept:
        kept.build(kept=True)
        for step in steps:
            kept.put(step)
            same_as_clean(kept, kept.build(kept=True))


@SETTINGS
@given(edits(), edits(most=1))
def test_nothing_is_written_that_rests_on_nothing_edited(before: Edit, edit: Edit) -> None:
    with place(before) as kept:
        kept.build(kept=True)
        (path,) = edit
        reached = kept.affected(path)
        kept.put(edit)
        result = kept.build(kept=True)
        assert names(result) <= reached | kept.affected(path)
        again = kept.build(kept=True)
        assert not again.written
        assert again.reasons.keys() == set(again.failed)
