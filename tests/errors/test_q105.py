"""Q105: a citation's key is in no register."""

from tests.composing import SPEC, said, said_of_section, section


def test_a_misspelt_key_in_a_section_is_told_with_the_nearest_source() -> None:
    told = """\
seeds/law/right.md:6:27: error[Q105]: no source has the key "icesr"
6 | States act. [@crc, art 3; @icesr, art 11]
  |                           ^^^^^^
hint: did you mean "icescr" (seeds/sources/sources.yaml)?
"""
    assert said_of_section("States act. [@crc, art 3; @icesr, art 11]\n") == told


def test_one_in_running_words_is_told() -> None:
    told = """\
seeds/law/right.md:6:4: error[Q105]: no source has the key "nobody"
6 | As @nobody [p 3] says.
  |    ^^^^^^^
hint: add a record to seeds/sources/, or write \\@ for a plain @
"""
    assert said_of_section("As @nobody [p 3] says.\n") == told


def test_one_in_a_table_is_told_on_its_row() -> None:
    told = """\
seeds/law/right.md:9:10: error[Q105]: no source has the key "ccr"
9 | | e | f [@ccr] |
  |          ^^^^
hint: did you mean "icescr" (seeds/sources/sources.yaml)?
"""
    assert said_of_section("| a | b |\n| --- | --- |\n| c | d [@crc] |\n| e | f [@ccr] |\n") == told


def test_one_in_an_author_s_note_is_told_at_its_place() -> None:
    told = """\
seeds/law/right.md:10:21: error[Q105]: no source has the key "icesrc"
10 |     With a source. [@icesrc]
   |                     ^^^^^^^
hint: did you mean "icescr" (seeds/sources/sources.yaml)?
"""
    assert (
        said_of_section("Words.[^a]\n\n[^a]: A remark.\n\n    With a source. [@icesrc]\n") == told
    )


def test_one_in_the_template_is_told_in_the_template() -> None:
    body = """\
# {{ brief.title }}

{% for part in parts %}
{{ part.intro }}
{% endfor %}
Words. [@crcc]
"""
    told = """\
templates/plain/body.md.j2:6:9: error[Q105]: no source has the key "crcc"
6 | Words. [@crcc]
  |         ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(body=body) == told


def test_one_in_an_included_file_is_told_in_that_file() -> None:
    body = "# {{ brief.title }}\n\n{% include 'shared/end.md.j2' %}\n"
    files = {"templates/shared/end.md.j2": "Words.\n\nMore words. [@crcc]\n"}
    told = """\
templates/shared/end.md.j2:3:14: error[Q105]: no source has the key "crcc"
3 | More words. [@crcc]
  |              ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(files, body=body) == told


def test_one_in_an_intro_of_one_line_is_told() -> None:
    spec = SPEC + "- heading: More\n  intro: Words. [@crcc]\n"
    told = """\
briefs/brief.yaml:9:18: error[Q105]: no source has the key "crcc"
9 |   intro: Words. [@crcc]
  |                  ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(spec=spec) == told


def test_one_in_an_intro_in_quotes_is_told() -> None:
    spec = SPEC + "- heading: More\n  intro: 'The ''law'' says: [@crc] and [@crcc].'\n"
    told = """\
briefs/brief.yaml:9:41: error[Q105]: no source has the key "crcc"
9 |   intro: 'The ''law'' says: [@crc] and [@crcc].'
  |                                         ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(spec=spec) == told


def test_one_in_an_intro_of_several_lines_is_told_on_its_own_line() -> None:
    spec = SPEC + "- heading: More\n  intro: |\n    Words. [@crc]\n\n    More words. [@crcc]\n"
    told = """\
briefs/brief.yaml:12:18: error[Q105]: no source has the key "crcc"
12 |     More words. [@crcc]
   |                  ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(spec=spec) == told


def test_one_in_a_folded_intro_is_told_on_its_own_line() -> None:
    intro = "  intro: >\n    Words that are folded\n    into one line. [see\n    @crcc, art 3]\n"
    spec = SPEC + "- heading: More\n" + intro
    told = """\
briefs/brief.yaml:12:5: error[Q105]: no source has the key "crcc"
12 |     @crcc, art 3]
   |     ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(spec=spec) == told


def test_one_in_a_summary_is_told_in_the_front_matter() -> None:
    body = "# {{ brief.title }}\n\n{{ parts[0].sections[0].summary }}\n"
    right = section("Text.\n", "summary: >-", "  Words that are", "  folded. [@crc]", "  [@crcc]")
    told = """\
seeds/law/right.md:8:4: error[Q105]: no source has the key "crcc"
8 |   [@crcc]
  |    ^^^^^
hint: did you mean "crc" (seeds/sources/sources.yaml)?
"""
    assert said(body=body, right=right) == told
