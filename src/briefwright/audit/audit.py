"""The audit: an artifact, read back, held against the document it was made from.

In: a format's name, the artifact, its document, and what the writer told. Out: a report with an
error for every difference, at the place in the sources that the words come from. A file that cannot
be read back is A111. Nothing is written, and nothing asked for.
"""

import re
from collections.abc import Iterable

from briefwright.audit.registry import audit_of
from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.document.nodes import Document
from briefwright.write.model import Artifact


def audit(
    format: str, artifact: Artifact, document: Document, told: Iterable[Diagnostic] = ()
) -> Report:
    """What of a document an artifact does not say, or says otherwise."""
    try:
        found = audit_of(format)(artifact.data, document)
    except Exception as problem:  # whatever a reader stumbles over
        found = Report()
        message = f"the {format.upper()} file cannot be read back: {_reason(problem)}"
        found.add("A111", message, document.span)
    return _news(found, told)


def _reason(problem: Exception) -> str:
    """What an exception says, without what differs from run to run."""
    said = re.sub(r"(?:stream )?<[^<>]* at 0x\w+>:? ?", "", str(problem)).partition("\n")[0]
    return said or type(problem).__name__


def _news(found: Report, told: Iterable[Diagnostic]) -> Report:
    """Without the notes on other pages that the writer has told of."""
    known = {one.span for one in told if one.code == "W102"}
    return Report(one for one in found if one.code != "A103" or one.span not in known)
