"""Prints precision and recall, of all sentences and of those held out; fails below 0.95."""

import sys

from benchmarks.checks.judge import FAMILIES, Score, judged, labelled, score

LEAST = 0.95


def main(arguments: list[str]) -> int:
    """Print the figures; 1 when one of them is too low."""
    results = judged(labelled())
    print(f"{len(results)} labelled sentences, {sum(one.held_out for one in results)} held out\n")
    print(f"{'':24}{'found':>7}{'wrongly':>9}{'missed':>8}{'precision':>11}{'recall':>8}")
    scores = []
    for name, codes in FAMILIES.items():
        for part, chosen in (
            ("all", results),
            ("tuned on", [one for one in results if not one.held_out]),
            ("held out", [one for one in results if one.held_out]),
        ):
            scores.append(score(chosen, codes))
            print(_line(f"{name}, {part}", scores[-1]))
    if "--misses" in arguments:
        _print_misses([one for one in results if one.wrong and not one.held_out])
    return int(any(min(one.precision, one.recall) < LEAST for one in scores))


def _line(name: str, found: Score) -> str:
    counts = f"{found.hits:>7}{found.wrong:>9}{found.missed:>8}"
    return f"{name:24}{counts}{found.precision:>11.3f}{found.recall:>8.3f}"


def _print_misses(results) -> None:  # type: ignore[no-untyped-def]
    for one in results:
        print(f"\nexpected {sorted(one.expected)}, found {sorted(one.found)}: {one.text}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
