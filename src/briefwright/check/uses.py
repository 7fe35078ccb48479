"""What a brief is used for, as far as checks ask: a submission, a handout, or neither."""

from briefwright.spec.model import Spec

SUBMISSION = "submissions"
HANDOUT = "handouts"
BRIEF = "briefs"

_FORUMS = ("upr-", "crc-", "cedaw-", "uk-")
_PLAIN = ("handout", "one-pager")


def use_of(spec: Spec) -> str:
    """The word by which a consent's scope calls the use of a brief."""
    if is_submission(spec):
        return SUBMISSION
    if spec.template == "handout" or "public" in spec.audience:
        return HANDOUT
    return BRIEF


def is_submission(spec: Spec) -> bool:
    """Whether a brief is filed with a body of the UN or a parliament."""
    profile = spec.profile.name if spec.profile else None
    return spec.template == "submission" or (profile or "").startswith(_FORUMS)


def wants_plain_language(spec: Spec) -> bool:
    """Whether a brief is for readers who have a minute: handouts and one-pagers."""
    profile = spec.profile.name if spec.profile else None
    return spec.template in _PLAIN or profile in _PLAIN
