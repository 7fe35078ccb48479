"""Images of the library: found, opened with limits, and measured."""

import io
import posixpath
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, normal_path
from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean
from briefwright.document.nodes import Resource
from briefwright.library.markdown.context import LoadImage
from briefwright.library.markdown.links import shortened
from briefwright.library.named import read_named

if TYPE_CHECKING:
    from PIL import Image

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
# Telephones write JPEG files that hold a second picture, which Pillow calls MPO.
FORMATS = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "GIF": "image/gif",
}
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def image_loader(files: Files, seeds: str, folder: str, report: Report) -> LoadImage:
    """A function that loads an image named beside a section or below `seeds/`."""

    def load(target: str, span: Span) -> Resource | None:
        if "\\" in target:
            report.add(
                "K114",
                f'the image "{shortened(target)}" is named with a backslash',
                span,
                hint="write a slash between folders: images/name.png",
            )
            return None
        if _ADDRESS.match(target):
            report.add(
                "K114",
                f'the image "{shortened(target)}" is not a file of the workspace',
                span,
                hint=f"put it into {seeds}/images/: nothing is fetched while a brief is built",
            )
            return None
        for base in (folder, seeds):
            path = normal_path(posixpath.join(base, target))
            if path is None:
                report.add(
                    "K121",
                    f'the path "{shortened(target)}" leaves the workspace',
                    span,
                    hint=f"put the image into {seeds}/images/",
                )
                return None
            found = read_named(files, path)
            if found is not None:
                return _measured(*found, span, report)
        report.add(
            "K114",
            f'there is no image "{shortened(target)}"',
            span,
            hint=_near(files, seeds, target),
        )
        return None

    return load


def _near(files: Files, seeds: str, target: str) -> str:
    names = [path.removeprefix(f"{seeds}/") for path in files.list(f"{seeds}/images")]
    return did_you_mean(target, names) or f"put the file into {seeds}/images/"


def _measured(path: str, data: bytes, span: Span, report: Report) -> Resource | None:
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1e6:.0f} MB; at most {MAX_BYTES / 1e6:.0f} MB are allowed"
        report.add("K117", f"the image has {size}", span, hint="save it smaller")
        return None
    from PIL import Image

    try:
        opened = _open(data)
    except Image.DecompressionBombError:
        _report_pixels("more pixels than can be read", span, report)
        return None
    if opened is None or opened.format not in FORMATS:
        found = f"it is {opened.format}" if opened else "it does not open as one"
        report.add(
            "K116",
            f'"{path}" is not an image that can be used: {found}',
            span,
            hint="use PNG, JPEG or GIF",
        )
        return None
    width, height = opened.size
    if width * height > MAX_PIXELS:
        _report_pixels(f"{width} × {height} pixels", span, report)
        return None
    return Resource(path, FORMATS[opened.format], data, width, height)


def _report_pixels(size: str, span: Span, report: Report) -> None:
    most = f"at most {MAX_PIXELS / 1e6:.0f} million are allowed"
    report.add("K117", f"the image has {size}; {most}", span, hint="save it smaller")


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """WeasyPrint, once imported, lets Pillow take files that break off for whole ones."""
    from PIL import ImageFile

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _open(data: bytes) -> "Image.Image | None":
    """The image with its pixels proved readable, or None. Too many pixels are not decoded.

    Raises DecompressionBombError. Of a file made to do harm a decoder may raise anything.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
        if image.size[0] * image.size[1] <= MAX_PIXELS:
            with _whole_files_only():
                image.load()
    except Image.DecompressionBombError:
        raise
    except Exception:
        return None
    return image
