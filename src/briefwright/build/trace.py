"""What a brief asks for while it is made, and the digest of each answer.

In: files and lookups. Out: the same behind recorders, which note each question as it is asked:
files and their absence, folders and what they hold, sections, records. Questions are named by what
they ask for and its name, as in "file:seeds/law/right.md".
"""

from collections.abc import Callable, Hashable, ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, normal_path
from briefwright.build.scan import digest, digest_of_lines

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Asked = dict[str, str]


@dataclass
class Memory:
    """What a process that stays has made in earlier runs, each with what was asked for it: the
    parts of templates by name, and by the paths of their files what is found in sections, and which
    silencings are of use there."""

    prepared: dict[tuple[str, ...], tuple[Any, Asked]] = field(default_factory=dict)
    checked: dict[str, tuple[Report, Asked]] = field(default_factory=dict)
    used: dict[str, tuple[Any, ...]] = field(default_factory=dict)

    def keep_checked(self, holds: Callable[[Asked], bool]) -> None:
        """Forget what was found in sections of which something would be answered otherwise now."""
        for path in [path for path, (_, asked) in self.checked.items() if not holds(asked)]:
            del self.checked[path]


class Recorder:
    """Notes what is asked for into the innermost record that is open."""

    def __init__(self) -> None:
        self._open: list[Asked] = [{}]

    def note(self, question: str, answer: str) -> None:
        """Note a question and the digest of its answer."""
        self._open[-1][question] = answer

    def again(self, asked: Mapping[str, str]) -> None:
        """Note questions that were asked before, with the answers they had."""
        self._open[-1].update(asked)

    @contextmanager
    def into(self, asked: Asked) -> Iterator[None]:
        """Note what is asked in here in a record of its own."""
        self._open.append(asked)
        try:
            yield
        finally:
            self._open.pop()

    def once(self, memory: dict[K, tuple[T, Asked]], key: K, make: Callable[[], T]) -> T:
        """What is made once, and asked for by everybody who uses it."""
        if key not in memory:
            own: Asked = {}
            with self.into(own):
                memory[key] = (make(), own)
        made, asked = memory[key]
        self.again(asked)
        return made


@dataclass(frozen=True)
class RecordedFiles:
    """Files that note what is read and listed, by what they are called ("file", "template")."""

    files: Files
    recorder: Recorder
    name: str

    def read(self, path: str) -> bytes | None:
        data = self.files.read(path)
        self.recorder.note(f"{self.name}:{normal_path(path) or path}", digest(data))
        return data

    def list(self, folder: str) -> tuple[str, ...]:
        found = self.files.list(folder)
        asked = f"{self.name}-folder:{normal_path(folder) or folder}"
        self.recorder.note(asked, digest_of_lines(found))
        return found


class RecordedMapping(Mapping[K, V]):
    """A mapping that notes which of its entries are looked up, and whether all of them are."""

    def __init__(self, real: Mapping[K, V], name: str, note: Callable[[str], None]) -> None:
        self._real = real
        self._name = name
        self._note = note

    def __getitem__(self, key: K) -> V:
        self._one(key)
        return self._real[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._one(key)
        return self._real.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._one(key)
        return key in self._real

    def __iter__(self) -> Iterator[K]:
        self._note(f"every-{self._name}:")
        return iter(self._real)

    def __len__(self) -> int:
        self._note(f"every-{self._name}:")
        return len(self._real)

    def values(self) -> ValuesView[V]:
        self._note(f"all-{self._name}:")
        return self._real.values()

    def items(self) -> ItemsView[K, V]:
        self._note(f"all-{self._name}:")
        return self._real.items()

    def _one(self, key: Any) -> None:
        self._note(f"{self._name}:{'.'.join(key) if isinstance(key, tuple) else key}")
