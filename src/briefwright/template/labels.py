"""`templates/shared/labels/<language>.toml`: the words that templates and writers add."""

import tomllib

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.template.model import Labels

FOLDER = "templates/shared/labels"
BASE = "en"


def read_labels(files: Files, language: str, report: Report) -> Labels:
    """The labels of a language; what it lacks, or all, in English."""
    tag = language.split("-")[0].lower()
    tables = [_table(files, name, report) for name in dict.fromkeys((BASE, tag))]
    words: dict[str, str] = {}
    date: dict[str, object] = {"pattern": "{year}-{month}-{day}", "months": []}
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
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        message = f"the labels do not parse: {problem}".lower()
        report.add("T106", message, source.line_span(1))
        return {}
