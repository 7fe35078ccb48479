"""Japanese with its lines joined."""

import pytest

from briefwright.check.joined import joined


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("渋\n谷", "渋谷"),
        ("東京、\n大阪", "東京、大阪"),
        ("渋 \n\t谷", "渋谷"),
        ("a\nb", "a\nb"),
        ("渋\nb", "渋\nb"),
        ("渋谷。\n\n大阪。", "渋谷。\n\n大阪。"),
        ("", ""),
    ],
)
def test_a_line_break_between_japanese_characters_goes(written: str, text: str) -> None:
    assert joined(written).text == text


@pytest.mark.parametrize("words", ["渋谷", "谷で", "大阪", "阪", "あり、大"])
def test_a_stretch_of_the_joined_text_is_found_as_written(words: str) -> None:
    written = "渋\n谷であり、\n大\n阪である。"
    unbroken = joined(written)
    start = unbroken.text.index(words)
    first, last = unbroken.place(start, start + len(words))
    assert written[first:last].replace("\n", "") == words
