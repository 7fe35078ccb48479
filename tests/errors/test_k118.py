"""K118: raw HTML is shown as text."""

from tests.composing import said_of_section


def test_an_element_is_told_with_its_tags() -> None:
    body = """\
A <b>bold</b> word.
"""
    told = """\
seeds/law/right.md:6:3: warning[K118]: raw HTML is not passed through: <b> is shown as text
6 | A <b>bold</b> word.
  |   ^^^
hint: use Markdown, or write &lt; for a plain <

seeds/law/right.md:6:10: warning[K118]: raw HTML is not passed through: </b> is shown as text
6 | A <b>bold</b> word.
  |          ^^^^
hint: use Markdown, or write &lt; for a plain <
"""
    assert said_of_section(body) == told


def test_a_script_in_a_summary_is_told_in_the_front_matter() -> None:
    told = """\
seeds/law/right.md:5:16: warning[K118]: raw HTML is not passed through: <script> is shown as text
5 | summary: Words <script>alert(1)</script>
  |                ^^^^^^^^
hint: use Markdown, or write &lt; for a plain <

seeds/law/right.md:5:32: warning[K118]: raw HTML is not passed through: </script> is shown as text
5 | summary: Words <script>alert(1)</script>
  |                                ^^^^^^^^^
hint: use Markdown, or write &lt; for a plain <
"""
    assert said_of_section("Text.\n", "summary: Words <script>alert(1)</script>") == told
