"""L108: a translation was made from its base as it is now.

A brief is told so when it would print the translation; this rule tells it of all of them.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.subject import OneSection
from briefwright.check.translations import base_of
from briefwright.select.translate import in_language


def translation_is_up_to_date(subject: OneSection, report: Report) -> None:
    """Report a translation that is older than its base."""
    section, library = subject.section, subject.world.library
    base = base_of(section, library)
    if base is not None and section.status not in ("draft", "withdrawn"):
        in_language(base, section.language, library, report)
