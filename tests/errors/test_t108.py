"""T108: the words that templates add are missing in a language."""

from tests.composing import SPEC, said, section


def test_a_language_without_words_of_its_own_is_told() -> None:
    spec = SPEC.replace("en-GB", "fr")
    told = """\
templates/shared/labels/fr.toml:1:1: warning[T108]: the words that templates add are not there in "fr": they are printed in English
hint: copy templates/shared/labels/en.toml to it, and translate the words
"""  # noqa: E501
    assert said(spec=spec, right=section("Texte.\n", "language: fr")) == told
