"""`extends` and `editions`: keys taken over and overridden, each at its own place."""

from hypothesis import given
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile
from briefwright.base.yaml import Located, parse_yaml
from briefwright.document.nodes import PageSetup
from briefwright.spec.model import Spec
from briefwright.spec.overlay import inner, overlay
from tests.housing import read_briefs

BASE = """\
subtitle: Below
language: ja
page: {size: A5, layout: booklet}
variables: {a: 1, b: 2}
sections:
- heading: Law
  include: [one]
"""


def sound(**briefs: str) -> dict[str, Spec]:
    report = Report()
    specs = read_briefs({f"{name}.yaml": text for name, text in briefs.items()}, report)
    assert not len(report)
    return specs


def place(spec: Spec, *path: str | int) -> tuple[str, int]:
    span = spec.span(*path)
    assert span is not None
    return span.path, span.line


def test_a_spec_takes_over_keys_and_overrides_them() -> None:
    q3 = sound(base=BASE, q3="extends: base\ntitle: T\nsubtitle: Own\n")["q3"]
    assert (q3.title, q3.subtitle, q3.language) == ("T", "Own", "ja")
    assert q3.parts[0].include == ("one",)


def test_inherited_values_keep_their_place() -> None:
    q3 = sound(base=BASE, q3="extends: base\ntitle: T\nvariables: {b: 3}\n")["q3"]
    assert place(q3, "sections", 0, "include", 0) == ("briefs/base.yaml", 7)
    assert place(q3, "variables", "a") == ("briefs/base.yaml", 4)
    assert place(q3, "variables", "b") == ("briefs/q3.yaml", 3)
    assert place(q3, "title") == ("briefs/q3.yaml", 2)


def test_entries_of_page_and_variables_are_overridden_one_by_one() -> None:
    q3 = sound(base=BASE, q3="extends: base\ntitle: T\nvariables: {b: 3}\npage: {size: A4}\n")["q3"]
    assert q3.variables == {"a": 1, "b": 3}
    assert q3.page == PageSetup("A4", "booklet")


def test_lists_are_overridden_as_a_whole() -> None:
    q3 = sound(base=BASE, q3="extends: base\ntitle: T\nsections:\n- intro: x\n")["q3"]
    assert [(part.heading, part.intro) for part in q3.parts] == [("", "x")]
    assert place(q3, "sections", 0, "heading") == ("briefs/q3.yaml", 4)


def test_a_chain_of_bases_is_followed() -> None:
    specs = sound(a="extends: b\ntitle: A\n", b="extends: c\nlanguage: en-GB\n", c=BASE)
    assert list(specs) == ["a"]
    assert (specs["a"].language, specs["a"].subtitle) == ("en-GB", "Below")


def test_a_base_that_is_whole_is_a_brief_too() -> None:
    specs = sound(base="title: B\n" + BASE, q3="extends: base\n")
    assert [(name, spec.title) for name, spec in specs.items()] == [("base", "B"), ("q3", "B")]


def test_a_base_that_lacks_a_title_is_no_brief() -> None:
    assert list(sound(base=BASE, q3="extends: base\ntitle: T\n")) == ["q3"]


def test_what_extends_a_faulty_spec_is_faulty() -> None:
    specs = read_briefs({"base.yaml": BASE + "titel: x\n", "q3.yaml": "extends: base\ntitle: T\n"})
    assert specs["q3"].faulty


def test_editions_are_specs_of_their_own() -> None:
    editions = (
        "editions:\n  large: {page: {layout: large-print}, formats: [pdf]}\n  en: {language: en}\n"
    )
    specs = sound(q3="title: T\n" + BASE + editions)
    assert list(specs) == ["q3", "q3.large", "q3.en"]
    large, english = specs["q3.large"], specs["q3.en"]
    assert (large.id, large.edition, large.name) == ("q3", "large", "q3.large")
    assert (large.page, large.formats) == (PageSetup("A5", "large-print"), ("pdf",))
    assert (english.language, english.page) == ("en", PageSetup("A5", "booklet"))
    assert len({spec.digest for spec in specs.values()}) == 3


def test_an_edition_keeps_the_size_that_the_brief_gives_alone() -> None:
    text = (
        "title: T\npage: A5\nsections:\n- intro: x\neditions: {l: {page: {layout: large-print}}}\n"
    )
    assert sound(q3=text)["q3.l"].page == PageSetup("A5", "large-print")


def test_a_value_of_an_edition_has_its_place_in_the_edition() -> None:
    specs = sound(
        q3="title: T\nlanguage: ja\nsections:\n- intro: x\neditions:\n  en: {language: en}\n"
    )
    assert place(specs["q3.en"], "language") == ("briefs/q3.yaml", 6)
    assert place(specs["q3.en"], "title") == ("briefs/q3.yaml", 1)


def test_editions_are_inherited_too() -> None:
    base = BASE + "editions: {en: {language: en}}\n"
    assert list(sound(base=base, q3="extends: base\ntitle: T\n")) == ["q3", "q3.en"]


def located(text: str) -> Located:
    found = parse_yaml(SourceFile("f.yaml", text), "S101", Report())
    assert found is not None
    return found


def test_inner_data_has_places_of_its_own() -> None:
    part = inner(located("a:\n  b: {c: d}\n"), "a", "b")
    assert part.data == {"c": "d"}
    assert part.span("c").text == "d"
    assert part.key("c").text == "c"


keys = st.sampled_from(["title", "page", "variables", "audience", "limit"])
values = st.one_of(
    st.integers(0, 9),
    st.lists(st.integers(0, 9), max_size=3),
    st.dictionaries(st.sampled_from("xyz"), st.integers(0, 9), max_size=3),
)


@given(st.dictionaries(keys, values), st.dictionaries(keys, values))
def test_every_value_of_an_overlay_stands_where_it_was_read(
    base: dict[str, object], over: dict[str, object]
) -> None:
    merged = overlay(_written("base.yaml", base), _written("over.yaml", over))
    for key, value in merged.data.items():
        for path, one in _leaves((key,), value):
            span = merged.values[path]
            assert span.text == str(one)
            assert _at(over if span.path == "over.yaml" else base, path) == one
    for key, value in over.items():
        assert key in merged.data
        if not isinstance(value, dict):
            assert merged.data[key] == value


def _written(path: str, data: dict[str, object]) -> Located:
    lines = [f"{key}: {value}".replace("'", "") for key, value in data.items()]
    found = parse_yaml(SourceFile(path, "\n".join(lines) or "{}"), "S101", Report())
    assert found is not None
    return found


def _leaves(
    path: tuple[str | int, ...], value: object
) -> list[tuple[tuple[str | int, ...], object]]:
    if isinstance(value, dict):
        return [leaf for key, one in value.items() for leaf in _leaves((*path, key), one)]
    if isinstance(value, list):
        return [leaf for n, one in enumerate(value) for leaf in _leaves((*path, n), one)]
    return [(path, value)]


def _at(data: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data
