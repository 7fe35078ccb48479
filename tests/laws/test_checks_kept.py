"""Whatever is edited, a check that keeps what it found says what a check from nothing says.

Findings that are silenced in a section or by a spec, silencings that are of no use any more,
sources that nobody cites and sections that no brief picks are among what is said.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.build.checking import check
from briefwright.build.place import cache_folder
from briefwright.build.workspace import open_workspace
from tests.editing import (
    BODY,
    DAY,
    FAULTLESS,
    FIRST,
    RIGHT,
    SOURCES,
    VARIANTS,
    Place,
    Text,
    section,
)

Edit = dict[str, Text]

_SILENCED = RIGHT.replace("It is not", "<!-- allow C303: said so -->\nNow it is not")
_OVERDUE = RIGHT.replace("as_of", "review_by: 2026-02-01\nas_of")
_EXCUSED = FIRST.replace(
    "    include: [right]", "    # allow C302: read again\n    include: [right]"
)
_CASE = "consent: {basis: composite, scope: [briefs]}\nanonymised: true\ncontent_note: A case.\n"
EDITED: dict[str, tuple[Text, ...]] = {
    **VARIANTS,
    "seeds/law/right.md": (
        *VARIANTS["seeds/law/right.md"],
        _SILENCED,
        _SILENCED.replace("Now it", "It"),
        _SILENCED.replace(": said so", ""),
        _SILENCED.replace("C303", "C999"),
        _OVERDUE,
    ),
    "seeds/law/cost.md": (
        *VARIANTS["seeds/law/cost.md"],
        section("What a home costs", "In 2024 rents rose by 12%. [@survey, p 3] Recently, too.\n"),
    ),
    "seeds/case-examples/one.md": (
        None,
        section("A case", "She was told.\n", more=_CASE),
        section("A case", "A 15-year-old girl was approached in Umeda in May 2019.\n", more=_CASE),
    ),
    "briefs/first.yaml": (*VARIANTS["briefs/first.yaml"], _EXCUSED),
}
PATHS = sorted(EDITED)
SETTINGS = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """A few files, each in one of its forms."""
    paths = draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=3, unique=True))
    return {path: draw(st.sampled_from(EDITED[path])) for path in paths}


@contextmanager
def place() -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp())
    try:
        made = Place(folder)
        made.put(FAULTLESS)
        yield made
    finally:
        shutil.rmtree(folder)


def said(root: Path, *briefs: str) -> str:
    """What a check prints, infos too."""
    report = Report()
    workspace = open_workspace(root, report)
    return render_text(check(workspace, briefs, DAY), colour=False)


def said_from_nothing(root: Path, *briefs: str) -> str:
    """The same where nothing is kept; what is kept is left as it was."""
    folder = cache_folder(root)
    aside = folder.with_name("aside")
    folder.rename(aside)
    try:
        return said(root, *briefs)
    finally:
        shutil.rmtree(folder)
        aside.rename(folder)


@SETTINGS
@given(st.lists(edits(), min_size=1, max_size=4))
def test_a_check_that_keeps_what_it_found_says_what_one_from_nothing_says(
    steps: list[Edit],
) -> None:
    with place() as kept:
        said(kept.root)
        for step in steps:
            kept.put(step)
            assert said(kept.root) == said_from_nothing(kept.root)
            assert said(kept.root, "second") == said_from_nothing(kept.root, "second")


def test_what_was_of_use_in_a_section_and_in_a_spec_is_remembered() -> None:
    overdue = _SILENCED.replace("as_of", "review_by: 2026-02-01\nas_of")
    with place() as kept:
        kept.put({"briefs/first.yaml": _EXCUSED, "seeds/background/alone.md": _SILENCED})
        said(kept.root)
        for text in (_SILENCED, overdue, f"{overdue}More.\n", _OVERDUE, RIGHT):
            for other in (None, section("A new act", "It is new.\n")):
                kept.put({"seeds/law/right.md": text, "seeds/law/new.md": other})
                assert said(kept.root) == said_from_nothing(kept.root)


def test_what_kept_briefs_pick_and_cite_is_remembered() -> None:
    with place() as kept:
        further = "- {id: other, type: book, title: Shacks}\n"
        kept.put({"seeds/sources/sources.yaml": SOURCES + further})
        kept.put({"templates/plain/body.md.j2": f"{BODY}\nAs before. [@other]\n"})
        first = said(kept.root)
        kept.put({"seeds/law/new.md": section("A new act", "It is new.\n", status="draft")})
        again = said(kept.root)
        assert again == said_from_nothing(kept.root)
        assert "C802" not in first + again
        assert "C801" not in first + again
