"""`seeds/` to a library.

In: the workspace's files. Out: a `Library` whose sections know where their text stands; `parse`
turns the text of those that are used into blocks. One pass over the files, in the order of their
names; the order makes no difference to the result.
"""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.digest import digest_bytes
from briefwright.base.files import Files, decode
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.source import whole_file
from briefwright.base.suggest import did_you_mean
from briefwright.base.yaml import Located, parse_yaml
from briefwright.library.fields import (
    check_fields,
    check_tag,
    check_translation,
    evidence,
    with_dates,
)
from briefwright.library.front_matter import Halves, split
from briefwright.library.kinds import read_kinds
from briefwright.library.markdown.characters import report_forbidden_values
from briefwright.library.model import Kind, Library, Section

CODES = SchemaCodes("K102", "K103", "K103", "K104")
NOT_KINDS = ("sources", "data", "images")


def section_schema() -> dict[str, Any]:
    """The JSON Schema of front matter."""
    return packaged_schema("briefwright.library", "section.schema.json")


Read = Callable[[Files, str, Kind, str, Report], Section | None]


def read_library(
    files: Files, seeds: str, language: str, report: Report, read: Read | None = None
) -> Library:
    """The library below a folder; `language` is that of sections which name none. `read` reads a
    section in the place of `read_section`."""
    kinds = read_kinds(files, seeds, report)
    sections: dict[str, Section] = {}
    translations: dict[tuple[str, str], Section] = {}
    unknown: set[str] = set()
    for path in files.list(seeds):
        parts = path.removeprefix(f"{seeds}/").split("/")
        if not _is_markdown(path) or len(parts) == 1 or parts[0] in NOT_KINDS:
            continue
        if len(parts) > 2 or not path.endswith(".md"):
            _report_unread(path, parts[0], seeds, report)
            continue
        kind = kinds.get(parts[0])
        if kind is None:
            if parts[0] not in unknown:
                _report_kind(parts[0], path, kinds, report)
            unknown.add(parts[0])
            continue
        section = (read or read_section)(files, path, kind, language, report)
        if section is None:
            continue
        if "." in PurePosixPath(path).stem:
            tag = section.language.split("-")[0]
            name = f'the translation of "{section.id}" into "{tag}"'
            _add(translations, (section.id, tag), section, name, report)
        else:
            _add(sections, section.id, section, f'the id "{section.id}"', report)
    for translation in translations.values():
        if base := sections.get(translation.id):
            check_translation(translation, base, report)
    return Library(sections, translations, kinds)


def _is_markdown(path: str) -> bool:
    return path.lower().endswith((".md", ".markdown"))


def _report_unread(path: str, kind: str, seeds: str, report: Report) -> None:
    report.add(
        "K132",
        f"this file is not read: sections are called {seeds}/{kind}/ID.md",
        whole_file(path),
        hint=f"name it {seeds}/{kind}/{PurePosixPath(path).stem}.md",
    )


def _report_kind(name: str, path: str, kinds: dict[str, Kind], report: Report) -> None:
    report.add(
        "K107",
        f'"{name}" is not a kind of section',
        whole_file(path),
        hint=did_you_mean(name, kinds) or f"add a table [{name}] to seeds/kinds.toml",
    )


def _add(known: dict[Any, Section], key: Any, section: Section, name: str, report: Report) -> None:
    earlier = known.get(key)
    if earlier is None:
        known[key] = section
        return
    report.add(
        "K106",
        f"{name} is taken by {earlier.path}",
        section.span("id") or whole_file(section.path),
        hint="rename one of the two files and its id",
    )


def read_section(
    files: Files, path: str, kind: Kind, language: str, report: Report
) -> Section | None:
    """One section, its text not yet parsed, or None with a diagnostic."""
    try:
        data = files.read(path) or b""
    except BuildFailed as failed:
        report.extend(failed.report)
        return None
    source = decode(path, data, report, "K108")
    halves = split(source, report) if source else None
    if source is None or halves is None:
        return None
    own = Report()
    located = parse_yaml(source, "K101", own, halves.yaml.start, halves.yaml.end)
    stem, dot, tag = PurePosixPath(path).stem.partition(".")
    if located is not None:
        _check(located, kind, stem, tag, own)
    if dot:
        check_tag(source, stem, tag, own)
    report.extend(own)
    if located is None or own.has_errors:
        return None
    return _section(located, halves, kind.id, path, stem, tag or language, digest_bytes(data))


def _check(located: Located, kind: Kind, stem: str, tag: str, report: Report) -> None:
    if not isinstance(located.data, dict):
        report.add(
            "K101",
            "the front matter has no fields",
            located.source.line_span(1),
            hint="write at least title, as_of and status",
        )
        return
    validate(located, section_schema(), CODES, report)
    report_forbidden_values(located, report)
    if not report.has_errors:
        check_fields(located, kind, stem, tag, report)


def _section(
    located: Located, halves: Halves, kind: str, path: str, stem: str, language: str, digest: str
) -> Section:
    fields = with_dates(located.data)
    return Section(
        id=stem,
        kind=kind,
        language=fields.get("language", language),
        path=path,
        digest=digest,
        title=fields["title"],
        as_of=fields["as_of"],
        status=fields["status"],
        fields=fields,
        topics=tuple(fields.get("topics", ())),
        jurisdiction=tuple(fields.get("jurisdiction", ())),
        audience=tuple(fields.get("audience", ("all",))),
        review_by=fields.get("review_by"),
        superseded_on=fields.get("superseded_on"),
        superseded_by=fields.get("superseded_by"),
        superseded_note=fields.get("superseded_note", ""),
        confidence=fields.get("confidence", "verified"),
        translated_from=fields.get("translated_from"),
        evidence=evidence(located),
        text=halves.body,
        front_matter=located,
    )
