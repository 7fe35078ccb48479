"""Templates and values reach nothing but what they are given, and take no more than their share."""

import threading
import time
from typing import Any

import pytest

from briefwright.compose.bounds import OverBounds, bounds, check_power, check_product, reason
from briefwright.compose.environment import Sandbox
from tests.composing import said


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__.__mro__[1].__subclasses__()",
        "label.__globals__",
        "label.__code__",
        "parts[0].sections[0]._fields",
        "parts[0].sections[0].__init__.__globals__",
        "brief.__class__.__base__",
        "'{0.__class__}'.format(brief)",
        "'{0.__class__.__mro__}'.format_map({'0': brief})",
        "(brief | attr('__class__')).__mro__",
        "self.__init__.__globals__",
        "cycler.__init__.__globals__",
        "namespace.__init__",
        "joiner.__call__.__globals__",
        "parts.__getattribute__('__class__')",
        "organisation.clear()",
        "parts.append(1)",
        "brief.pop('title')",
        "range(10000000)",
        "lipsum()",
        "[1, 2] | random",
        "''.join.__self__",
    ],
)
def test_what_leads_out_of_the_sandbox_is_refused(expression: str) -> None:
    text = said(body=f"# T\n\n{{{{ {expression} }}}}\n")
    assert text.startswith("templates/plain/body.md.j2:3:"), text
    assert "error[T10" in text
    assert "<class" not in text
    assert "<module" not in text


def test_a_template_cannot_change_what_the_next_one_reads() -> None:
    body = "# T\n\n{% set organisation = {'name': 'x'} %}{{ organisation.name }}\n"
    assert said(body=body) == ""


@pytest.mark.parametrize(("left", "right"), [(2, 65), (10**3000, 2), (2.0, 100), (3, -65)])
def test_a_power_that_takes_long_is_refused(left: Any, right: Any) -> None:
    with pytest.raises(OverBounds):
        check_power(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("a" * 6000, 1000), (1000, ["a"] * 6000), (10**1600, 10**1600)]
)
def test_a_product_that_fills_the_memory_is_refused(left: Any, right: Any) -> None:
    with pytest.raises(OverBounds):
        check_product(left, right)


@pytest.mark.parametrize(("left", "right"), [(2, 10), ("ab", 3), (2.5, 4), ("a", "b")])
def test_ordinary_products_are_let_through(left: Any, right: Any) -> None:
    check_product(left, right)


def _spin() -> None:
    while True:
        pass


def test_time_that_is_used_up_ends_the_work() -> None:
    with pytest.raises(OverBounds), bounds(0.05):
        _spin()


def test_nothing_strikes_when_the_work_is_done_in_time() -> None:
    before = threading.active_count()
    with bounds(0.05):
        pass
    time.sleep(0.1)
    assert threading.active_count() == before


def test_memory_is_limited_during_the_work_and_free_after_it() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), bounds():
        bytearray(1_000_000_000)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert len(bytearray(600_000_000)) == 600_000_000


def test_reasons_are_words_that_follow_a_subject() -> None:
    assert reason(OverBounds(), 1.0) == "runs longer than 1 second"
    assert reason(OverBounds(), 2.5) == "runs longer than 2.5 seconds"
    assert reason(OverBounds("writes too much")) == "writes too much"
    assert reason(MemoryError()) == "takes more than 512 MB of memory"


def test_no_filter_and_no_function_gives_something_else_each_time() -> None:
    environment = Sandbox()
    assert "random" not in environment.filters
    assert "lipsum" not in environment.globals
