"""Locators as words, for styles and languages that have no words of their own for them.

In: a `Locator`, a style's name, a language. Out: its words, from locators.toml.
"""

from briefwright.cite.locators import AS_WRITTEN, Locator, Step, table


def worded(locator: Locator, style: str, language: str) -> str:
    """The steps as words, for styles that have no words of their own for them."""
    tag = language.partition("-")[0]
    steps = [_word(step, style, tag) for step in locator.steps]
    return ("" if tag == "ja" else ", ").join(steps)


def has_own_words(language: str) -> bool:
    """Whether a language words every locator by itself, number and word in an order of its own."""
    tag = language.partition("-")[0]
    return tag != "en" and tag in table()["printed"]


def _word(step: Step, style: str, tag: str) -> str:
    if step.label == AS_WRITTEN:
        return step.value
    printed = table()["printed"]
    own = printed.get(style, {})
    tables = (own.get(tag, {}), printed.get(tag, {}), own.get("en", {}), printed["en"])
    pattern = next(words[step.label] for words in tables if step.label in words)
    if not step.value:
        return str(pattern[0]).replace("{}", "").strip()
    return str(pattern[1 if step.several else 0]).replace("{}", step.value)
