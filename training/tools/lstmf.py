"""Training lines in Tesseract's own format, written without Tesseract (5.x, little-endian).

u32 pages; a page: u8 1, str name, i32 number, u32 n + image file, str language, str text,
u32 1 + box of 4 x i16, u32 1 + str box text, u8 vertical. str = u32 length + UTF-8.
"""

import io
import struct
from pathlib import Path


def string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<I", len(data)) + data


def png(image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def page(image, text: str, language: str) -> bytes:
    data = png(image)
    return b"".join([
        struct.pack("<B", 1), string("line"), struct.pack("<i", 0),
        struct.pack("<I", len(data)), data, string(language), string(text),
        struct.pack("<I4h", 1, 0, 0, image.width, image.height),
        struct.pack("<I", 1), string(text), struct.pack("<B", 0)])


def write(path: Path, pages: list[bytes]) -> None:
    path.write_bytes(struct.pack("<I", len(pages)) + b"".join(pages))
