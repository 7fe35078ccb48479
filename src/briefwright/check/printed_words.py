"""The running words that a brief prints: its introductions and its sections'."""

from collections.abc import Iterator

from briefwright.check.printed import is_printed
from briefwright.check.prose import Prose, Stretch, prose_of_section, prose_of_spec
from briefwright.check.readability import Sentence, measured
from briefwright.check.subject import OneBrief

INTRO = "intro"


def printed_words(subject: OneBrief) -> Iterator[tuple[Prose, str]]:
    """Stretches of words with their language, in the order of the brief."""
    spec = subject.spec
    yield tuple(one for one in prose_of_spec(spec) if one.name == INTRO), spec.language
    for selected in subject.selection.parts:
        for pick in selected.picks:
            section, shape = pick.section, selected.part.shape
            prose = tuple(
                stretch
                for stretch in prose_of_section(section)
                if is_printed(stretch, section, shape, spec.template)
            )
            yield prose, section.language


def printed_stretches(subject: OneBrief) -> Iterator[Stretch]:
    """All stretches of words that a brief prints."""
    for prose, _ in printed_words(subject):
        yield from prose


def printed_sentences(subject: OneBrief) -> tuple[Sentence, ...]:
    """The sentences of a brief in its own language."""
    own = subject.spec.language.split("-")[0]
    return tuple(
        sentence
        for prose, language in printed_words(subject)
        if language.split("-")[0] == own
        for sentence in measured(prose, language)
    )
