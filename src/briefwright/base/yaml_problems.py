"""The YAML parser's complaints in plain words, each at the place where the cure belongs.

In: an exception of PyYAML, or a `Refused`, and the text that was parsed. Out: a `Refused`.
"""

import re
from collections.abc import Callable

import yaml

_QUOTE = "put the value in quotes"
_ALLOWED = "\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"


class Refused(Exception):
    """Why a text is not read, with offsets into it."""

    def __init__(self, message: str, start: int, end: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message, self.start, self.end, self.hint = message, start, end, hint


def explain(problem: Exception, text: str) -> Refused:
    """The problem as a message with a place and, where there is one, a cure."""
    if isinstance(problem, Refused):
        return problem
    if not isinstance(problem, yaml.MarkedYAMLError) or problem.problem_mark is None:
        return _character(text)
    at = problem.problem_mark.index
    begun = at if problem.context_mark is None else problem.context_mark.index
    known = _KNOWN.get(problem.problem or "")
    if known is not None:
        return known(text, at, begun)
    return Refused(f"does not parse as YAML: {problem.problem}", at, at + 1)


def _character(text: str) -> Refused:
    found = re.search(f"[^{_ALLOWED}]", text)
    if found is None:
        return Refused("does not parse as YAML", 0, 0)
    name = f"U+{ord(found.group()):04X}"
    message = f"the character {name} cannot stand in YAML"
    return Refused(message, found.start(), found.end(), "delete it")


def _tab(_text: str, at: int, _begun: int) -> Refused:
    message = "a tab stands where YAML wants spaces"
    return Refused(message, at, at + 1, "indent with spaces")


def _first_character(text: str, at: int, begun: int) -> Refused:
    if text[at : at + 1] == "\t":
        return _tab(text, at, begun)
    return Refused(f'a value cannot begin with "{text[begun]}"', begun, begun + 1, _QUOTE)


def _colon(text: str, at: int, _begun: int) -> Refused:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if re.search(r":\s", line):
        message = "a colon and a space stand within a value that has no quotes"
        return Refused(message, at, at + 1, _QUOTE)
    start = at - len(line.lstrip(" -"))
    hint = "align it with the key above, or put the value above in quotes"
    return Refused("a key is indented under a value", start, at + 1, hint)


def _unclosed(closing: str) -> Callable[[str, int, int], Refused]:
    def words(text: str, at: int, begun: int) -> Refused:
        opening = text[begun]
        if "\n" in text[begun:at] or at >= len(text):
            message = f'this "{opening}" is not closed'
            return Refused(message, begun, begun + 1, f'close it with "{closing}"')
        message = f'a comma or "{closing}" is missing'
        return Refused(message, at, at + 1, "put a text that holds brackets or commas in quotes")

    return words


def _unclosed_flow(text: str, at: int, _begun: int) -> Refused:
    if at < len(text):
        return _first_character(text, at, at)
    opening = max(text.rfind("[", 0, at), text.rfind("{", 0, at), 0)
    return _unclosed("}" if text[opening] == "{" else "]")(text, at, opening)


def _quote(text: str, _at: int, begun: int) -> Refused:
    mark = text[begun]
    hint = f"close it with {mark}"
    return Refused("a quotation mark is not closed", begun, begun + 1, hint)


def _key(text: str, at: int, begun: int) -> Refused:
    if _indented_otherwise(text, at):
        message = "the indentation fits no key above"
        return Refused(message, at, at + 1, "align it with the keys above")
    message = "the value has ended, and more text follows"
    apostrophe = text[begun:at].endswith("'")
    hint = "within single quotes, write ' twice" if apostrophe else "put the whole value in quotes"
    return Refused(message, at, at + 1, hint)


def _indented_otherwise(text: str, at: int) -> bool:
    """Whether nothing but indentation stands before a place."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _item(_text: str, at: int, _begun: int) -> Refused:
    message = 'a list item ("- ") is missing'
    return Refused(message, at, at + 1, "align it with the items above, or end the list")


def _no_colon(text: str, _at: int, begun: int) -> Refused:
    end = text.find("\n", begun)
    stop = len(text) if end < 0 else end
    return Refused("a key has no colon", begun, stop, 'write "key: value"')


def _escape(_text: str, at: int, _begun: int) -> Refused:
    message = "a backslash within double quotes means nothing here"
    return Refused(message, at, at + 2, "use single quotes, or write the backslash twice")


def _list_beside_key(_text: str, at: int, _begun: int) -> Refused:
    message = "a list cannot begin on the line of its key"
    return Refused(message, at, at + 1, "begin it on the next line, or put the value in quotes")


_KNOWN: dict[str, Callable[[str, int, int], Refused]] = {
    "mapping values are not allowed in this context": _colon,
    "found character that cannot start any token": _first_character,
    "found a tab character where an indentation space is expected": _tab,
    "found a tab character that violates indentation": _tab,
    "did not find expected alphabetic or numeric character": lambda text, _at, begun: (
        _first_character(text, begun, begun)
    ),
    "did not find expected ',' or ']'": _unclosed("]"),
    "did not find expected ',' or '}'": _unclosed("}"),
    "did not find expected node content": _unclosed_flow,
    "did not find expected key": _key,
    "did not find expected '-' indicator": _item,
    "could not find expected ':'": _no_colon,
    "found unexpected end of stream": _quote,
    "found unexpected document indicator": _quote,
    "found unknown escape character": _escape,
    "block sequence entries are not allowed in this context": _list_beside_key,
}
