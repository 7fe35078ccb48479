"""The sandbox in which templates and values run."""

from collections.abc import Callable
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, TemplateNotFound, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefwright.base.diagnostic import Report, failure
from briefwright.base.files import Files, decode, normal_path
from briefwright.base.source import SourceFile
from briefwright.compose.bounds import check_power, check_product
from briefwright.compose.missing import Missing
from briefwright.compose.origins import LineMarkers
from briefwright.compose.slots import Markdown, Slots
from briefwright.library.markdown.sentinels import ANY
from briefwright.template.read import ROOT

# The same content must give the same document.
_BY_CHANCE = ("random",)


class Sandbox(ImmutableSandboxedEnvironment):
    """Refuses products and powers that would fill the memory, and what comes by chance."""

    intercepted_binops = frozenset(["*", "**"])

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=Missing, **options)
        for name in _BY_CHANCE:
            del self.filters[name]
        del self.globals["lipsum"]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        check = check_power if operator == "**" else check_product
        check(left, right)
        return super().call_binop(context, operator, left, right)


class FilesLoader(BaseLoader):
    """Loads templates by their path below `templates/`, and remembers their text. A rendering reads
    each file once, however often it takes in a part."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._read: dict[str, bytes | None] = {}
        self.loaded: dict[str, SourceFile] = {}

    def begin(self) -> None:
        """Begin a rendering, which sees files as they are now."""
        self._read.clear()

    def get_source(
        self,
        environment: Any,  # noqa: ARG002
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool]]:
        """The text of a template. Raises TemplateNotFound, or BuildFailed when it is no text."""
        path = normal_path(f"{ROOT}/{template}")
        data = None if path is None or ".." in template else self._data(path)
        if data is None or path is None:
            raise TemplateNotFound(template)
        source = self._text(path, data)
        self.loaded[template] = source
        # Asked whenever a template that is compiled already is used again.
        return source.text, path, lambda: self._data(path) == data

    def _data(self, path: str) -> bytes | None:
        if path not in self._read:
            self._read[path] = self._files.read(path)
        return self._read[path]

    def _text(self, path: str, data: bytes) -> SourceFile:
        report = Report()
        source = decode(path, data, report, "T102")
        report.stop_on_errors()
        assert source is not None
        strange = ANY.search(source.text)
        if strange:
            raise failure(
                "T102",
                f"the noncharacter U+{ord(strange[0]):04X} cannot stand in a template",
                source.span(strange.start()),
                hint="delete it",
            )
        return source

    def names(self) -> tuple[str, ...]:
        """The templates there are, as another template calls them."""
        found = self._files.list(ROOT)
        return tuple(path.removeprefix(f"{ROOT}/") for path in found if path.endswith(".j2"))


class _Compiled(BytecodeCache):
    """Compiled templates by name and text, for all briefs that this process makes."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was compiled from the same text."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has been compiled; of each template its latest text."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class BodySandbox(Sandbox):
    """The sandbox of body templates: values become slots of the rendering that goes on."""

    def __init__(self, loader: FilesLoader) -> None:
        super().__init__(
            loader=loader,
            extensions=[LineMarkers],
            finalize=self._finalizer(),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=_COMPILED,
        )
        self.slots = Slots()
        self.filters["markdown"] = Markdown

    def _finalizer(self) -> Callable[[Context, object], object]:
        # A finalizer that takes the context is never run when a template is compiled.
        @pass_context
        def hold(context: Context, value: object) -> object:  # noqa: ARG001
            return self.slots.hold(value)

        return hold
