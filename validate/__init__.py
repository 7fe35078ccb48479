"""Validators that nobody here wrote, run on every shipped brief and on a torture document.

`python -m validate` builds the subjects, runs each validator that the machine has and writes
docs/validation.md. What it needs beside the tests' packages is fetched by .ci/validate.
"""
