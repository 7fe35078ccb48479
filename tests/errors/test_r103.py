"""R103: a citation style cannot be used."""

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.cite.official import OfficialStyles
from briefwright.cite.styles import load
from tests.unit.cite.styles_for_tests import DEPENDENT


def _said(name: str) -> str:
    report = Report()
    spec = SourceFile("briefs/q3.yaml", f"title: T\nstyle: {name}\n")
    files = MemoryFiles({"styles/apa.csl": DEPENDENT, "styles/page.csl": "<html/>"})
    none = OfficialStyles(None)
    assert load(files, name, report, spec.span(16, 16 + len(name)), official=none) is None
    return render_text(report, colour=False)


def test_a_misspelt_name_is_told_with_the_nearest_one() -> None:
    told = """\
briefs/q3.yaml:2:8: error[R103]: no citation style is called "oscolla"
2 | style: oscolla
  |        ^^^^^^^
hint: did you mean "oscola"?
"""
    assert _said("oscolla") == told


def test_a_dependent_style_is_told_with_its_parent() -> None:
    told = """\
styles/apa.csl:1:1: error[R103]: the style only points to another one, "apa"
1 | <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: put "apa.csl" beside it, or install the official styles: \
pip install ".[styles]" in the folder of Briefwright
"""
    assert _said("styles/apa.csl") == told


def test_a_style_that_is_not_installed_is_told_with_the_way_to_get_it() -> None:
    told = """\
briefs/q3.yaml:2:8: error[R103]: the citation style "apa" is not installed
2 | style: apa
  |        ^^^
hint: install it with pip install ".[styles]" in the folder of Briefwright, \
or name the path of a .csl file
"""
    assert _said("apa") == told


def test_a_file_that_is_no_style_is_told() -> None:
    told = """\
styles/page.csl:1:1: error[R103]: this is no CSL style but <html>
1 | <html/>
  | ^^^^^^^
hint: a CSL style begins with <style xmlns="http://purl.org/net/xbiblio/csl">
"""
    assert _said("styles/page.csl") == told
