"""Briefs' files to specs."""

from datetime import date

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.document.nodes import PageSetup
from briefwright.spec.defaults import Defaults
from briefwright.spec.find import find_specs
from briefwright.spec.model import Part, Profile, Select, Spec
from briefwright.spec.profiles import shipped_profiles
from briefwright.spec.read import read_specs
from tests.housing import TODAY, read_briefs

BRIEF = "title: T\nsections:\n- intro: x\n"


def spec_of(text: str) -> Spec:
    report = Report()
    (spec,) = read_briefs({"q3.yaml": text}, report).values()
    assert not len(report)
    return spec


def test_a_brief_says_everything() -> None:
    spec = spec_of(
        """\
title: Homes for all
subtitle: What the law lacks
description: A brief.
language: ja
template: submission
audience: [parliamentarians, press]
as_of: 2026-06-30
style: styles/own.csl
formats: [docx, pdf, docx]
page: {size: Letter, layout: booklet}
numbered_paragraphs: true
superseded: history
profile: {words: 900, count_notes: true, pages: 3, file: docx}
variables: {campaign: Homes, year: 2026}
sections:
- heading: Law
  intro: Some *words*.
  select:
    {kind: law, topics: [a, b], any_topics: c, jurisdiction: JP, language: [ja], progress: open}
  include: [one, two]
  exclude: [three]
  order: [-priority, id]
  limit: 6
  as: summary
"""
    )
    assert spec == Spec(
        id="q3",
        path="briefs/q3.yaml",
        title="Homes for all",
        language="ja",
        template="submission",
        style="styles/own.csl",
        as_of=date(2026, 6, 30),
        formats=("docx", "pdf"),
        parts=(
            Part(
                heading="Law",
                intro="Some *words*.",
                select=Select(
                    kind=("law",),
                    topics=("a", "b"),
                    any_topics=("c",),
                    jurisdiction=("JP",),
                    language=("ja",),
                    fields={"progress": ("open",)},
                ),
                include=("one", "two"),
                exclude=("three",),
                order=("-priority", "id"),
                limit=6,
                shape="summary",
            ),
        ),
        digest=spec.digest,
        subtitle="What the law lacks",
        description="A brief.",
        audience=("parliamentarians", "press"),
        page=PageSetup("Letter", "booklet"),
        numbered_paragraphs=True,
        superseded="history",
        profile=Profile(None, 900, True, 3, "docx"),
        variables={"campaign": "Homes", "year": 2026},
    )


def test_the_workspace_decides_where_a_brief_is_silent() -> None:
    files = MemoryFiles({"texts/q3.yml": BRIEF})
    defaults = Defaults("ja", "apa", "handout", ("pdf",), "A5")
    spec = read_specs(files, defaults, Report(), TODAY, folder="texts")["q3"]
    assert (spec.language, spec.style, spec.template) == ("ja", "apa", "handout")
    assert (spec.formats, spec.page, spec.as_of) == (("pdf",), PageSetup("A5"), TODAY)
    assert spec.superseded == "refuse"


def test_a_size_alone_is_a_page() -> None:
    assert spec_of(BRIEF + "page: A5\n").page == PageSetup("A5", "standard")


def test_a_layout_alone_keeps_the_size() -> None:
    assert spec_of(BRIEF + "page: {layout: large-print}\n").page == PageSetup("A4", "large-print")


def test_a_forced_day_goes_before_the_briefs_own() -> None:
    day = date(2016, 1, 1)
    specs = read_briefs({"q3.yaml": BRIEF + "as_of: 2026-06-30\n"}, forced=day)
    assert specs["q3"].as_of == day


def test_true_and_numbers_can_be_selected_by() -> None:
    spec = spec_of("title: T\nsections:\n- select: {anonymised: true, priority: [1, 2]}\n")
    select = spec.parts[0].select
    assert select is not None
    assert select.fields == {"anonymised": ("true",), "priority": ("1", "2")}


