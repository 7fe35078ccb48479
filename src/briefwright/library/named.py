"""Files that a text names, found however the letters of their names were typed."""

from briefwright.base.files import Files
from briefwright.base.letters import composed


def read_named(files: Files, path: str) -> tuple[str, bytes] | None:
    """The path and the bytes of the file that a text means by a path, or None."""
    data = files.read(path)
    if data is not None:
        return path, data
    if path.isascii():
        return None
    wanted = composed(path)
    for other in files.list(path.rpartition("/")[0]):
        if composed(other) == wanted and (data := files.read(other)) is not None:
            return other, data
    return None
