"""`templates/shared/labels/<language>.toml`: the words that templates and writers add."""

import re
import tomllib

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile, whole_file
from briefwright.base.toml import toml_problem
from briefwright.template.model import Labels

FOLDER = "templates/shared/labels"
BASE = "en"

_BRACES = re.compile(r"\{([^{}]*)\}")


def read_labels(files: Files, language: str, report: Report) -> Labels:
    """The labels of a language; what it lacks, or all, in English."""
    tag = language.split("-")[0].lower()
    tables = [_table(files, name, report) for name in dict.fromkeys((BASE, tag))]
    if not tables[-1] and not report.has_errors:
        report.add(
            "T108",
            f'the words that templates add are not there in "{tag}": they are printed in English',
            whole_file(f"{FOLDER}/{tag}.toml"),
            hint=f"copy {FOLDER}/{BASE}.toml to it, and translate the words",
        )
    words: dict[str, str] = {}
    date: dict[str, object] = {"pattern": "{year}-{month}-{day:02}", "months": []}
    for table in tables:
        words.update({key: str(value) for key, value in table.items() if key != "date"})
        own = table.get("date")
        date.update(own if isinstance(own, dict) else {})
    months = date["months"] if isinstance(date["months"], list) else []
    numbers = [f"{month:02d}" for month in range(1, 13)]
    names = tuple(str(month) for month in (months if len(months) == 12 else numbers))
    return Labels(language, words, str(date["pattern"]), names)


def _table(files: Files, tag: str, report: Report) -> dict[str, object]:
    source = read_text(files, f"{FOLDER}/{tag}.toml", report, "T106")
    if source is None:
        return {}
    try:
        table = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        message, span = toml_problem(problem, source)
        report.add("T106", f"the labels do not parse: {message}", span)
        return {}
    _check_pattern(table, source, report)
    return table


def _check_pattern(table: dict[str, object], source: SourceFile, report: Report) -> None:
    """Report a pattern of dates that cannot be filled."""
    date = table.get("date")
    pattern = str(date.get("pattern", "")) if isinstance(date, dict) else ""
    unknown = [name for name in _BRACES.findall(pattern) if name not in ("year", "month", "day")]
    if unknown or "{" in _BRACES.sub("", pattern) or "}" in _BRACES.sub("", pattern):
        report.add(
            "T106",
            f'the pattern of dates cannot be filled: "{pattern}"',
            source.span(0, len(source.text)).find(pattern),
            hint="its parts are {year}, {month} and {day}",
        )
