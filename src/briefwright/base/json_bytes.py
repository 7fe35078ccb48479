"""Data as JSON in bytes.

In: data that JSON can hold. Out: UTF-8, also where a word is no text: the name of a file that is no
UTF-8 comes to Python with lone surrogates, which JSON writes as escapes.
"""

import json
from collections.abc import Callable
from typing import Any


def json_bytes(
    data: Any, *, indent: int | None = None, default: Callable[[Any], Any] | None = None
) -> bytes:
    """Data as JSON, without indent as short as it can be; `default` is that of `json.dumps`."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(
        data, ensure_ascii=False, indent=indent, separators=separators, default=default
    )
    return text.encode("utf-8", "backslashreplace")
