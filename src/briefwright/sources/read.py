"""The register of sources: every record of `seeds/sources/`.

In: the files of a folder (YAML, JSON, BibLaTeX, RIS) and the importer that reads BibLaTeX. Out:
a `Register`. Refused: what does not parse (Q101), a record without title (Q102) or of another shape
(Q104); of two records with one id (Q103) the first is kept.
"""

from collections.abc import Callable
from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile
from briefwright.base.yaml import Located, parse_yaml
from briefwright.sources.bib import Importer, read_bib
from briefwright.sources.extra import with_extra
from briefwright.sources.json_text import read_json
from briefwright.sources.model import Record, Register
from briefwright.sources.record import to_record
from briefwright.sources.ris import read_ris
from briefwright.sources.shape import check_shape

SUFFIXES = (".yaml", ".yml", ".json", ".bib", ".ris")


Read = Callable[[Files, str, Report, Importer], tuple[Record, ...]]


def read_sources(
    files: Files, seeds: str, report: Report, importer: Importer, read: Read | None = None
) -> Register:
    """All records of the folder "sources" below `seeds`, by id. `read` reads a file in the place of
    `read_records`."""
    register: dict[str, Record] = {}
    for path in files.list(f"{seeds}/sources"):
        for record in (read or read_records)(files, path, report, importer):
            first = register.setdefault(record.id, record)
            if first is not record:
                _report_double(first, record, report)
    return register


def read_records(files: Files, path: str, report: Report, importer: Importer) -> tuple[Record, ...]:
    """The records of one file; none where it is no file of sources."""
    if not path.endswith(SUFFIXES):
        return ()
    source = read_text(files, path, report, "Q101")
    located = None if source is None else _located(source, report, importer)
    if located is None or located.data is None:
        return ()
    located = _listed(located)
    check_shape(located, report, by_hand=path.endswith((".yaml", ".yml")))
    items = located.data if isinstance(located.data, list) else []
    found = (to_record(item, located, index) for index, item in enumerate(items))
    return tuple(one for one in found if one is not None)


def _located(source: SourceFile, report: Report, importer: Importer) -> Located | None:
    match source.path.rpartition(".")[2]:
        case "json":
            return _exported(read_json(source, report))
        case "bib":
            return read_bib(source, importer, report)
        case "ris":
            return read_ris(source, report)
        case _:
            return parse_yaml(source, "Q101", report)


def _exported(located: Located | None) -> Located | None:
    """The items of an export with what programs for references keep beside CSL's fields."""
    if located is None or not isinstance(located.data, list):
        return located
    items = [with_extra(item) if isinstance(item, dict) else item for item in located.data]
    return replace(located, data=items)


def _listed(located: Located) -> Located:
    """The records of a file that keeps them under "references", as pandoc's do."""
    if not isinstance(located.data, dict) or "references" not in located.data:
        return located
    return Located(
        located.data["references"],
        located.source,
        {path[1:]: span for path, span in located.values.items() if path[:1] == ("references",)},
        {path[1:]: span for path, span in located.keys.items() if path[:1] == ("references",)},
    )


def _report_double(first: Record, second: Record, report: Report) -> None:
    places = f"{first.path}:{first.span.line}" if first.span else first.path
    report.add(
        "Q103",
        f'two sources have the id "{second.id}"',
        second.span,
        notes=[f"the other one is at {places}"],
        hint="give one of the two another id, or keep only one",
    )
