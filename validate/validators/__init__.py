"""The validators, one a file."""

from validate.model import Validator
from validate.validators.axe import Axe
from validate.validators.fields import Fields
from validate.validators.libreoffice import LibreOffice
from validate.validators.nu import Nu
from validate.validators.openxml_audit import OpenXmlAudit
from validate.validators.page import Page
from validate.validators.qpdf import Qpdf
from validate.validators.sdk import Sdk
from validate.validators.verapdf import VeraPdf

ALL: tuple[Validator, ...] = (
    VeraPdf("ua1", "PDF/UA-1 (ISO 14289-1), 106 rules"),
    VeraPdf("3a", "PDF/A-3a (ISO 19005-3), 155 rules"),
    Page(),
    Qpdf(),
    Sdk(),
    OpenXmlAudit(),
    Fields(),
    LibreOffice(),
    Nu(),
    Axe(),
)
