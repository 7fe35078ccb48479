"""Pictures in the line, with their alternative text.

In: an image and the room for it. Out: w:drawing. What python-docx does not read (WebP and the
like) is stored as PNG; what Pillow does not read either is refused and shown by its text.
"""

from io import BytesIO

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.shape import CT_Inline
from docx.shared import Emu

from briefwright.document.nodes import Image, Resource
from briefwright.write.docx.measure import EMU_PER_PIXEL, EMU_PER_TWIP
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, w

_TALLEST = 0.6  # of the text's height
_UNREADABLE = (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError)


def drawing(image: Image, place: Place) -> Element | None:
    """The picture no wider than its place, or None when it cannot be stored."""
    resource = _resource(image, place)
    relationship = _store(resource, place) if resource else None
    if resource is None or relationship is None:
        return None
    width, height = _extent(resource, place)
    number = place.writing.picture_id()
    inline = CT_Inline.new_pic_inline(
        number, relationship, f"picture{number}", Emu(width), Emu(height)
    )
    inline.docPr.set("descr", place.text(image.alt))
    return w("drawing", inline)


def _resource(image: Image, place: Place) -> Resource | None:
    try:
        return place.writing.document.resource(image.resource)
    except KeyError:
        place.writing.refuse(f'there is no image "{image.resource}"', place.span)
        return None


def _store(resource: Resource, place: Place) -> str | None:
    """The id of the relationship to the picture's part."""
    for encode in (_as_it_is, _as_png):
        try:
            part = place.writing.package.get_or_add_image_part(encode(resource))
        except (*_UNREADABLE, OSError):
            continue
        return place.story.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    place.writing.refuse(
        f'the image "{resource.name}" ({resource.media_type}) cannot stand in a Word document',
        place.span,
        hint="use a PNG or a JPEG",
    )
    return None


def _as_it_is(resource: Resource) -> BytesIO:
    return BytesIO(resource.data)


def _as_png(resource: Resource) -> BytesIO:
    import PIL.Image

    out = BytesIO()
    PIL.Image.open(BytesIO(resource.data)).convert("RGBA").save(out, "PNG")
    out.seek(0)
    return out


def _extent(resource: Resource, place: Place) -> tuple[int, int]:
    """Width and height in EMU: a pixel is 1/96 inch, and no more than there is room for."""
    widest = place.width * EMU_PER_TWIP
    tallest = round(place.writing.page.text_height * _TALLEST) * EMU_PER_TWIP
    width, height = resource.width * EMU_PER_PIXEL, resource.height * EMU_PER_PIXEL
    scale = min(1, widest / max(width, 1), tallest / max(height, 1))
    return max(1, round(width * scale)), max(1, round(height * scale))
