"""One line of text as ink on white paper, before anything happens to it."""

import unicodedata
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

SMALL = 34  # em in pixels below which a line is drawn twice as large and reduced at the end


def oversampling(pixels: float) -> int:
    return 2 if pixels < SMALL else 1


@lru_cache(maxsize=400)
def opened(path: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, pixels, layout_engine=ImageFont.Layout.RAQM)


def clusters(text: str) -> list[str]:
    """Letters with the marks they carry: what tracking may move apart."""
    out: list[str] = []
    for c in text:
        if out and (unicodedata.combining(c) or unicodedata.category(c) == "Mn" or c == "\u0e33"):
            out[-1] += c
        else:
            out.append(c)
    return out


def draw_line(text: str, face, pixels: float, tracking: float = 0.0) -> Image.Image:
    """`pixels`: em size on paper; `tracking`: extra distance in em, negative makes letters touch.

    Grey image (0 = ink), cut to the ink, at oversampling(pixels) times the size.
    """
    size = max(8, round(pixels * oversampling(pixels)))
    font = opened(str(face.path), size)
    margin = size
    if tracking == 0.0:
        width = int(font.getlength(text)) + 2 * margin
        image = Image.new("L", (width, 3 * size), 255)
        ImageDraw.Draw(image).text((margin, 2 * size), text, font=font, fill=0, anchor="ls")
    else:
        pieces = clusters(text)
        lengths = [font.getlength(p) for p in pieces]
        step = tracking * size
        width = int(sum(lengths) + max(0.0, step) * len(pieces)) + 2 * margin
        image = Image.new("L", (width, 3 * size), 255)
        pen = ImageDraw.Draw(image)
        x = float(margin)
        for piece, length in zip(pieces, lengths):
            # Ink of neighbours must add up, so each piece is drawn into the same canvas.
            pen.text((x, 2 * size), piece, font=font, fill=0, anchor="ls")
            x += length + step
    box = image.point(lambda v: 255 - v).getbbox()
    if box is None:
        raise ValueError(f"{face.name} draws nothing for {text!r}")
    return image.crop(box)
