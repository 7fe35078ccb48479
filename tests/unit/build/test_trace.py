"""What is asked for is noted as it is asked, also by those who find it worked out already."""

from briefwright.base.files import MemoryFiles
from briefwright.build.scan import ABSENT, digest, digest_of_lines
from briefwright.build.trace import Asked, RecordedFiles, RecordedMapping, Recorder


def test_files_and_their_absence_and_folders_are_noted() -> None:
    recorder, asked = Recorder(), Asked()
    files = RecordedFiles(MemoryFiles({"seeds/a.md": "A"}), recorder, "file")
    with recorder.into(asked):
        assert files.read("seeds/./a.md") == b"A"
        assert files.read("seeds/b.md") is None
        assert files.list("seeds") == ("seeds/a.md",)
    assert asked == {
        "file:seeds/a.md": digest(b"A"),
        "file:seeds/b.md": ABSENT,
        "file-folder:seeds": digest_of_lines(["seeds/a.md"]),
    }


def test_what_is_worked_out_once_is_noted_for_everybody() -> None:
    recorder = Recorder()
    memory: dict[str, tuple[int, Asked]] = {}
    made = []

    def make() -> int:
        made.append(1)
        recorder.note("file:a", "1")
        return 7

    first, second = Asked(), Asked()
    for asked in (first, second):
        with recorder.into(asked):
            assert recorder.once(memory, "key", make) == 7
    assert made == [1]
    assert first == second == {"file:a": "1"}


def test_nothing_is_noted_for_those_who_did_not_ask() -> None:
    recorder, asked, other = Recorder(), Asked(), Asked()
    with recorder.into(asked):
        with recorder.into(other):
            recorder.note("file:a", "1")
        recorder.note("file:b", "2")
    assert (asked, other) == ({"file:b": "2"}, {"file:a": "1"})


def test_lookups_are_noted_one_by_one_and_lists_as_a_whole() -> None:
    noted: list[str] = []
    mapping = RecordedMapping({"a": 1, ("b", "ja"): 2}, "section", noted.append)
    assert mapping["a"] == 1
    assert mapping.get("c") is None
    assert "c" not in mapping
    assert mapping.get(("b", "ja")) == 2
    assert noted == ["section:a", "section:c", "section:c", "section:b.ja"]
    noted.clear()
    assert list(mapping) == ["a", ("b", "ja")]
    assert len(mapping) == 2
    assert set(noted) == {"every-section:"}
    noted.clear()
    assert list(mapping.values()) == [1, 2]
    assert dict(mapping.items()) == {"a": 1, ("b", "ja"): 2}
    assert noted == ["all-section:", "all-section:"]
