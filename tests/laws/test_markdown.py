"""Whatever an author types: Markdown is read without a crash, and no word of it is lost.

A word is lost when it is neither in the tree nor on a line that a diagnostic points at. What is
syntax and no word: the name behind the marks of fenced code.
"""

import re
from dataclasses import fields
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile
from briefwright.document.nodes import Node
from briefwright.library.markdown.parse import MarkdownParser

PARSER = MarkdownParser()
# In each, every # stands for a word unlike all others; @ for one of a few labels.
PIECES = [
    *("#", "# #", "#'s", '"#"', "*#*", "**#**", "_#_", "`#`", "***#", "#--#", "# ", "\\#", "#\\"),
    *("[#](https://x.org/#)", "[#](#)", "[](section:#)", "[#](section:#)", "<https://x.org/#>"),
    *("[#][@]", "\n\n[@]: https://x.org/# '#'\n\n", "[#]", "<#@x.org>", "![#](#.png)"),
    *('![#](#.png "#")', "![#](#.png) #", '[#](https://x.org "#")', "\n\n[#]: #\n\n"),
    *(
        "[\\@#]",
        "[\\@#, p #]",
        "[see # \\@#, art #; -\\@#]",
        "\\@#",
        "\\@# [p #]",
        "[# \\@#] [\\@#]",
    ),
    *("[^@]", "\n\n[^@]: #\n\n", "\n\n[^@]: # [\\@#]\n\n    #\n\n", "[^#]", "\n[^#]: #\n"),
    *("[#]{lang=ja}", "[#]{.r#}", "[#]{#}", "{{ # }}", "{{ #.# | # }}", "{{ # "),
    *("\n\n# #\n\n", "\n\n## #\n\n", "\n#\n===\n", "\n\n- #", "\n- #", "\n    - #", "\n\n1. #"),
    *("\n\n> #", "\n> #", "\n    #", "\n\n    #", "\n\n        #", "\n\n#\n:   #", "\n\n---\n\n"),
    *(
        "\n\n| # | # |\n| --- | --- |\n| # | # |",
        "\n| # | # |",
        "\n| # |",
        "\n| --- |\n",
        " | ",
        "|",
    ),
    *("\n\n::: r#\n\n", "\n\n:::: r#\n\n", "\n\n:::\n\n", "\n\n::: {.r# lang=ja}\n\n", "\n:::\n"),
    *("\n\n```\n#\n```\n\n", "\n```\n", "```", "\n~~~\n#\n\n#\n~~~\n", "`", "``"),
    *("<#>", "<b>#</b>", "<b #='#'", "&#;", "&amp;#", "<!", "#<", "# < # > #"),
    *("  \n", "\n", "\n\n", "\t", " ", "\u00a0", "\u3000", "\u00ad", "日本#語", "\r\n"),
    *("[", "]", "(", ")", "{", "}", "!", "*", "**", "_", "'", '"', "...", "^", "~", ";", ",", "."),
]
LABELS = ("la", "lb")


@st.composite
def texts(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
    joint = draw(st.sampled_from(["", " ", "\n"]))
    return filled(joint.join(pieces))


def filled(text: str) -> str:
    """The text with words and labels in their places."""
    words = iter(range(10_000))
    labels = iter(LABELS * 1_000)
    # A heading's marks stand at the beginning of a line, before a space.
    text = re.sub(r"(?m)^(#+) (?=#)", lambda found: "\ue000" * len(found[1]) + " ", text)
    text = re.sub("#", lambda _: f"w{next(words)}x", text)
    text = re.sub(r"(?<!\\)@", lambda _: next(labels), text)
    return text.replace("\\@", "@").replace("\ue000", "#")


def held(tree: Any) -> str:
    """All that a tree holds as text, one value after the other."""
    if isinstance(tree, tuple):
        return " ".join(map(held, tree))
    if not isinstance(tree, Node):
        return str(tree)
    names = sorted(one.name for one in fields(tree) if one.name != "span")  # type: ignore[arg-type]
    return " ".join(held(getattr(tree, name)) for name in names)


def pointed_at(report: Report) -> str:
    """What the diagnostics say, and the lines they point at."""
    said = []
    for found in report:
        said.append(f"{found.message} {found.hint}")
        if found.span:
            source = found.span.source
            last = source.position(max(found.span.start, found.span.end - 1))[0]
            said += [source.line(number) for number in range(found.span.line, last + 1)]
    return "\n".join(said)


def lost(text: str) -> list[str]:
    """The words that are neither in the tree nor told of."""
    source = SourceFile("section.md", text)
    report = Report()
    tree = PARSER.parse(source.span(0, len(text)), report).blocks
    there = held(tree) + pointed_at(report)
    info = re.compile(r"^ {0,3}(?:`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
    words = re.findall(r"w\d+x", info.sub("", text))
    # These tell of a whole note or of all that follows, at its beginning.
    told = {"K111", "K123", "K128", "K129", "K131"} & {found.code for found in report}
    return [] if told else [word for word in words if word not in there]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts())
@example(filled("[\\@#, art #][^@]\n\n[^@]: #\n"))
@example(filled("#\n- #\n| # |\n| - |\n"))
@example(filled('![#](#.png "# [\\@#]")'))
def test_no_word_and_no_citation_is_lost(text: str) -> None:
    assert lost(text) == []


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60) | st.text("[](){}<>!*_`~|:#@^-+.;&\\\"' \n\tab1\ufdd0\ufdd1\x02\x03"))
def test_no_text_ends_in_a_crash(text: str) -> None:
    source = SourceFile("section.md", text)
    report = Report()
    PARSER.parse(source.span(0, len(text)), report)
    for found in report:
        assert found.span is None or 0 <= found.span.start <= found.span.end <= len(text) + 1


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(texts(), min_size=2, max_size=4))
def test_a_text_is_read_the_same_whatever_was_read_before(several: list[str]) -> None:
    for text in several:
        ours, fresh = Report(), Report()
        whole = SourceFile("section.md", text).span(0, len(text))
        tree = PARSER.parse(whole, ours)
        assert MarkdownParser().parse(whole, fresh) == tree
        assert list(fresh) == list(ours)
