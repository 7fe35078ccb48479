"""What a body template sees: the brief, its organisation, its parts and their sections."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jinja2 import TemplateRuntimeError

from briefwright.compose.slots import CONTENTS, REFERENCES, STAMP, WORDS, Fragment
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Block, Division, Inline, Phrase, Text
from briefwright.library.markdown.typography import typeset_words
from briefwright.library.model import Section
from briefwright.library.read import section_schema
from briefwright.select.model import Pick, SelectedPart, Selection
from briefwright.spec.model import Spec
from briefwright.template.model import Labels

Parse = Callable[[Section], Section]
ParseIntro = Callable[[SelectedPart], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for the whole brief."""

    spec: Spec
    labels: Labels
    organisation: Mapping[str, str]
    variables: Mapping[str, Any]
    kind_labels: Mapping[str, str]
    address: str = ""
    address_code: Fragment = Fragment("")


class SectionView:
    """A section as templates see it: every front matter field by its name, None where absent."""

    def __init__(self, pick: Pick, section: Section, setting: Setting) -> None:
        foreign = not _same_language(section.language, setting.spec.language)
        language = section.language if foreign else None
        self._fields = section.fields
        self._date = setting.labels.date
        self.id = section.id
        self.kind = section.kind
        self.kind_label = setting.kind_labels.get(section.kind, section.kind)
        self.history = pick.history
        self.confidence = section.confidence
        self.language = section.language
        self.title = _words((Text(typeset_words(section.title)),), language, section.id)
        self.summary = _words(section.summary, language, None)
        body = _in(language, section.body)
        self.body = Fragment(plain_text(section.body), blocks=body, section=section.id)
        self.chart = Fragment("", blocks=_in(language, section.chart))
        self.figures = Fragment("", blocks=_in(language, section.figures))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in self._fields:
            return _worded(self._fields[name], self._date)
        if name in section_schema()["properties"]:
            return None
        raise AttributeError(name)

    def field_names(self) -> tuple[str, ...]:
        """What a template may ask a section for."""
        own = (name for name in vars(self) if not name.startswith("_"))
        return tuple(dict.fromkeys((*own, *section_schema()["properties"])))


def _in(language: str | None, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks in another language than the brief's."""
    return (Division(blocks, language=language),) if language and blocks else blocks


def _same_language(one: str, other: str) -> bool:
    return one.split("-")[0] == other.split("-")[0]


def _words(inlines: tuple[Inline, ...], language: str | None, section: str | None) -> Fragment:
    text = plain_text(inlines)
    if language and inlines:
        inlines = (Phrase(inlines, language=language),)
    return Fragment(text, inlines=inlines, section=section)


def _worded(value: Any, word_date: Callable[[str], str]) -> Any:
    if isinstance(value, date):
        return word_date(value.isoformat())
    if isinstance(value, Mapping):
        return {key: _worded(item, word_date) for key, item in value.items()}
    return value


def template_values(
    setting: Setting, selection: Selection, parse: Parse, parse_intro: ParseIntro
) -> dict[str, Any]:
    """The names a body template may use."""
    return {
        "brief": _brief(setting),
        "organisation": setting.organisation,
        "variables": setting.variables,
        "parts": [_part(part, setting, parse, parse_intro) for part in selection.parts],
        "label": lambda key: setting.labels.words.get(key, key),
        "date": lambda value: _worded(_as_date(value), setting.labels.date),
        "contents": lambda depth=2: Fragment("", key=f"{CONTENTS}{int(depth)}"),
        "references": _references,
        "words": lambda: Fragment("", key=WORDS),
        "stamp": lambda: Fragment("", key=STAMP),
        "address_code": lambda: setting.address_code,
    }


def _references(by: str = "type") -> Fragment:
    """The place of the references, in groups by their type or in the style's own order."""
    if by not in ("type", "order"):
        raise TemplateRuntimeError(f'references are listed by="type" or by="order", not "{by}"')
    return Fragment("", key=f"{REFERENCES}{by}")


def _as_date(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _brief(setting: Setting) -> dict[str, Any]:
    spec = setting.spec
    return {
        "id": spec.id,
        "edition": spec.edition,
        "title": spec.title,
        "subtitle": spec.subtitle,
        "description": spec.description,
        "date": setting.labels.date(spec.as_of.isoformat()),
        "version": spec.version,
        "address": setting.address,
        "language": spec.language,
        "audience": list(spec.audience),
        "template": spec.template,
        "theme": spec.theme,
        "style": spec.style,
        "profile": spec.profile.name if spec.profile else None,
        "page": {"size": spec.page.size, "layout": spec.page.layout},
    }


def _part(
    selected: SelectedPart, setting: Setting, parse: Parse, parse_intro: ParseIntro
) -> dict[str, Any]:
    intro = parse_intro(selected)
    return {
        "heading": selected.part.heading,
        "intro": Fragment(plain_text(intro), blocks=intro),
        "shape": selected.part.shape,
        "sections": [SectionView(pick, parse(pick.section), setting) for pick in selected.picks],
    }
