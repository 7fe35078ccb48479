"""C404: a submission cites the works themselves, no encyclopaedia or digest of them."""

from collections.abc import Iterator

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.check.printed_words import printed_stretches
from briefwright.check.rests_on import cited_beside
from briefwright.check.subject import OneBrief
from briefwright.check.uses import is_submission


def submission_cites_originals(subject: OneBrief, report: Report) -> None:
    """Report citations of tertiary sources in what is filed with a forum."""
    spec, register = subject.spec, subject.world.register
    if not is_submission(spec):
        return
    for key, span in (*_in_words(subject), *cited_beside(subject)):
        if key in register and register[key].reliability == "tertiary":
            report.add(
                "C404",
                f'the submission "{spec.name}" cites the tertiary source "{key}"',
                span,
                hint="cite the work that it draws on",
            )


def _in_words(subject: OneBrief) -> Iterator[tuple[str, Span]]:
    for stretch in printed_stretches(subject):
        yield from stretch.citations()
