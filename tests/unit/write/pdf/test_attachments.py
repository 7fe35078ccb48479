"""Files that travel inside a PDF."""

from dataclasses import replace

from briefwright.write.model import Attachment, Relationship
from tests.samples import small
from tests.unit.write.pdf.opened import Opened, look, written

RECORD = Attachment("a.json", "application/json", b'{"a": 1}\n', "Made from", Relationship.DATA)
SPEC = Attachment("b.yaml", "application/yaml", b"title: \xc3\xa9\n", "Spec", Relationship.SOURCE)


def carrying(*attachments: Attachment) -> Opened:
    return written(small(), replace(look(), attachments=attachments))


def test_they_are_read_back_as_they_were() -> None:
    found = carrying(RECORD, SPEC).reader
    assert {name: list(files) for name, files in found.attachments.items()} == {
        "a.json": [RECORD.data],
        "b.yaml": [SPEC.data],
    }


def test_they_say_what_they_are() -> None:
    files = [one.get_object() for one in carrying(RECORD, SPEC).reader.root_object["/AF"]]
    assert [one["/AFRelationship"] for one in files] == ["/Data", "/Source"]
    assert [one["/Desc"] for one in files] == ["Made from", "Spec"]
    streams = [one["/EF"]["/F"].get_object() for one in files]
    assert [one["/Subtype"] for one in streams] == ["/application/json", "/application/yaml"]
    assert {one["/Params"]["/ModDate"] for one in streams} == {"D:20261122000000Z"}


def test_the_bytes_are_the_same_each_time() -> None:
    assert carrying(RECORD, SPEC).data == carrying(RECORD, SPEC).data


def test_without_them_there_is_no_list_of_them() -> None:
    assert "/AF" not in carrying().reader.root_object
