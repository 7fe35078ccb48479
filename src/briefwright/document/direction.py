"""Which way a language runs, by its BCP 47 tag."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "yi", "ckb", "dv"})


def is_right_to_left(language: str) -> bool:
    """Whether lines begin at the right."""
    return language.split("-")[0].lower() in RIGHT_TO_LEFT
