"""`{{ organisation.name }}` in content to its text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from jinja2 import TemplateError

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.compose.bounds import OverBounds, time_limit
from briefwright.compose.environment import value_environment
from briefwright.document.marks import Value
from briefwright.document.nodes import Block, Link, Node, Text
from briefwright.document.walk import rewrite

KNOWN = ("organisation", "variables", "brief")


class ValueResolver:
    """Renders expressions in a sandbox; an undefined one is an error at its place."""

    def __init__(self, values: Mapping[str, Any], report: Report) -> None:
        self._values = {name: values[name] for name in KNOWN}
        self._environment = value_environment()
        self._report = report

    def resolve(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with their values as text."""
        resolved: tuple[Block, ...] = rewrite(blocks, self._visit)
        return resolved

    def _visit(self, node: Node) -> Sequence[Node] | None:
        if isinstance(node, Value):
            return (Text(self._render(f"{{{{ {node.expression} }}}}", node.span)),)
        if isinstance(node, Link) and "{{" in node.target:
            target = self._render(node.target, None)
            return (replace(node, target=target, children=rewrite(node.children, self._visit)),)
        return None

    def _render(self, text: str, span: Span | None) -> str:
        try:
            with time_limit(1.0):
                return self._environment.from_string(text).render(self._values)
        except OverBounds:
            problem = "it takes too long"
        except TemplateError as error:
            problem = (error.message or "it is not an expression").rstrip(".")
        except Exception as error:
            problem = str(error)
        self._report.add(
            "R104",
            f"{text} has no value: {problem[:1].lower()}{problem[1:]}",
            span,
            hint="define it under [variables] in briefwright.toml or variables: in the spec",
        )
        return ""
