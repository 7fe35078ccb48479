"""Where a workspace is, and where the program keeps what is its own. Nothing here reads a file."""

from pathlib import Path

import briefwright

CONFIG_FILE = "briefwright.toml"
CACHE = ".briefwright/cache"


def find_root(start: Path) -> Path | None:
    """The nearest folder, upwards from the given one, that holds a briefwright.toml."""
    for folder in (start, *start.parents):
        if (folder / CONFIG_FILE).is_file():
            return folder
    return None


def stock_root() -> Path:
    """The folder that holds the stock `templates/`: the package's own, or the checkout's."""
    package = Path(briefwright.__file__).resolve().parent
    packed = package / "stock"
    return packed if packed.is_dir() else package.parent.parent


def cache_folder(root: Path) -> Path:
    """The folder of a workspace in which builds keep what they may use again."""
    return root / CACHE
