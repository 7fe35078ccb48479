"""What the colours of a PDF mean: sRGB, as PDF/A asks (ISO 19005-3, 6.2.3).

WeasyPrint knows the profile, but leaves its file open when it fetches it by itself.
"""

from functools import cache
from importlib import import_module, resources
from io import BytesIO
from typing import Any

_NAME = "srgb"
_FILE = "sRGB2014.icc"


def laying_out() -> dict[str, Any]:
    """What a layout is told of colours."""
    css = import_module("weasyprint.css")
    components = tuple([name] for name in "rgb")
    profile = css.ColorProfile(BytesIO(_profile()), _FILE, "relative-colorimetric", components)
    return {"color_profiles": {_NAME: profile}, "output_intent": _NAME}


def writing() -> dict[str, str]:
    """What the writing is told: that the profile has been given."""
    return {"output_intent": "given"}


@cache
def _profile() -> bytes:
    return resources.files("weasyprint.pdf").joinpath(_FILE).read_bytes()
