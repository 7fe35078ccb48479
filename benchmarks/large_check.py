"""`check` on generated libraries of growing size, cold: its time must grow in proportion.

`python -m benchmarks.large_check [SECTIONS …]` (default 1000 2500 5000 10000) prints seconds and
seconds for a thousand sections; a brief of ten sections for every hundred sections.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.timing import Command, run_once
from benchmarks.workspace import make


def main(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    command = str(Path(sys.executable).with_name("briefwright"))
    print(f"{'sections':>8} {'briefs':>6} {'seconds':>8} {'a thousand':>10} {'again':>6} {'MB':>5}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder), sections=size, briefs=size // 100, per_brief=10)
            call = Command(str(size), (command, "-q", "check"), Path(folder))
            run, again = run_once(call), run_once(call)
            each = run.seconds / size * 1000
            print(
                f"{size:>8} {size // 100:>6} {run.seconds:>8.2f} {each:>10.2f} "
                f"{again.seconds:>6.2f} {run.megabytes:>5.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or (1000, 2500, 5000, 10000))
