"""Where a brief comes from, as files that an artifact can carry.

In: a brief's entry of the manifest, its spec, and the sections and sources it was made from. Out:
the entry as JSON, and the spec as it is after all that it takes over. Digests are of what is meant,
not of how it is written: a comment, the order of keys or white space changes no artifact.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from briefwright.base.digest import digest_data
from briefwright.build.manifest import VERSION, tool_version
from briefwright.library.model import Section
from briefwright.spec.model import Spec
from briefwright.write.model import Attachment, Relationship

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FILES = ("artifacts", "template", "sections")  # which tell digests of files


def provenance(
    entry: Mapping[str, Any], spec: Spec, sections: Iterable[Section]
) -> tuple[Attachment, ...]:
    """The files that say what a brief was made from, and of what."""
    return (_record(entry, spec, sections), _spec(spec))


def _record(entry: Mapping[str, Any], spec: Spec, sections: Iterable[Section]) -> Attachment:
    told = {
        "version": VERSION,
        "tool": {"name": "briefwright", "version": tool_version()},
        **{key: value for key, value in entry.items() if key not in _FILES},
        "template": {"name": spec.template},
        "sections": [_section(section) for section in sections],
    }
    return Attachment(
        name=f"{spec.name}.provenance.json",
        media_type="application/json",
        data=(json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode(),
        description="The sections and sources this document was made from, with their digests",
        relationship=Relationship.DATA,
    )


def _section(section: Section) -> dict[str, str]:
    return {
        "id": section.id,
        "language": section.language,
        "path": section.path,
        "content": content_digest(section),
    }


def content_digest(section: Section) -> str:
    """The digest of a section's fields and words, however they are laid out in its file."""
    text = _COMMENT.sub(" ", section.text.text) if section.text else ""
    return digest_data([section.kind, section.fields, " ".join(text.split())])


def _spec(spec: Spec) -> Attachment:
    written = yaml.safe_dump(_data(spec), allow_unicode=True, width=100)
    return Attachment(
        name=f"{spec.name}.yaml",
        media_type="application/yaml",
        data=written.encode(),
        description="The spec that selected them, with all that it takes over from others",
        relationship=Relationship.SOURCE,
    )


def _data(spec: Spec) -> dict[str, Any]:
    """What a spec says, as plain data."""
    return dict(spec.places.data) if spec.places else {"title": spec.title}
