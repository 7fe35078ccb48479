"""The sandbox in which templates and values run."""

import operator
from collections.abc import Callable
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefwright.base.files import Files, normal_path
from briefwright.base.source import SourceFile
from briefwright.compose.bounds import CHARACTERS, OverBounds
from briefwright.compose.origins import LineMarkers
from briefwright.compose.slots import Markdown, Slots
from briefwright.template.read import ROOT

SLOTS = "_slots"


class Sandbox(ImmutableSandboxedEnvironment):
    """Refuses products and powers that would fill the memory."""

    intercepted_binops = frozenset(["*", "**"])

    def call_binop(self, context: Context, operator_: str, left: Any, right: Any) -> Any:
        if operator_ == "**" and abs(right) > 64:
            raise OverBounds
        if operator_ == "*":
            for text, times in ((left, right), (right, left)):
                long = isinstance(text, (str, list, tuple)) and isinstance(times, int)
                if long and len(text) * times > CHARACTERS:
                    raise OverBounds
            return operator.mul(left, right)
        return super().call_binop(context, operator_, left, right)


class FilesLoader(BaseLoader):
    """Loads templates by their path below `templates/`, and remembers their text."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.loaded: dict[str, SourceFile] = {}

    def get_source(
        self,
        environment: Any,
        template: str,  # noqa: ARG002
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        path = normal_path(f"{ROOT}/{template}")
        data = None if path is None or ".." in template else self._files.read(path)
        if data is None or path is None:
            raise TemplateNotFound(template)
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        self.loaded[template] = SourceFile(path, text)
        return text, path, None


@pass_context
def _hold(context: Context, value: object) -> object:
    slots: Slots = context[SLOTS]
    return slots.hold(value)


def template_environment(loader: FilesLoader) -> Sandbox:
    """The environment of body templates: values become slots, undefined names are errors."""
    environment = Sandbox(
        loader=loader,
        undefined=StrictUndefined,
        extensions=[LineMarkers],
        finalize=_hold,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["markdown"] = Markdown
    return environment


def value_environment() -> Sandbox:
    """The environment of values in content: plain text."""
    return Sandbox(undefined=StrictUndefined)
