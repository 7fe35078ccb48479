"""K119: a link has a scheme that is not allowed."""

from tests.composing import said_of_section


def test_a_script_in_a_link_is_told_however_it_is_dressed_up() -> None:
    body = """\
[a](javascript:alert(1)), [b](JaVa&#x09;Script:x), [c][d]

[d]: data:text/html,x
"""
    told = """\
seeds/law/right.md:6:4: error[K119]: a link may not use the scheme "javascript"
6 | [a](javascript:alert(1)), [b](JaVa&#x09;Script:x), [c][d]
  |    ^^^^^^^^^^^^^^^^^^^^
hint: allowed are http, https, mailto and tel

seeds/law/right.md:6:30: error[K119]: a link may not use the scheme "javascript"
6 | [a](javascript:alert(1)), [b](JaVa&#x09;Script:x), [c][d]
  |                              ^^^^^^^^^^^^^^^^^^^
hint: allowed are http, https, mailto and tel

seeds/law/right.md:8:6: error[K119]: a link may not use the scheme "data"
8 | [d]: data:text/html,x
  |      ^^^^^^^^^^^^^^^^
hint: allowed are http, https, mailto and tel
"""
    assert said_of_section(body) == told


def test_a_link_to_a_page_beside_the_section_is_told() -> None:
    body = """\
See [the other](other.md).
"""
    told = """\
seeds/law/right.md:6:16: error[K119]: the link "other.md" is not a full address
6 | See [the other](other.md).
  |                ^^^^^^^^^
hint: write the whole address, or [words](section:ID) for a section
"""
    assert said_of_section(body) == told


def test_a_file_on_the_author_s_machine_is_told() -> None:
    body = """\
See <ftp://example.org/a> and [this](file:///etc/passwd).
"""
    told = """\
seeds/law/right.md:6:6: error[K119]: a link may not use the scheme "ftp"
6 | See <ftp://example.org/a> and [this](file:///etc/passwd).
  |      ^^^^^^^^^^^^^^^^^^^
hint: allowed are http, https, mailto and tel

seeds/law/right.md:6:37: error[K119]: a link may not use the scheme "file"
6 | See <ftp://example.org/a> and [this](file:///etc/passwd).
  |                                     ^^^^^^^^^^^^^^^^^^^
hint: allowed are http, https, mailto and tel
"""
    assert said_of_section(body) == told
