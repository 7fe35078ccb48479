"""Validate: `python -m validate [--quick] [--stress] [VALIDATOR…]`.

Without a word all subjects are built and all validators run, and docs/validation.md is written.
Status 1 when a validator found a fault or a brief could not be built, 2 when the command is wrong.
What the machine lacks is skipped; the page stays as it is where every validator is.
"""

import argparse
import sys
from collections.abc import Sequence

from validate import page_of_results, stress, subjects
from validate.known import Known
from validate.model import TOOLS, Validator
from validate.page_of_results import Result
from validate.validators import ALL


def main(words: Sequence[str]) -> int:
    """Run what is asked for."""
    asked = _asked(words)
    if asked.stress:
        told = stress.run(TOOLS / "stress")
        page_of_results.write_stress(told)
        print(told.page())
        return int(told.gone > 0 or told.failed > 0)
    built = subjects.build(TOOLS / "subjects", quick=asked.quick)
    results = [_run(validator, built, Known()) for validator in ALL if _wanted(validator, asked)]
    for name, said in built.failed.items():
        print(f"not built: {name}: {said}")
    if not asked.quick and not asked.validators and any(one.version for one in results):
        page_of_results.write(built, results)
    print(_summary(built, results))
    return int(bool(built.failed) or any(result.faults for result in results))


def _asked(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m validate", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the briefs as shipped")
    parser.add_argument("--stress", action="store_true", help="the stress run instead")
    parser.add_argument("validators", nargs="*", help="parts of the names of validators")
    asked = parser.parse_args(words)
    for word in asked.validators:
        if not any(word.lower() in one.name.lower() for one in ALL):
            names = ", ".join(one.name for one in ALL)
            parser.error(f'there is no validator "{word}"; there are {names}')
    return asked


def _summary(built: subjects.Built, results: Sequence[Result]) -> str:
    """What came of it all, in a line."""
    skipped = sum(one.version is None for one in results)
    said = [
        f"{len(built.subjects)} files",
        f"{len(results) - skipped} validators run",
        f"{skipped} skipped",
        f"{len({name for one in results for name in one.faults})} files at fault",
        f"{len(built.failed)} briefs not built",
    ]
    return ", ".join(said)


def _wanted(validator: Validator, asked: argparse.Namespace) -> bool:
    name = validator.name.lower()
    return not asked.validators or any(word.lower() in name for word in asked.validators)


def _run(validator: Validator, built: subjects.Built, known: Known) -> Result:
    version = validator.version()
    if version is None:
        print(f"{validator.name}: skipped; {validator.needs}", flush=True)
        return Result(validator.name, validator.holds_against, None, 0, {}, validator.needs)
    files = [one.path for one in built.subjects if one.suffix == validator.suffix]
    found = known.faults(validator, version, files)
    faults = {path: said for path, said in found.items() if said}
    print(f"{validator.name} ({version}): {len(files)} files, {len(faults)} at fault", flush=True)
    for path, said in faults.items():
        print(f"  {path}")
        for line in said[:5]:
            print(f"    {line}")
    named = {path.name: said for path, said in faults.items()}
    return Result(validator.name, validator.holds_against, version, len(files), named)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