def test_every_value_knows_its_place() -> None:
    spec = spec_of("title: T\nsections:\n- intro: x\n- include: [a, b]\n")
    span = spec.span("sections", spec.parts[1].index, "include", 1)
    assert span is not None
    assert (span.path, span.line, span.column) == ("briefs/q3.yaml", 4, 16)


def test_other_files_of_the_folder_are_no_briefs() -> None:
    specs = read_briefs({"q3.yaml": BRIEF, "README.md": "#", "data.json": "{}"})
    assert list(specs) == ["q3"]


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    assert spec_of("\ufeff" + BRIEF.replace("\n", "\r\n")).title == "T"


def test_a_faulty_brief_keeps_what_is_right_in_it() -> None:
    text = (
        "titel: x\ntitle: T\nsections:\n- incldue: [a]\n- include: [b]\neditions: {A: {}, b: {}}\n"
    )
    report = Report()
    specs = read_briefs({"q3.yaml": text, "q4.yaml": BRIEF}, report)
    assert report.has_errors
    assert list(specs) == ["q3", "q3.b", "q4"]
    assert (specs["q3"].title, specs["q3"].faulty) == ("T", True)
    assert [(part.index, part.include) for part in specs["q3"].parts] == [(1, ("b",))]
    assert not specs["q4"].faulty


def test_a_brief_that_does_not_parse_is_there_but_faulty() -> None:
    specs = read_briefs({"q3.yaml": "title: [", "q4.yaml": b"\xff\xfe", "q5.yaml": "x"})
    assert [(spec.title, spec.faulty) for spec in specs.values()] == [
        ("q3", True),
        ("q4", True),
        ("q5", True),
    ]


def test_the_digest_follows_what_the_brief_says_and_not_how() -> None:
    one = spec_of("title: T\nlanguage: en-GB\nsections:\n- {intro: x}\n")
    assert one.digest == spec_of("# remark\n" + BRIEF).digest
    assert one.digest != spec_of(BRIEF + "audience: [press]\n").digest


def test_the_digest_follows_the_workspaces_defaults() -> None:
    files = MemoryFiles({"briefs/q3.yaml": BRIEF})
    other = read_specs(files, Defaults(style="apa"), Report(), TODAY)["q3"]
    assert other.digest != spec_of(BRIEF).digest


def test_a_shipped_profile_brings_its_limits() -> None:
    assert spec_of(BRIEF + "profile: upr-submission\n").profile == Profile(
        "upr-submission", 2815, False, None, "docx", True
    )


def test_every_shipped_profile_says_where_its_numbers_come_from() -> None:
    for name, shipped in shipped_profiles().items():
        assert shipped.profile.name == name
        assert shipped.profile.words
        assert shipped.label
        assert shipped.source
        assert shipped.check


def _found(*names: str) -> list[str]:
    report = Report()
    specs = read_briefs({"q3.yaml": BRIEF + "editions: {ja: {language: ja}}\n", "b.yaml": BRIEF})
    found = [spec.name for spec in find_specs(specs, names, report)]
    assert not len(report)
    return found


def test_no_name_means_every_brief() -> None:
    assert _found() == ["b", "q3", "q3.ja"]


def test_a_brief_is_named_by_its_id_with_its_editions() -> None:
    assert _found("q3") == ["q3", "q3.ja"]


def test_an_edition_is_named_alone() -> None:
    assert _found("q3.ja") == ["q3.ja"]


def test_a_brief_is_named_by_its_path_from_anywhere() -> None:
    for path in ("briefs/q3.yaml", "./briefs/q3.yaml", "q3.yaml", "/work/place/briefs/q3.yaml"):
        assert _found(path) == ["q3", "q3.ja"]


def test_a_brief_named_twice_is_found_once() -> None:
    assert _found("b", "briefs/b.yaml", "q3.ja", "q3") == ["b", "q3.ja", "q3"]
