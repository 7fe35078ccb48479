"""Precision and recall of the checks of terms and of safeguarding, on labelled sentences.

Run as `python -m benchmarks.checks`; `--misses` lists the sentences that are judged wrongly.
"""
