"""An error in a template names the file and the line that wrote the words at fault."""

import pytest

from tests.composing import said, section

WRONG = "[x](wrong)"


def place(body: str, files: dict[str, str] | None = None) -> str:
    """Where the wrong link is said to stand, as path:line:column."""
    text = said({**(files or {})}, body=body)
    assert text.count("error[") == 1, text
    return text.partition(": error[K119]")[0]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (f"{WRONG}\n", 1),
        (f"# T\n\n\n\n{WRONG}\n", 5),
        (f"# T\n\n{{# a\n\nb #}}\n{WRONG}\n", 6),
        (f"# T\n\n{{% set x = 1 %}}\n{{% set y = 2 %}}\n{WRONG}\n", 5),
        (f"# T\n\n{{%- set x = 1 -%}}\n\n{WRONG}\n", 5),
        (f"# T\n\n{{% if true %}}\n{WRONG}\n{{% endif %}}\n", 4),
        (f"# T\n\n{{% if false %}}\nno\n{{% else %}}\n{WRONG}\n{{% endif %}}\n", 6),
        (f"# T\n\n{{% for n in [1, 2, 3] %}}\n{{{{ n }}}}\n{{% endfor %}}\n{WRONG}\n", 6),
        (f"# T\n\n{{% for n in [1, 2] %}}\n{WRONG} {{{{ n }}}}\n{{% endfor %}}\n", 4),
        (f"# T\n\n{{% raw %}}\n{{{{ x }}}}\n{{% endraw %}}\n{WRONG}\n", 6),
        (f"# T\n\n{{% raw %}}\n\n{WRONG}\n{{% endraw %}}\n", 5),
        (f"# T\n\n{{{{ brief.title }}}}\n{WRONG}\n", 4),
        (f"# T\n\n{{% set x %}}\n\n{WRONG}\n{{% endset %}}\n\n{{{{ x }}}}\n", 5),
        (f"# T\n\n{{% macro m() %}}\n{WRONG}\n{{% endmacro %}}\nx\n\n{{{{ m() }}}}\n", 4),
        (f"# T\r\n\r\nx\r\n\r\n{WRONG}\r\n", 5),
    ],
)
def test_a_line_of_the_body_is_named(body: str, line: int) -> None:
    text = said(body=body)
    places = {one.partition(": error")[0] for one in text.splitlines() if "error[K119]" in one}
    assert {one.rpartition(":")[0] for one in places} == {f"templates/plain/body.md.j2:{line}"}


def test_a_line_of_an_included_file_is_named_and_then_the_body_s_again() -> None:
    files = {"templates/shared/part.md.j2": f"One.\n\n{WRONG}\n"}
    body = "# T\n\n{% include 'shared/part.md.j2' %}\n\nTwo.\n"
    assert place(body, files) == "templates/shared/part.md.j2:3:4"
    body = f"# T\n\n{{% include 'shared/good.md.j2' %}}\n\nTwo {WRONG}.\n"
    assert (
        place(body, {"templates/shared/good.md.j2": "One.\n"}) == "templates/plain/body.md.j2:5:8"
    )


def test_a_line_of_a_parent_template_and_of_its_child_are_named() -> None:
    parent = f"# T\n\n{{% block words %}}{{% endblock %}}\n\n{WRONG}\n"
    child = "{% extends 'shared/base.md.j2' %}\n{% block words %}\nFine.\n{% endblock %}\n"
    assert (
        place(child, {"templates/shared/base.md.j2": parent}) == "templates/shared/base.md.j2:5:4"
    )
    child = child.replace("Fine.", f"Not fine: {WRONG}")
    parent = parent.replace(WRONG, "Fine.")
    assert (
        place(child, {"templates/shared/base.md.j2": parent}) == "templates/plain/body.md.j2:3:14"
    )


def test_an_error_in_a_section_names_the_section_wherever_a_template_puts_it() -> None:
    body = "# T\n\n{% include 'shared/part.md.j2' %}\n"
    part = "{% for s in parts[0].sections %}\n## {{ s.title }}\n\n{{ s.body }}\n{% endfor %}\n"
    text = said(
        {"templates/shared/part.md.j2": part}, body=body, right=section(f"One.\n\nTwo {WRONG}.\n")
    )
    assert text.startswith("seeds/law/right.md:8:8: error[K119]")


def test_a_value_that_is_read_as_markdown_is_placed_at_the_template() -> None:
    body = "# T\n\nSee {{ '[x](wrong)' | markdown }} here.\n"
    assert place(body) == "templates/plain/body.md.j2:3:12"
