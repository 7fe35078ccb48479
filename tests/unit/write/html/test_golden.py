"""The small document and the torture as HTML, to be read when they change (`pytest --accept`)."""

from pathlib import Path

import pytest

from tests import samples
from tests.unit.write.html.opened import written

GOLDEN = Path(__file__).parents[3] / "golden" / "html"
DOCUMENTS = {"small": samples.small, "torture": samples.torture}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_is_as_accepted(name: str, accept: bool) -> None:
    found = written(DOCUMENTS[name]()).text
    path = GOLDEN / f"{name}.html"
    if accept:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
