"""C207: a text tells readers to keep illegal material."""

from tests.checking import section, told


def test_an_instruction_to_keep_material_is_told_and_marked() -> None:
    files = {
        "seeds/background/words.md": section(
            body="Before you report the page, take screenshots of it."
        ),
    }
    expected = """\
seeds/background/words.md:6:29: error[C207]: this tells readers to keep or copy what may be illegal material
6 | Before you report the page, take screenshots of it.
  |                             ^^^^^^^^^^^^^^^^
hint: leave it out; say where to report it, and that nothing need be kept
"""  # noqa: E501
    assert told(files, "C207") == expected


def test_a_warning_against_it_is_not_told() -> None:
    files = {
        "seeds/background/words.md": section(body="Do not take screenshots of the page."),
    }
    assert told(files, "C207") == ""
