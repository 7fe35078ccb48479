"""With `briefs_url` a brief ends with its address, in words and as a code with words for it."""

import re

from tests.cli.conftest import Command

CONFIG = '[organisation]\nname = "Housing Forum"\nbriefs_url = "https://example.org/{language}/{brief}"\n'
ADDRESS = "https://example.org/en/housing-rights"


def page(run: Command) -> str:
    assert run("build", "housing-rights", "--format", "html").exit_code == 0
    return (run.folder / "out/housing-rights/housing-rights.html").read_text("utf-8")


def test_the_address_stands_in_words_and_as_a_code(run: Command) -> None:
    run.write("briefwright.toml", CONFIG)
    made = page(run)
    assert re.search(rf'<img [^>]*alt="QR code that leads to {ADDRESS}"', made)
    assert f'<a href="{ADDRESS}">example.org/en/housing-rights</a>' in made


def test_without_an_address_there_is_no_code(run: Command) -> None:
    assert "QR code" not in page(run)


def test_an_address_without_a_place_for_the_brief_is_refused(run: Command) -> None:
    run.write("briefwright.toml", '[organisation]\nbriefs_url = "https://example.org/briefs"\n')
    answer = run("build")
    assert answer.exit_code == 1
    assert "is not a web address with {brief} in it" in answer.stderr
