"""The theme part: the house style's colours and fonts in Word's own pickers (20.1.6.9).

Styles name their colours and fonts themselves; what an editor adds later finds them here.
"""

from html import escape

from briefwright.write.docx.look import Look

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": "text",
    "lt1": "page",
    "dk2": "accent-dark",
    "lt2": "box",
    "accent1": "accent",
    "accent2": "support",
    "accent3": "mark",
    "accent4": "muted",
    "accent5": "rule",
    "accent6": "accent-dark",
    "hlink": "link",
    "folHlink": "muted",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part(look: Look) -> bytes:
    """The content of the theme part."""
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{look.colour(key)}"/></a:{slot}>'
        for slot, key in _COLOURS.items()
    )
    fonts = _font("major", look, "heading") + _font("minor", look, "body")
    formats = "".join(
        f"<a:{name}>{content * 3}</a:{name}>"
        for name, content in (
            ("fillStyleLst", _FILL),
            ("lnStyleLst", _LINE),
            ("effectStyleLst", _EFFECT),
            ("bgFillStyleLst", _FILL),
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="{_A}" name="House style"><a:themeElements>'
        f'<a:clrScheme name="House style">{colours}</a:clrScheme>'
        f'<a:fontScheme name="House style">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="House style">{formats}</a:fmtScheme>'
        "</a:themeElements></a:theme>"
    ).encode()


def _font(which: str, look: Look, key: str) -> str:
    latin, east = (escape(name) for name in look.pair(key))
    return (
        f'<a:{which}Font><a:latin typeface="{latin}"/><a:ea typeface="{east}"/>'
        f'<a:cs typeface=""/></a:{which}Font>'
    )
