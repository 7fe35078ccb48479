"""R104: a variable is not defined."""

from tests.composing import SPEC, said, said_of_section, section


def test_a_misspelt_variable_is_told_with_the_nearest_one() -> None:
    told = """\
seeds/law/right.md:6:5: error[R104]: {{ variables.campain }} has no value: nothing here has the name "campain"
6 | For {{ variables.campain }}.
  |     ^^^^^^^^^^^^^^^^^^^^^^^
hint: did you mean "campaign"?
"""  # noqa: E501
    assert said_of_section("For {{ variables.campain }}.\n") == told


def test_one_in_a_link_s_address_is_told() -> None:
    told = """\
seeds/law/right.md:6:8: error[R104]: {{ organisation.mail }} has no value: nothing here has the name "mail"
6 | [Write]({{ organisation.mail }})
  |        ^^^^^^^^^^^^^^^^^^^^^^^^
hint: known are name, contact, url
"""  # noqa: E501
    assert said_of_section("[Write]({{ organisation.mail }})\n") == told


def test_one_in_a_citation_s_locator_is_told() -> None:
    told = """\
seeds/law/right.md:6:9: error[R104]: {{ variables.article }} has no value: nothing here has the name "article"
6 | Words. [@crc, art {{ variables.article }}]
  |         ^^^^
hint: known are campaign
"""  # noqa: E501
    assert said_of_section("Words. [@crc, art {{ variables.article }}]\n") == told


def test_one_in_a_summary_is_told_in_the_front_matter() -> None:
    body = "# {{ brief.title }}\n\n{{ parts[0].sections[0].summary }}\n"
    right = section("Text.\n", "summary: For {{ variables.nothing }}.")
    told = """\
seeds/law/right.md:5:14: error[R104]: {{ variables.nothing }} has no value: nothing here has the name "nothing"
5 | summary: For {{ variables.nothing }}.
  |              ^^^^^^^^^^^^^^^^^^^^^^^
hint: known are campaign
"""  # noqa: E501
    assert said(body=body, right=right) == told


def test_what_is_no_expression_is_told() -> None:
    told = """\
seeds/law/right.md:6:5: error[R104]: {{ a b }} has no value: chunk after expression
6 | For {{ a b }}.
  |     ^^^^^^^^^
hint: define it under [variables] in briefwright.toml or variables: in the spec
"""
    assert said_of_section("For {{ a b }}.\n") == told


def test_a_list_is_told() -> None:
    spec = SPEC + "variables: {towns: [Osaka, Kobe]}\n"
    told = """\
seeds/law/right.md:6:4: error[R104]: {{ variables.towns }} has no value: it is not text or a number
6 | In {{ variables.towns }}.
  |    ^^^^^^^^^^^^^^^^^^^^^
hint: name one of its parts
"""
    assert said(spec=spec, right=section("In {{ variables.towns }}.\n")) == told
