"""What a page layout rests on beside document and skin: the machine's fonts and text libraries.

In: the machine. Out: a digest of which font files there are, what sets up their choice, and which
versions of the libraries that shape text. Font files count by name, size and time: they belong to
the system, and are too large to be read for each build.
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from briefwright.build.scan import digest_of_lines

FORMATS = ("pdf",)
"""The formats whose writers look for fonts on the machine."""

_FOLDERS = (
    *("/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/opt/homebrew/etc/fonts"),
    *("/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts"),
)
_OWN_FOLDERS = (".fonts", ".local/share/fonts", ".config/fontconfig", "Library/Fonts")
_LIBRARIES = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype", "libfribidi")
_LIBRARY_FOLDERS = (
    *("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib"),
    *("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"),
)


@cache
def fonts_digest() -> str:
    """The digest of the machine's fonts and of its libraries for text."""
    home = Path.home()
    folders = (*map(Path, _FOLDERS), *(home / folder for folder in _OWN_FOLDERS))
    fonts = sorted(line for folder in folders for line in _files(str(folder)))
    return digest_of_lines(fonts, sorted(_libraries()))


def fonts_for(format: str) -> str:
    """The digest for a format; "" for one that looks for no fonts."""
    return fonts_digest() if format in FORMATS else ""


def _files(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                known = entry.stat()
                yield f"{entry.path} {known.st_size} {known.st_mtime_ns}"
        except OSError:
            continue


def _libraries() -> Iterator[str]:
    for folder in _LIBRARY_FOLDERS:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        yield from (f"{folder}/{name}" for name in names if name.startswith(_LIBRARIES))
