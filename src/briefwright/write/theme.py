"""The house style: `theme.toml` to a Theme, and a Theme to CSS variables.

In: the file's text. Out: a `Theme`, its values text or numbers. Refused with T106: what is not
TOML, tables that are not known, colours that are not `#rgb` or `#rrggbb` (Word knows no others),
lengths without a unit, and text that could break out of a style sheet.
"""

import re
import tomllib
from collections.abc import Callable, Mapping

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean
from briefwright.write.model import Theme

_CODE = "T106"
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_LENGTH = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:pt|mm|cm|in|pc|px|em|rem|ex|ch|%)|0")
_HEADER = re.compile(r"""\s*\[\s*["']?([^\]"']+)""")
_KEY = re.compile(r"""\s*["']?([^"'=]*?)["']?\s*=""")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAMES = "use lower-case letters, digits and hyphens"
_UNSAFE = re.compile(r"[;{}<>\\\n\r]|/\*|\burl\s*\(", re.IGNORECASE)


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


def _is_font(value: object) -> bool:
    return isinstance(value, str) and value.strip() != "" and not _UNSAFE.search(value)


def _is_length(value: object) -> bool:
    if isinstance(value, str):
        return _LENGTH.fullmatch(value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


_Rule = tuple[Callable[[object], bool], str, str]
_COLOUR_RULE: _Rule = (_is_colour, "a colour", 'write it as "#rrggbb"')
_FONT_RULE: _Rule = (_is_font, "a list of font families", "write it as in CSS, in quotation marks")
_LENGTH_RULE: _Rule = (_is_length, "a length or a number", 'write it as "10.5pt" or 1.4')
_TABLES: dict[str, _Rule] = {
    "colour": _COLOUR_RULE,
    "dark": _COLOUR_RULE,
    "font": _FONT_RULE,
    "size": _LENGTH_RULE,
    "space": _LENGTH_RULE,
    "large-print": _LENGTH_RULE,
    "booklet": _LENGTH_RULE,
    "chart": _COLOUR_RULE,
    "tri-fold": _LENGTH_RULE,
}
DESCRIPTION = "description"


def parse_theme(source: SourceFile, report: Report) -> Theme | None:
    """The theme that a `theme.toml` describes, or None, with diagnostics, when it has faults."""
    try:
        values = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        report.add(_CODE, f"the theme does not parse: {_reason(problem)}", _where(source, problem))
        return None
    faults = Report()
    description = values.pop(DESCRIPTION, "")
    if not isinstance(description, str):
        place = _place(source, DESCRIPTION)
        faults.add(_CODE, f"the theme's description is not text: {description!r}", place)
    for table, entries in values.items():
        _check_table(source, table, entries, faults)
    report.extend(faults)
    return None if len(faults) else Theme(values)


def _reason(problem: Exception) -> str:
    text = re.sub(r"\s*\(at [^)]*\)$", "", str(problem))
    return text[:1].lower() + text[1:]


def _where(source: SourceFile, problem: Exception) -> Span:
    at = re.search(r"\(at line (\d+), column (\d+)\)$", str(problem))
    if at is None:
        return source.span(len(source.text), len(source.text))
    return source.span(source.offset(int(at[1]), int(at[2])))


def _check_table(source: SourceFile, table: str, entries: object, report: Report) -> None:
    if table not in _TABLES:
        hint = did_you_mean(table, _TABLES) or f"the tables are {', '.join(_TABLES)}"
        report.add(_CODE, f'the theme has no table "{table}"', _place(source, table), hint=hint)
    elif not isinstance(entries, Mapping):
        report.add(_CODE, f'"{table}" is not a table', _place(source, table))
    else:
        for key, value in entries.items():
            _check_value(source, table, key, value, report)


def _check_value(source: SourceFile, table: str, key: str, value: object, report: Report) -> None:
    is_right, what, hint = _TABLES[table]
    if not _NAME.fullmatch(key):
        message, cure = f'"{key}" cannot name a CSS variable', _NAMES
    elif not is_right(value):
        message, cure = f"{table}.{key} is not {what}: {value!r}", hint
    else:
        return
    report.add(_CODE, message, _place(source, table, key), hint=cure)


def _place(source: SourceFile, table: str, key: str | None = None) -> Span:
    """The line of a table's header, or of a key within it."""
    inside = None
    for number in range(1, len(source.line_starts) + 1):
        line = source.line(number)
        if header := _HEADER.match(line):
            inside = header[1].strip()
            found = key is None and inside == table
        else:
            at = _KEY.match(line)
            found = at is not None and (inside, at[1]) == ((table, key) if key else (None, table))
        if found:
            return source.line_span(number)
    return source.span(0, 0)


def css_variables(theme: Theme) -> str:
    """A rule that sets `--<table>-<key>` for each value, in the theme's order."""
    lines = (
        f"  --{table}-{key}: {value};"
        for table, entries in theme.values.items()
        for key, value in entries.items()
    )
    return ":root {\n" + "\n".join(lines) + "\n}\n"
