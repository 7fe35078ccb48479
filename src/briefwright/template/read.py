"""`templates/` to templates and labels.

What a template lacks (page, style sheets, theme) it takes from `templates/shared/`; style sheets
and themes of its own come after the shared ones.
"""

import re
import tomllib
from collections.abc import Iterable
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile, Span, whole_file
from briefwright.base.suggest import did_you_mean
from briefwright.base.toml import toml_problem
from briefwright.template.model import Template

ROOT = "templates"
SHARED = "shared"
_KEYS = {"label": str, "description": str, "page": str, "formats": list, "needs": list}


def template_names(files: Files) -> tuple[str, ...]:
    """The templates there are: folders that hold a body."""
    ends = "/body.md.j2"
    found = (path for path in files.list(ROOT) if path.endswith(ends))
    return tuple(path.removeprefix(f"{ROOT}/").removesuffix(ends) for path in found)


def read_template(
    files: Files, name: str, report: Report, span: Span | None = None
) -> Template | None:
    """A template by its name, or None with a diagnostic at `span`, where the name was given."""
    data = files.read(f"{ROOT}/{name}/body.md.j2")
    if data is None or "/" in name:
        report.add(
            "T101",
            f'no template named "{name}"',
            span,
            hint=did_you_mean(name, template_names(files)) or _known(files),
        )
        return None
    body = _text(files, f"{name}/body.md.j2", report)
    page = _own_or_shared(files, name, "page.html.j2", report)
    about = _about(_text(files, f"{name}/template.toml", report), report)
    if body is None or page is None or about is None:
        return None
    return Template(
        name=name,
        label=about.get("label", name),
        description=about.get("description", ""),
        body=body,
        page=page,
        screen_css=_joined(_both(files, name, "screen.css", report)),
        print_css=_joined(_both(files, name, "print.css", report)),
        themes=_both(files, name, "theme.toml", report),
        formats=tuple(about.get("formats", ())),
        page_size=about.get("page"),
        needs=tuple(about.get("needs", ())),
        reference_docx=files.read(f"{ROOT}/{name}/reference.docx"),
    )


def _known(files: Files) -> str | None:
    names = ", ".join(template_names(files))
    return f"known are {names}" if names else None


def _text(files: Files, path: str, report: Report) -> SourceFile | None:
    return read_text(files, f"{ROOT}/{path}", report, "T106")


def _both(files: Files, name: str, file: str, report: Report) -> tuple[SourceFile, ...]:
    found = (_text(files, f"{folder}/{file}", report) for folder in (SHARED, name))
    return tuple(source for source in found if source)


def _own_or_shared(files: Files, name: str, file: str, report: Report) -> SourceFile | None:
    found = _both(files, name, file, report)
    if not found:
        report.add(
            "T106",
            f'the template "{name}" has no {file}',
            whole_file(f"{ROOT}/{name}/{file}"),
            hint=f"write it, or one for all templates in {ROOT}/{SHARED}/",
        )
        return None
    return found[-1]


def _joined(sources: Iterable[SourceFile]) -> str:
    return "\n".join(source.text for source in sources)


def _about(source: SourceFile | None, report: Report) -> dict[str, Any] | None:
    """What template.toml says, or None with a diagnostic."""
    if source is None:
        return {}
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        message, span = toml_problem(problem, source)
        report.add("T106", f"template.toml does not parse: {message}", span)
        return None
    for key, value in data.items():
        wanted = _KEYS.get(key)
        span = _key(source, key)
        if wanted is None:
            hint = did_you_mean(key, _KEYS) or f"known are {', '.join(_KEYS)}"
            report.add("T106", f'the key "{key}" is not known', span, hint=hint)
        elif not isinstance(value, wanted):
            kind = "a list" if wanted is list else "text"
            report.add("T106", f'"{key}" must be {kind}', span)
        elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
            report.add("T106", f'"{key}" must be a list of words', span)
    return data


def _key(source: SourceFile, key: str) -> Span:
    found = re.search(rf"^[ \t\[\"]*({re.escape(key)})\b", source.text, re.MULTILINE)
    return source.span(*found.span(1)) if found else source.line_span(1)
