"""PDF: the words of its pages by pypdf, a form feed after each page."""

import io
import logging

from briefwright.sources.extract.extract import MAX_CHARACTERS, Refused

MAX_PAGES = 3_000


def extract(data: bytes) -> str:
    """The words of a PDF. Raises Refused."""
    import pypdf

    # pypdf tells of every flaw that it works around.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("it is locked with a password", "save it again without one")
        if len(reader.pages) > MAX_PAGES:
            raise Refused(f"it has {len(reader.pages):,} pages", f"at most {MAX_PAGES:,}")
        return _pages(reader)
    except (Refused, MemoryError):
        raise
    except Exception as problem:  # of a file made to do harm, pypdf may raise anything
        hint = "open it in a PDF viewer and save it again"
        raise Refused("it does not open as a PDF", hint) from problem


def _pages(reader: object) -> str:
    pages: list[str] = []
    for page in reader.pages:  # type: ignore[attr-defined]
        pages.append(page.extract_text().strip("\n"))
        if sum(map(len, pages)) > MAX_CHARACTERS:
            raise Refused(f"it has more than {MAX_CHARACTERS:,} characters")
    return "\n\f".join(pages) + "\n"
