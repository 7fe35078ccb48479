"""A brief's address comes as a picture to scan, with the address in its alternative text."""

from briefwright.compose.address_code import NAME, address_of, code_fragment, code_of, shows_code
from briefwright.document.nodes import Figure, Image

ADDRESS = "https://example.org/briefs/handout.ja"


def test_the_brief_and_its_language_go_into_the_address() -> None:
    pattern = "https://example.org/{language}/{brief}/"
    assert address_of(pattern, "handout", "en-GB") == "https://example.org/en/handout/"
    assert address_of("https://example.org/{brief}", "handout", "ja") == (
        "https://example.org/handout"
    )
    assert address_of("", "handout", "ja") == ""


def test_the_code_is_the_same_picture_each_time() -> None:
    one, other = code_of(ADDRESS), code_of(ADDRESS)
    assert one is not None
    assert one == other
    assert one.data.startswith(b"\x89PNG")


def test_a_sharp_picture_stands_for_a_small_square() -> None:
    import io

    from PIL import Image as Picture

    code = code_of(ADDRESS)
    assert code is not None
    assert Picture.open(io.BytesIO(code.data)).size[0] > 3 * code.width
    assert code.width == code.height


def test_without_an_address_there_is_no_code() -> None:
    assert code_of("") is None
    assert not code_fragment(None, "")


def test_an_address_too_long_to_scan_has_no_code() -> None:
    assert code_of("https://example.org/" + "a" * 120) is None


def test_a_template_prints_a_figure_whose_words_name_the_address() -> None:
    fragment = code_fragment(code_of(ADDRESS), f"QR code that leads to {ADDRESS}")
    assert fragment.blocks == (Figure(Image(NAME, f"QR code that leads to {ADDRESS}")),)
    assert shows_code(fragment.blocks)
