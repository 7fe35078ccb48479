"""The one reader of the clock: the day on which the command runs, and the time of day."""

import os
import time
from datetime import UTC, date, datetime

import click


def today() -> date:
    """The day of SOURCE_DATE_EPOCH, in UTC, where that is set; otherwise today."""
    written = os.environ.get("SOURCE_DATE_EPOCH")
    if not written:
        return date.today()
    try:
        return datetime.fromtimestamp(int(written), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f'SOURCE_DATE_EPOCH is not a whole number of seconds: "{written}".'
        ) from None


def seconds() -> float:
    """A reading of a clock that only runs forwards, in seconds."""
    return time.monotonic()


def time_of_day() -> str:
    """The time of day, as "13:04:05"."""
    return time.strftime("%H:%M:%S")
