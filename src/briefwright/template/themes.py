"""`templates/themes/<name>.toml`: whole looks to choose from, as data.

In: the files of the workspace over the stock ones. Out: a theme's file by its name. Refused: a
name that no theme has (T110).
"""

import re
import tomllib

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean

FOLDER = "templates/themes"
_END = ".toml"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def theme_names(files: Files) -> tuple[str, ...]:
    """The themes there are."""
    names = (path.removeprefix(f"{FOLDER}/").removesuffix(_END) for path in files.list(FOLDER))
    return tuple(name for name in names if _NAME.fullmatch(name))


def read_theme(
    files: Files, name: str, report: Report, span: Span | None = None
) -> SourceFile | None:
    """A theme's file, or None with a diagnostic at `span`, where the name was given."""
    names = theme_names(files)
    if name in names:
        return read_text(files, f"{FOLDER}/{name}{_END}", report, "T106")
    known = f"known are {', '.join(names)}" if names else None
    report.add("T110", f'no theme named "{name}"', span, hint=did_you_mean(name, names) or known)
    return None


def theme_description(source: SourceFile) -> str:
    """What a theme says of itself; nothing where it does not parse."""
    try:
        return str(tomllib.loads(source.text).get("description", ""))
    except tomllib.TOMLDecodeError:
        return ""
