"""Whatever is edited while it is watched, the content is what loading it anew would give."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.build.load import Loaded, load
from briefwright.build.scan import scan
from briefwright.build.scanned import as_scanned, scanned, scanned_folders
from briefwright.build.watch.renewing import Days, Renewing
from briefwright.build.workspace import open_workspace
from tests.editing import DAY, VARIANTS, Place
from tests.laws.test_incremental import Edit, edits, place

FAULTY = "titel: A title\n"
MORE = {
    "seeds/law/right.md": (FAULTY, "---\ntitle: No end\n"),
    "seeds/law/cost.md": (VARIANTS["seeds/law/right.md"][0], None),
    "seeds/findings/right.md": (VARIANTS["seeds/law/right.md"][0], None),
    "seeds/law/deep/right.md": (VARIANTS["seeds/law/right.md"][0], None),
    "seeds/sources/read-me.md": ("# Sources\n", None),
    "briefs/copy.yaml": (VARIANTS["briefs/first.yaml"][0], "title: [\n", None),
    "briefs/copy.yml": (VARIANTS["briefs/first.yaml"][0], None),
}


@st.composite
def further_edits(draw: st.DrawFn) -> Edit:
    """Ids that are taken, folders that are none of a kind's, files that do not parse."""
    paths = draw(st.lists(st.sampled_from(sorted(MORE)), max_size=2, unique=True))
    return {path: draw(st.sampled_from(MORE[path])) for path in paths}


def _said(report: Report) -> str:
    return render_text(report, colour=False)


def _facts(loaded: Loaded) -> tuple[object, ...]:
    """What was loaded, with the order of all that is looked up by name, and with places."""
    library = loaded.library
    sections = [*library.sections.items(), *library.translations.items()]
    return (
        sections,
        [one.span("title") for _, one in sections],
        [one.text and one.text.text for _, one in sections],
        [*library.kinds.items()],
        [*loaded.register.items()],
        [one.span for one in loaded.register.values()],
        [*loaded.specs.items()],
        [one.span("title") for one in loaded.specs.values()],
        loaded.templates,
        loaded.broken,
        loaded.terms,
        loaded.glossary,
    )


def _renewed(renewing: Renewing, made: Place) -> tuple[Loaded, Report]:
    report = Report()
    workspace = open_workspace(made.root, report)
    found = scan(made.root, scanned_folders(workspace.config.paths))
    workspace, files = as_scanned(workspace, found)
    return renewing.load(workspace, files, Days(DAY, None), report), report


def _anew(made: Place) -> tuple[Loaded, Report]:
    report = Report()
    workspace, _ = scanned(open_workspace(made.root, report))
    return load(workspace, report, DAY), report


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(edits(), further_edits()), min_size=1, max_size=5))
def test_what_is_renewed_is_what_would_be_loaded_anew(steps: list[Edit]) -> None:
    renewing = Renewing(lambda _: None)
    with place({}) as made:
        _renewed(renewing, made)
        for step in steps:
            made.put(step)
            (mine, told), (theirs, expected) = _renewed(renewing, made), _anew(made)
            assert _said(told) == _said(expected)
            assert _facts(mine) == _facts(theirs)
