"""How often a process looks for objects that nothing uses any more."""

import gc


def collect_seldom() -> None:
    """Look for cycles seldom: a run makes many objects and few cycles, and a tenth of a PDF's time
    went into looking."""
    gc.set_threshold(500_000, 20, 50)
