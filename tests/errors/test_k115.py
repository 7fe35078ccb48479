"""K115: an image has no alternative text."""

from tests.composing import said_of_section
from tests.samples import png


def test_an_image_without_words_is_told() -> None:
    body = """\
![](images/chart.png)
"""
    told = """\
seeds/law/right.md:6:4: error[K115]: the image "images/chart.png" has no alternative text
6 | ![](images/chart.png)
  |    ^^^^^^^^^^^^^^^^^
hint: say between the brackets what the image shows: ![what it shows](…)
"""
    assert said_of_section(body, files={"seeds/images/chart.png": png()}) == told


def test_an_image_with_spaces_for_words_is_told() -> None:
    body = """\
A chart: ![  ](images/chart.png)
"""
    told = """\
seeds/law/right.md:6:15: error[K115]: the image "images/chart.png" has no alternative text
6 | A chart: ![  ](images/chart.png)
  |               ^^^^^^^^^^^^^^^^^
hint: say between the brackets what the image shows: ![what it shows](…)
"""
    assert said_of_section(body, files={"seeds/images/chart.png": png()}) == told
