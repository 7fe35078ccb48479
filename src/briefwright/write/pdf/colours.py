"""What the colours of a PDF mean: sRGB, and pictures as they are, as PDF/A asks (ISO 19005-3, 6.2.3
and 6.2.8).

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


def show_as_they_are(pdf: Any) -> None:
    """Ask no viewer to smooth pictures; WeasyPrint 70 does, whatever the standard."""
    for one in pdf.objects:
        if "Interpolate" in getattr(one, "extra", ()):
            one.extra["Interpolate"] = "false"


@cache
def _profile() -> bytes:
    return resources.files("weasyprint.pdf").joinpath(_FILE).read_bytes()
