"""Stable hashes of bytes and of plain data."""

import hashlib
import json


def digest_bytes(data: bytes) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_text(text: str) -> str:
    return digest_bytes(text.encode("utf-8", "surrogatepass"))


def digest_data(data: object) -> str:
    """The digest of JSON-like data, whatever the order of its keys; dates count as text."""
    return digest_text(json.dumps(data, sort_keys=True, ensure_ascii=False, default=str))
