"""The checks, in the order in which they run.

A check of the library has the shape `rule(library, register, report)`, one of a document
`rule(document, spec, report)`. Adding one is a file beside this one and a line in its list.
"""

from collections.abc import Callable

from briefwright.base.diagnostic import Report
from briefwright.check.evidence_found import phrases_are_found
from briefwright.check.evidence_sources import evidence_names_a_source
from briefwright.check.limits import keeps_the_profile
from briefwright.check.successors import successor_exists
from briefwright.document.nodes import Document
from briefwright.library.model import Library
from briefwright.sources.model import Register
from briefwright.sources.snapshot import Snapshots
from briefwright.spec.model import Spec

LibraryRule = Callable[[Library, Register, Report], None]
DocumentRule = Callable[[Document, Spec, Report], None]

LIBRARY_RULES: tuple[LibraryRule, ...] = (evidence_names_a_source, successor_exists)
DOCUMENT_RULES: tuple[DocumentRule, ...] = (keeps_the_profile,)


def check_library(
    library: Library, register: Register, snapshots: Snapshots, report: Report
) -> None:
    """Run every check of the library."""
    for rule in LIBRARY_RULES:
        rule(library, register, report)
    phrases_are_found(library, snapshots, report)


def check_document(document: Document, spec: Spec, report: Report) -> None:
    """Run every check of a document."""
    for rule in DOCUMENT_RULES:
        rule(document, spec, report)
