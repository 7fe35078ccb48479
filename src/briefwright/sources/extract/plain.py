"""Plain text: its characters as they are, lines and all, so that locators by line hold."""

from briefwright.sources.extract.extract import Refused


def extract(data: bytes) -> str:
    """The text of UTF-8 bytes, or of UTF-16 with its mark. Raises Refused."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        hint = "save it again with the encoding UTF-8"
        raise Refused("it is not text in UTF-8", hint) from None
