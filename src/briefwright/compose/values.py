"""`{{ organisation.name }}` in content to its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from jinja2 import TemplateError, Undefined

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.compose.bounds import OverBounds, bounds, reason
from briefwright.compose.environment import Sandbox
from briefwright.compose.missing import hint_for
from briefwright.document.marks import CitedItem, Value
from briefwright.document.nodes import Block, Link, Node, Text
from briefwright.document.walk import rewrite
from briefwright.library.markdown.links import link_fault
from briefwright.library.markdown.syntax import VALUE
from briefwright.library.markdown.typography import typeset_words

KNOWN = ("organisation", "variables", "brief")
SECONDS = 1.0

_VALUE = re.compile(VALUE, re.DOTALL)


class ValueResolver:
    """Renders expressions in a sandbox; an undefined one is an error at its place."""

    def __init__(self, values: Mapping[str, Any], report: Report) -> None:
        self._values = {name: values[name] for name in KNOWN}
        self._environment = Sandbox()
        self._environment.globals.clear()
        self._report = report

    def resolve(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with their values as text."""
        resolved: tuple[Block, ...] = rewrite(blocks, self._visit)
        return resolved

    def _visit(self, node: Node) -> Sequence[Node] | None:
        if isinstance(node, Value):
            return (Text(self._text(node.expression, node.span)),)
        if isinstance(node, CitedItem) and _VALUE.search(node.locator):
            return (replace(node, locator=self._filled(node.locator, node.span)),)
        if isinstance(node, Link) and _VALUE.search(node.target):
            return self._link(node)
        return None

    def _link(self, link: Link) -> Sequence[Node]:
        target = self._filled(link.target, link.span)
        children = rewrite(link.children, self._visit)
        if children == (Text(link.target),):
            children = (Text(target),)
        fault = link_fault(target) if target else None
        if fault:
            self._report.add("K119", fault.message, link.span, hint=fault.hint)
        return (replace(link, target=target, children=children),)

    def _filled(self, text: str, span: Span | None) -> str:
        return _VALUE.sub(lambda found: self._text(found[1], span), text)

    def _text(self, expression: str, span: Span | None) -> str:
        hint = "define it under [variables] in briefwright.toml or variables: in the spec"
        try:
            with bounds(SECONDS):
                value = self._environment.compile_expression(expression, False)(self._values)
                if isinstance(value, (str, int, float, Undefined)) and not isinstance(value, bool):
                    return typeset_words(str(value))
            problem = "it is not text or a number"
            hint = "name one of its parts"
        except (OverBounds, MemoryError) as error:
            problem = f"it {reason(error, SECONDS)}"
            hint = "write it in another way"
        except TemplateError as error:
            problem = (error.message or "it is not an expression").rstrip(".")
            hint = hint_for(error.args[0] if error.args else None, self._values) or hint
        except Exception as error:
            problem = str(error)
        message = f"{{{{ {expression} }}}} has no value: {problem[:1].lower()}{problem[1:]}"
        self._report.add("R104", message, span, hint=hint)
        return ""
