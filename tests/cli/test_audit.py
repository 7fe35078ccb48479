"""What `build` does with a file that does not say what its brief says."""

import pytest

from tests.cli.conftest import Command

CSS = "templates/policy-brief/print.css"
HIDING = "main p { display: none }\n"


@pytest.fixture
def hiding(run: Command) -> Command:
    """A workspace whose style sheet for print hides the paragraphs."""
    run.write(CSS, HIDING)
    return run


def test_a_file_that_lacks_words_is_not_written_and_the_words_are_named(hiding: Command) -> None:
    answer = hiding("build", "--format", "pdf")
    assert answer.exit_code == 1
    assert "error[A101]: the PDF lacks " in answer.stderr
    assert not (hiding.folder / "out/housing-rights").exists()


def test_drafts_can_be_built_without_the_audit(hiding: Command) -> None:
    answer = hiding("build", "--format", "pdf", "--no-audit")
    assert answer.exit_code == 0, answer.stderr
    assert (hiding.folder / "out/housing-rights/housing-rights.pdf").is_file()


def test_what_was_not_audited_is_built_again_and_audited(hiding: Command) -> None:
    assert hiding("build", "--format", "pdf", "--no-audit").exit_code == 0
    assert hiding("build", "--format", "pdf").exit_code == 1
