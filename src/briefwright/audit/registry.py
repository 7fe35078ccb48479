"""The formats that are audited: the module that reads each one back, imported when asked for.

Such a module has `audit(data, document) -> Report`.
"""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document

Audit = Callable[[bytes, Document], Report]

_MODULES = {
    "html": "briefwright.audit.html.audit",
    "pdf": "briefwright.audit.pdf.audit",
    "docx": "briefwright.audit.docx.audit",
}


def audit_of(format: str) -> Audit:
    """The audit of a format."""
    return cast(Audit, import_module(_MODULES[format]).audit)
