"""T106: a template's settings or theme do not have the right shape."""

from tests.composing import said_of_template


def test_settings_that_do_not_parse_are_told_at_their_place() -> None:
    told = """\
templates/plain/template.toml:1:9: error[T106]: template.toml does not parse: invalid value
1 | label = Plain
  |         ^
"""
    assert said_of_template({"templates/plain/template.toml": "label = Plain\n"}) == told


def test_a_misspelt_setting_is_told_with_the_nearest_one() -> None:
    told = """\
templates/plain/template.toml:2:1: error[T106]: the key "lable" is not known
2 | lable = "Plain"
  | ^^^^^
hint: did you mean "label"?
"""
    assert (
        said_of_template({"templates/plain/template.toml": 'page = "A4"\nlable = "Plain"\n'})
        == told
    )


def test_a_setting_of_the_wrong_type_is_told() -> None:
    told = """\
templates/plain/template.toml:1:1: error[T106]: "formats" must be a list
1 | formats = "pdf"
  | ^^^^^^^
"""
    assert said_of_template({"templates/plain/template.toml": 'formats = "pdf"\n'}) == told


def test_a_template_without_a_page_is_told() -> None:
    told = """\
templates/plain/page.html.j2:1:1: error[T106]: the template "plain" has no page.html.j2
hint: write it, or one for all templates in templates/shared/
"""
    assert said_of_template({"templates/shared/page.html.j2": None}) == told


def test_a_body_in_utf_16_is_told() -> None:
    told = """\
templates/plain/body.md.j2:1:1: error[T106]: the file is in UTF-16, not UTF-8
hint: save it again with the encoding UTF-8
"""
    assert said_of_template({"templates/plain/body.md.j2": "# T".encode("utf-16")}) == told


def test_words_of_a_language_that_do_not_parse_are_told() -> None:
    told = """\
templates/shared/labels/en.toml:1:20: error[T106]: the labels do not parse: a quotation mark is not closed
1 | contents = "Contents
  |                    ^
"""  # noqa: E501
    assert said_of_template({"templates/shared/labels/en.toml": 'contents = "Contents\n'}) == told


def test_a_pattern_of_dates_with_an_unknown_part_is_told() -> None:
    told = """\
templates/shared/labels/en.toml:2:12: error[T106]: the pattern of dates cannot be filled: "{weekday} {day}"
2 | pattern = "{weekday} {day}"
  |            ^^^^^^^^^^^^^^^
hint: its parts are {year}, {month} and {day}
"""  # noqa: E501
    assert (
        said_of_template(
            {"templates/shared/labels/en.toml": '[date]\npattern = "{weekday} {day}"\n'}
        )
        == told
    )
