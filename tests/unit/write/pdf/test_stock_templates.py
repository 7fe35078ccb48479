"""The stock templates on paper: in every layout all notes stand where they are called, nothing is
left to WeasyPrint's log, and the file is accessible."""

import logging
from dataclasses import replace
from functools import cache
from pathlib import Path

import page
import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles
from briefwright.build.skin import skin_of
from briefwright.document.nodes import PageSetup
from briefwright.template.read import read_template, template_names
from briefwright.write.model import Skin
from tests import samples
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.html.opened import written as written_html
from tests.unit.write.pdf.opened import written

FILES = DiskFiles(Path(__file__).parents[4])
LAYOUTS = [
    PageSetup("A4"),
    PageSetup("A5"),
    PageSetup("Letter"),
    PageSetup("A4", "large-print"),
    PageSetup("A5", "booklet"),
]


@cache
def stock(name: str) -> Skin:
    report = Report()
    template = read_template(FILES, name, report)
    assert template is not None
    skin = skin_of(template, report)
    assert skin is not None
    assert len(report) == 0
    return skin


@pytest.mark.parametrize("name", template_names(FILES))
def test_every_template_writes_everything_there_is(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, logger="weasyprint")
    found = written(samples.torture(), stock(name))
    assert found.said() == []
    assert [record.getMessage() for record in caplog.records] == []
    assert found.outline()[0] == (1, "Homes & <rights>: a “torture” test")
    verdict = page.validate_pdf_bytes(found.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.rule_id for failure in verdict.failures] == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: f"{one.size} {one.layout}")
def test_in_every_layout_the_notes_stand_where_they_are_called(layout: PageSetup) -> None:
    found = written(replace(long_brief(), page=layout), stock("policy-brief"))
    assert found.said() == []


@pytest.mark.parametrize("name", template_names(FILES))
def test_every_template_writes_a_page_for_screens(name: str) -> None:
    found = written_html(samples.torture(), stock(name))
    main = found.one("//main")
    assert main.get("id")
    skip = found.one("//body/a[1]")
    assert skip.get("href") == f"#{main.get('id')}"
    assert len(found.find("//main//section[@class='notes']")) == 1
    assert found.one("//head/script").get("type") == "application/ld+json"
    assert found.find("//body//script | //link | //@src[not(starts-with(., 'data:'))]") == []
