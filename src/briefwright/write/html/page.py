"""A page from a template's `page.html.j2`.

In: the template's text, the document, its markup and style sheet. Out: the whole HTML text.
Refused: a syntax error (T102), a name that is not defined (T103), a page beyond MAX_CHARACTERS
(T104), any other failure, and a page that leaves out the document or its notes (T105).
"""

from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefwright.base.diagnostic import BuildFailed, failure
from briefwright.base.source import SourceFile, Span
from briefwright.document.nodes import Document
from briefwright.write.html.form import Media, direction
from briefwright.write.html.metadata import metadata
from briefwright.write.model import Skin

MAX_CHARACTERS = 100_000_000


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page is put together from: markup, and the style sheet's text."""

    body: str
    notes: str
    css: str


def render_page(skin: Skin, document: Document, parts: Parts, media: Media) -> str:
    """The HTML text of a page."""
    source = SourceFile(skin.page_path, skin.page_html)
    template = _compile(source.path, source.text)
    try:
        page = _bounded(
            source,
            template,
            {
                "document": document,
                "body": Markup(parts.body),
                "notes": Markup(parts.notes),
                "css": Markup(parts.css),
                "metadata": Markup(metadata(document)) if media is Media.SCREEN else "",
                "media": media.value,
                "direction": direction(document.language),
                "label": document.label,
            },
        )
    except BuildFailed:
        raise
    except Exception as problem:
        raise _failed(source, problem) from problem
    _require_all(source, page, parts)
    return page


@lru_cache(maxsize=16)
def _compile(path: str, text: str) -> Template:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    try:
        code = environment.compile(text, filename=path)
    except TemplateSyntaxError as problem:
        message = _sentence(problem.message or "not a template")
        raise failure(
            "T102", message, SourceFile(path, text).line_span(problem.lineno)
        ) from problem
    return environment.template_class.from_code(environment, code, environment.make_globals(None))


def _bounded(source: SourceFile, template: Template, names: dict[str, object]) -> str:
    pieces: list[str] = []
    size = 0
    for piece in template.generate(names):
        pieces.append(piece)
        size += len(piece)
        if size > MAX_CHARACTERS:
            message = f"the page is longer than {MAX_CHARACTERS} characters"
            raise failure("T104", message, source.span(0, 0))
    return "".join(pieces)


def _failed(source: SourceFile, problem: Exception) -> BuildFailed:
    place = _place(source, problem.__traceback__)
    code = "T103" if isinstance(problem, UndefinedError) else "T105"
    return failure(code, _sentence(str(problem) or type(problem).__name__), place)


def _place(source: SourceFile, trace: TracebackType | None) -> Span:
    """The line of the template at which an exception passed through it last."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == source.path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return source.line_span(line)


def _sentence(message: str) -> str:
    return (message[:1].lower() + message[1:]).rstrip(".")


def _require_all(source: SourceFile, page: str, parts: Parts) -> None:
    for name, part in (("body", parts.body), ("notes", parts.notes)):
        if part not in page:
            message = f"the page template leaves out the document's {name}"
            hint = f"it needs {{{{ {name} }}}} once"
            raise failure("T105", message, source.span(0, 0), hint=hint)
