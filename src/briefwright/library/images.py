"""Images of the library: found, opened with limits, and measured."""

import io
import posixpath
import struct
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, normal_path
from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean
from briefwright.document.nodes import Resource
from briefwright.library.markdown.context import LoadImage

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif"}


def image_loader(files: Files, seeds: str, folder: str, report: Report) -> LoadImage:
    """A function that loads an image named beside a section or below `seeds/`."""

    def load(target: str, span: Span) -> Resource | None:
        for base in (folder, seeds):
            path = normal_path(posixpath.join(base, target))
            if path is None:
                report.add(
                    "K121",
                    f'the path "{target}" leaves the workspace',
                    span,
                    hint=f"put the image into {seeds}/images/",
                )
                return None
            data = files.read(path)
            if data is not None:
                return _measured(path, data, span, report)
        report.add("K114", f'there is no image "{target}"', span, hint=_near(files, seeds, target))
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
    opened = _open(data)
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
        most = f"at most {MAX_PIXELS / 1e6:.0f} million pixels are allowed"
        report.add("K117", f"the image has {width} × {height} pixels; {most}", span)
        return None
    return Resource(path, FORMATS[opened.format], data, width, height)


def _open(data: bytes) -> Any:
    """The image with its pixels proved readable, or None. Too many pixels are not decoded."""
    from PIL import Image

    try:
        image = Image.open(io.BytesIO(data))
        if image.size[0] * image.size[1] <= MAX_PIXELS:
            image.load()
    except Image.DecompressionBombError:
        return _Oversized(data)
    except (OSError, SyntaxError, ValueError, struct.error, EOFError):
        return None
    return image


class _Oversized:
    """Stands for an image that its library refuses to open for its size."""

    def __init__(self, data: bytes) -> None:
        self.format = "PNG" if data.startswith(b"\x89PNG") else "JPEG"
        self.size = struct.unpack(">II", data[16:24]) if self.format == "PNG" else (65_535, 65_535)
