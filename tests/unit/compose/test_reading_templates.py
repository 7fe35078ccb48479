"""Templates are read once in a rendering, and anew in the next."""

from collections import Counter
from typing import ClassVar

from briefwright.base.files import MemoryFiles
from briefwright.compose.render import BodyRenderer

FILES = {
    "templates/plain/body.md.j2": "{% for name in names %}{% include 'shared/part.md.j2' %}\n"
    "{% include ['shared/absent.md.j2', 'shared/part.md.j2'] %}\n{% endfor %}",
    "templates/shared/part.md.j2": "one\n",
}


class Counting(MemoryFiles):
    """Files that count how often each is read."""

    counts: ClassVar[Counter[str]] = Counter()

    def read(self, path: str) -> bytes | None:
        self.counts[path] += 1
        return super().read(path)


def test_a_part_is_read_once_however_often_it_is_taken_in() -> None:
    files = Counting(dict(FILES))
    files.counts.clear()
    renderer = BodyRenderer(files)
    values = {"names": ["a", "b", "c"]}
    first, _ = renderer.render("plain", values)
    assert first.output.text.count("one") == 6
    assert set(files.counts.values()) == {1}
    assert files.counts["templates/shared/absent.md.j2"] == 1
    renderer.render("plain", values)
    assert set(files.counts.values()) == {2}


def test_a_change_is_seen_by_the_next_rendering() -> None:
    contents: dict[str, bytes | str] = {**FILES}
    renderer = BodyRenderer(MemoryFiles(contents))
    renderer.render("plain", {"names": ["a"]})
    contents["templates/shared/part.md.j2"] = "two\n"
    contents["templates/shared/absent.md.j2"] = "three\n"
    second, _ = renderer.render("plain", {"names": ["a"]})
    assert second.output.text.split() == ["two", "three"]
