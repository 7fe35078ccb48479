"""C206: a brief that holds a case example names where help is to be found."""

from briefwright.base.diagnostic import Report
from briefwright.check.cases import is_case
from briefwright.check.subject import OneBrief
from briefwright.document.nodes import Division
from briefwright.document.walk import walk

ROLE = "support"


def case_comes_with_support(subject: OneBrief, report: Report) -> None:
    """Report a brief with a case and without a box of support services."""
    case = next((one.section for one in subject.selection.picks if is_case(one.section)), None)
    if case is None or _has_box(subject):
        return
    report.add(
        "C206",
        f'the brief holds the case "{case.id}", and nothing says where help is to be found',
        subject.place(case.id),
        hint="include support services with a phone number; the stock templates put them in a box",
    )


def _has_box(subject: OneBrief) -> bool:
    return any(
        isinstance(node, Division) and node.role == ROLE and node.blocks
        for node in walk(subject.document.blocks)
    )
