"""A spec to everything its brief is composed and written from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.digest import digest_bytes, digest_data, digest_text
from briefwright.base.files import Files
from briefwright.base.source import SourceFile
from briefwright.base.suggest import did_you_mean
from briefwright.build.current import selection_digest
from briefwright.build.load import Loaded
from briefwright.build.selecting import selected
from briefwright.build.skin import skin_of
from briefwright.build.trace import Memory, Recorder
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Style
from briefwright.cite.styles import load as load_style
from briefwright.compose.compose import Brief
from briefwright.select.model import Selection
from briefwright.spec.model import Spec
from briefwright.template.labels import FOLDER, read_labels
from briefwright.template.model import Labels, Template
from briefwright.template.read import ROOT, SHARED, read_template
from briefwright.template.themes import read_theme
from briefwright.write.model import Skin
from briefwright.write.registry import FORMATS


@dataclass(frozen=True, slots=True)
class Prepared:
    """A brief that can be composed, and the skin it will be written in."""

    brief: Brief
    skin: Skin
    template_digest: str
    style_digest: str


T = TypeVar("T")


class Preparer:
    """Prepares briefs of one workspace; what they share is read once, unless it has faults."""

    def __init__(
        self, workspace: Workspace, loaded: Loaded, recorder: Recorder, memory: Memory
    ) -> None:
        self._workspace = workspace
        self._loaded = loaded
        self._recorder = recorder
        self._faultless = memory.prepared

    def _once(self, key: tuple[str, ...], make: Callable[[Report], T], report: Report) -> T:
        """What was made without a complaint before, or else is made now."""
        found = Report()
        made: T = self._recorder.once(self._faultless, key, lambda: make(found))
        if len(found):
            del self._faultless[key]
        report.extend(found)
        return made

    def prepare(self, spec: Spec, report: Report) -> Prepared | None:
        """The brief, or None with diagnostics."""
        try:
            return self._prepare(spec, report)
        except BuildFailed as failed:
            report.extend(failed.report)
            return None

    def _prepare(self, spec: Spec, report: Report) -> Prepared | None:
        files = self._workspace.templates
        labels = self._once(
            ("labels", spec.language),
            lambda found: read_labels(files, spec.language, found),
            report,
        )
        selection = self._select(spec, labels, report)
        self._check_formats(spec, report)
        template = self._once(
            ("template", spec.template),
            lambda found: read_template(files, spec.template, found, spec.span("template")),
            report,
        )
        theme = self._theme(spec, report)
        skin = self._skin(template, theme, report) if template else None
        style = self._style(spec, report)
        if not (template and skin and style) or spec.faulty or report.has_errors:
            return None
        brief = Brief(spec, selection, style, labels)
        digest = self._once(
            ("digest", template.name, spec.language, spec.theme),
            lambda _: _template_digest(files, template, labels, theme),
            report,
        )
        return Prepared(brief, skin, digest, digest_text(style.csl))

    def _theme(self, spec: Spec, report: Report) -> SourceFile | None:
        """The theme that a brief asks for; None where it asks for none, or for one at fault."""
        if not spec.theme:
            return None
        files, span = self._workspace.templates, spec.span("theme")
        return self._once(
            ("theme", spec.theme), lambda found: read_theme(files, spec.theme, found, span), report
        )

    def _skin(self, template: Template, theme: SourceFile | None, report: Report) -> Skin | None:
        key = ("skin", template.name, theme.path if theme else "")
        return self._once(key, lambda found: skin_of(template, found, theme), report)

    def _style(self, spec: Spec, report: Report) -> Style | None:
        found = Report()
        style = load_style(self._workspace.files, spec.style, found)
        for one in found:
            span = one.span or spec.span("style")
            report.add(one.code, one.message, span, hint=one.hint, notes=one.notes)
        return style

    def _check_formats(self, spec: Spec, report: Report) -> None:
        for index, name in enumerate(spec.formats):
            if name not in FORMATS:
                report.add(
                    "B106",
                    f'no format is called "{name}"',
                    spec.span("formats", index),
                    hint=did_you_mean(name, FORMATS) or f"known are {', '.join(FORMATS)}",
                )

    def _select(self, spec: Spec, labels: Labels, report: Report) -> Selection:
        found = Report()
        selection = selected(spec, self._loaded, labels, found)
        report.extend(found)
        self._recorder.note(f"selection:{spec.name}", selection_digest(selection, found))
        return selection


def _template_digest(
    files: Files, template: Template, labels: Labels, theme: SourceFile | None
) -> str:
    """The digest of all that a template is made of: its own files, the shared ones, its words, and
    the theme that a brief is set in."""
    folders = (f"{ROOT}/{template.name}", f"{ROOT}/{SHARED}")
    paths = (path for folder in folders for path in files.list(folder))
    digests = {
        path: digest_bytes(files.read(path) or b"")
        for path in paths
        if not path.startswith(f"{FOLDER}/")
    }
    if theme:
        digests[theme.path] = digest_text(theme.text)
    return digest_data([digests, sorted(labels.words.items()), labels.date_pattern, labels.months])
