"""K114: an image is missing."""

from tests.composing import said_of_section
from tests.samples import png


def test_a_misspelt_image_is_told_with_the_nearest_one() -> None:
    body = """\
![A chart](images/chrat.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K114]: there is no image "images/chrat.png"
6 | ![A chart](images/chrat.png)
  |           ^^^^^^^^^^^^^^^^^
hint: did you mean "images/chart.png"?
"""
    assert said_of_section(body, files={"seeds/images/chart.png": png()}) == told


def test_an_image_that_is_nowhere_is_told_with_where_to_put_it() -> None:
    body = """\
![A chart](chart.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K114]: there is no image "chart.png"
6 | ![A chart](chart.png)
  |           ^^^^^^^^^^
hint: put the file into seeds/images/
"""
    assert said_of_section(body) == told


def test_an_address_is_told_as_nothing_is_fetched() -> None:
    body = """\
![A chart](https://example.org/chart.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K114]: the image "https://example.org/chart.png" is not a file of the workspace
6 | ![A chart](https://example.org/chart.png)
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: put it into seeds/images/: nothing is fetched while a brief is built
"""  # noqa: E501
    assert said_of_section(body) == told


def test_a_path_with_backslashes_is_told() -> None:
    body = """\
![A chart](images\\chart.png)
"""
    told = """\
seeds/law/right.md:6:11: error[K114]: the image "images\\chart.png" is named with a backslash
6 | ![A chart](images\\chart.png)
  |           ^^^^^^^^^^^^^^^^^
hint: write a slash between folders: images/name.png
"""
    assert said_of_section(body) == told


def test_an_image_written_into_the_text_is_told_in_short() -> None:
    body = """\
![A chart](data:image/png;base64,iVBORw0KGgoiVBORw0KGgoiVBORw0KGgoiVBORw0KGgoiVBORw0KGgo)
"""
    told = """\
seeds/law/right.md:6:11: error[K114]: the image "data:image/png;base64,iVBORw0KGgoiVBORw0KGgoiVBORw0KGgoiVBOR…" is not a file of the workspace
6 | ![A chart](data:image/png;base64,iVBORw0KGgoiVBORw0KGgoiVBORw0KGgoiVBORw0KGgoiVBORw0KGgo)
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: put it into seeds/images/: nothing is fetched while a brief is built
"""  # noqa: E501
    assert said_of_section(body) == told
