"""B110: the process that built a brief ended."""

from briefwright.base.render import render_text
from briefwright.build.jobs import died


def test_the_brief_is_named_with_what_may_help() -> None:
    told = """\
error[B110]: the process that built "housing" ended without a word
hint: build again with --jobs 1; if that fails too, the machine may be short of memory
"""
    assert render_text(died("housing").report, colour=False) == told
