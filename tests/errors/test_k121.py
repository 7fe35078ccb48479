"""K121: a path leaves the workspace."""

from tests.composing import said_of_section


def test_a_path_upwards_out_of_the_workspace_is_told() -> None:
    body = """\
![x](../../../etc/passwd)
"""
    told = """\
seeds/law/right.md:6:5: error[K121]: the path "../../../etc/passwd" leaves the workspace
6 | ![x](../../../etc/passwd)
  |     ^^^^^^^^^^^^^^^^^^^^
hint: put the image into seeds/images/
"""
    assert said_of_section(body) == told


def test_a_path_from_the_root_of_the_disk_is_told() -> None:
    body = """\
![x](/etc/passwd)
"""
    told = """\
seeds/law/right.md:6:5: error[K121]: the path "/etc/passwd" leaves the workspace
6 | ![x](/etc/passwd)
  |     ^^^^^^^^^^^^
hint: put the image into seeds/images/
"""
    assert said_of_section(body) == told
