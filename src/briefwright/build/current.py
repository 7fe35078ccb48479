"""The answers to a trace's questions as things are now.

In: a workspace and what was loaded of it. Out: the digest of the answer to a question, as it would
be noted if it were asked now. Each is worked out once. What a brief selects is asked anew only when
`facts` differ: the digest of all that a selection can look at.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_data
from briefwright.base.source import Span
from briefwright.build.load import Loaded
from briefwright.build.retell import to_data
from briefwright.build.scan import ABSENT, digest, digest_of_lines
from briefwright.build.scanned import ScannedFiles
from briefwright.build.selecting import selected
from briefwright.build.workspace import Workspace
from briefwright.library.model import Library, Section
from briefwright.select.model import Selection
from briefwright.sources.model import Record
from briefwright.spec.model import Spec
from briefwright.template.labels import read_labels


class Current:
    """Answers questions on one workspace."""

    def __init__(self, workspace: Workspace, loaded: Loaded) -> None:
        self._workspace = workspace
        self._loaded = loaded
        self._known: dict[str, str] = {}
        self._facts: str | None = None
        self._answers: Mapping[str, Callable[[str], str]] = {
            "file": self.file,
            "file-folder": lambda folder: digest_of_lines(workspace.files.list(folder)),
            "template": lambda path: digest(workspace.templates.read(path)),
            "template-folder": lambda folder: digest_of_lines(workspace.templates.list(folder)),
            "section": lambda name: section_digest(loaded.library.sections.get(name)),
            "every-section": lambda _: digest_of_lines(loaded.library.sections),
            "translation": lambda name: section_digest(_translation(loaded.library, name)),
            "every-translation": lambda _: digest_of_lines(_names(loaded.library.translations)),
            "record": lambda name: record_digest(loaded.register.get(name)),
            "all-section": lambda _: digest_of_lines(_all(loaded.library.sections)),
            "all-translation": lambda _: digest_of_lines(_all(loaded.library.translations)),
            "every-record": lambda _: digest_of_lines(loaded.register),
            "all-record": lambda _: digest_of_lines(map(record_digest, loaded.register.values())),
            "kind": lambda _: self.answer("all-kind:"),
            "every-kind": lambda _: self.answer("all-kind:"),
            "all-kind": lambda _: _digest(list(map(asdict, loaded.library.kinds.values()))),
            "titles": lambda _: self.answer("all-record:"),
            "terms": lambda _: _digest(list(map(asdict, loaded.terms))),
            "glossary": lambda _: _digest(list(map(asdict, loaded.glossary))),
            "settings": lambda _: settings_digest(workspace),
            "spec": lambda name: self._spec(loaded.specs.get(name)),
            "selection": self._selection,
        }

    def answer(self, question: str) -> str:
        """The digest of the answer to a question; "" for a question that is not known."""
        if question not in self._known:
            what, _, name = question.partition(":")
            ask = self._answers.get(what)
            self._known[question] = ask(name) if ask else ""
        return self._known[question]

    def holds(self, asked: Mapping[str, str]) -> bool:
        """Whether all questions would be answered as they were."""
        return all(self.answer(question) == answer for question, answer in asked.items())

    def file(self, path: str) -> str:
        """The digest of a file's bytes."""
        files = self._workspace.files
        return files.digest(path) if isinstance(files, ScannedFiles) else digest(files.read(path))

    @property
    def facts(self) -> str:
        """The digest of all that a selection looks at beside its spec and the words of labels."""
        if self._facts is None:
            self._facts = digest_of_lines(
                facts_of(self._loaded.library),
                sorted(self._loaded.broken),
                [self.answer("all-kind:")],
            )
        return self._facts

    def _spec(self, spec: Spec | None) -> str:
        if spec is None:
            return ABSENT
        places = spec.places.values.values() if spec.places else ()
        paths = {spec.path, *(span.path for span in places)}
        said = (spec.name, spec.path, spec.digest, str(spec.faulty))
        return digest_of_lines(said, (f"{path} {self.file(path)}" for path in sorted(paths)))

    def _selection(self, name: str) -> str:
        spec = self._loaded.specs.get(name)
        if spec is None:
            return ABSENT
        report = Report()
        labels = read_labels(self._workspace.templates, spec.language, Report())
        return selection_digest(selected(spec, self._loaded, labels, report), report)


def selection_digest(selection: Selection, report: Report) -> str:
    """The digest of what a spec selects, and of what there is to report of it."""
    picks = [
        [selected.part.index, pick.section.path, pick.reason, pick.history]
        for selected in selection.parts
        for pick in selected.picks
    ]
    return _digest([picks, to_data(report)])


def section_digest(section: Section | None) -> str:
    """The digest of a section's bytes and place."""
    return ABSENT if section is None else f"{section.digest[:32]} {section.path}"


def record_digest(record: Record | None) -> str:
    """The digest of a record and its place."""
    return ABSENT if record is None else f"{record.digest[:32]} {record.path}"


def settings_digest(workspace: Workspace) -> str:
    """The digest of the settings, but for severities, which change no artifact, and for where
    artifacts go."""
    settings = asdict(workspace.config)
    del settings["checks"], settings["paths"]["out"]
    return _digest(settings)


def facts_of(library: Library) -> Iterator[str]:
    """What a selection can look at in each section: its fields, and whether it is up to date."""
    for name, one in sorted(library.sections.items()):
        yield f"{name} {one.path} {one.language} {_digest(one.fields)} {_place(one.span('title'))}"
    for (name, tag), one in sorted(library.translations.items()):
        base = library.sections.get(name)
        since = (one.translated_from or "") if base else ""
        fresh = bool(base and len(since) >= 8 and base.digest.startswith(since))
        made_from = "" if fresh or base is None else base.digest
        front = one.front_matter.span().text if one.front_matter else ""
        lines = one.front_matter.span().line if one.front_matter else 0
        yield f"{name} {tag} {one.path} {one.language} {made_from} {lines} {front}"


def _place(span: Span | None) -> str:
    return "" if span is None else f"{span.line} {span.source.line(span.line)}"


def _translation(library: Library, name: str) -> Section | None:
    identifier, _, tag = name.partition(".")
    return library.translations.get((identifier, tag))


def _all(sections: Mapping[Any, Section]) -> Iterator[str]:
    return map(section_digest, sections.values())


def _names(keys: Iterable[tuple[str, ...]]) -> Iterator[str]:
    return map(".".join, keys)


def _digest(data: Any) -> str:
    return digest_data(data)[:32]
