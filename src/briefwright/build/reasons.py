"""Why a brief is made again, in words.

In: a question that has another answer than when the brief was made, and the brief's record. Out: a
reason that names what changed and how the brief came to rest on it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefwright.base.diagnostic import Report
from briefwright.build.current import Current
from briefwright.build.load import Loaded
from briefwright.build.records import Record
from briefwright.build.scan import ABSENT
from briefwright.build.selecting import selected
from briefwright.build.workspace import CONFIG_FILE, Workspace
from briefwright.spec.model import Spec
from briefwright.template.labels import read_labels

NOT_BUILT = "it has not been built yet"
OTHER_VERSION = "it was built by another version of briefwright"
UNRECORDED = "what its files were made from is not known: the cache has gone or is a new one"
MISSING = "is missing"
ALTERED = "is not as it was written"
FORCED = "--force was given"
FONTS = "the fonts of this machine have changed"
SEVERE = f"{CONFIG_FILE} makes an error of what it reports"


class Content(NamedTuple):
    """What reasons are found in."""

    workspace: Workspace
    loaded: Loaded
    current: Current


def reasons(spec: Spec, record: Record, differing: Iterable[str], content: Content) -> list[str]:
    """A reason for each question that is answered otherwise now; none twice."""
    picked = {path: _picked(heading, why) for path, heading, why, _ in record.picks}
    found: dict[str, None] = {}
    for question in differing:
        found.update(dict.fromkeys(_reasons(question, spec, record, content, picked)))
    return list(found)


def _reasons(
    question: str, spec: Spec, record: Record, content: Content, picked: dict[str, str]
) -> Iterator[str]:
    what, _, name = question.partition(":")
    seeds = content.workspace.config.paths.seeds
    was, now = record.asked[question], content.current.answer(question)
    if what in ("file", "template"):
        yield f"{name} {_change(was, now)}{picked.get(name, '')}"
    elif what in ("section", "translation"):
        path = (now if now != ABSENT else was).partition(" ")[2]
        yield f"{path or name} {_change(was, now)}{picked.get(path, '')}"
    elif what in ("file-folder", "template-folder"):
        yield f"files have come into {name} or gone from it"
    elif what == "record":
        yield f'the record of the source "{name}" {_change(was, now)}'
    elif what == "spec":
        yield f"the spec {spec.path} {_change(was, now)}"
    elif what == "selection":
        yield from _selection(spec, record, content)
    elif what == "settings":
        yield f"{CONFIG_FILE} has changed"
    elif what in ("terms", "glossary"):
        yield f"{seeds}/{what}.yaml has changed"
    elif what.endswith("kind"):
        yield "the kinds of sections have changed"
    elif what.endswith(("section", "translation")):
        yield "sections have come or gone"
    else:
        yield "the sources have changed"


def _change(was: str, now: str) -> str:
    if was == ABSENT:
        return "has come"
    return "has gone" if now == ABSENT else "has changed"


def _picked(heading: str, why: str) -> str:
    by = f"{heading}: {why}" if heading else why
    return f" (picked by {by})"


def _selection(spec: Spec, record: Record, content: Content) -> Iterator[str]:
    """What has come into a selection, and what has gone from it."""
    labels = read_labels(content.workspace.templates, spec.language, Report())
    selection = selected(spec, content.loaded, labels, Report())
    then = {path for path, *_ in record.picks}
    now = {
        pick.section.path: _picked(one.part.heading, pick.reason)
        for one in selection.parts
        for pick in one.picks
    }
    changed = [f"{path} has come in{why}" for path, why in now.items() if path not in then]
    changed += [f"{path} is no longer picked" for path in sorted(then - set(now))]
    yield from changed or ["its sections are picked in another way"]
