#!/usr/bin/env python3
"""Prints samples and scans them again: SAMPLE.MEDIUM.pdf with the truth of SAMPLE.

    samples/generator/scan_samples.py --out DIR                      every PDF sample in every medium
    samples/generator/scan_samples.py --out DIR --only league --media s200,bilevel

Needs pdftoppm (poppler-utils), Pillow, numpy and, for stamps, fonts-thai-tlwg. The same seed gives the same pixels.
"""
import argparse
import hashlib
import io
import json
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

STAMP_FONT = "/usr/share/fonts/truetype/tlwg/Garuda-Bold.ttf"  # fonts-thai-tlwg
SAMPLES = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Medium:
    about: str
    dpi: int = 200
    colour: bool = False
    bilevel: bool = False      # CCITT, as office copiers send by mail
    stamp: bool = False        # a red seal and a stroke of a blue pen over the text
    grey_stamps: bool = False  # on every page a slanted stamp, a seal or a pen's stroke, without colour
    turned: bool = False       # the second page upside down, landscape pages fed sideways
    phone: bool = False        # taken by hand: perspective, a curled sheet, shadows
    quality: int = 75


MEDIA = {
    "s300": Medium("300 dpi, grey", dpi=300),
    "s200": Medium("200 dpi, grey"),
    "s150": Medium("150 dpi, grey", dpi=150),
    "bilevel": Medium("200 dpi, black and white (CCITT)", bilevel=True),
    "stamped": Medium("200 dpi, colour, with seal and pen", colour=True, stamp=True),
    "greystamped": Medium("200 dpi, grey, a mark without colour on every page", grey_stamps=True),
    "turned": Medium("200 dpi, grey, second page upside down, landscape pages fed sideways",
                     turned=True),
    "phone": Medium("photographs of about 200 dpi, colour", colour=True, phone=True, quality=60),
}


def pages_of(pdf: Path, dpi: int):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-png", str(pdf), f"{folder}/p"], check=True)
        for png in sorted(Path(folder).glob("p*.png")):
            yield Image.open(png).convert("RGB")


def stamped(page, rng, dpi):
    draw = ImageDraw.Draw(page, "RGBA")
    x, y = (rng.uniform(0.2, 0.7) * side for side in page.size)
    r = dpi * 0.65
    for inner in (1.0, 0.8):
        box = [x - r * inner, y - r * inner, x + r * inner, y + r * inner]
        draw.ellipse(box, outline=(200, 30, 40, 190), width=max(2, dpi // 60))
    points = [(x + r * (1.2 + 0.3 * i), y + r * rng.uniform(-0.4, 0.4)) for i in range(7)]
    draw.line(points, fill=(40, 60, 180, 220), width=max(2, dpi // 70), joint="curve")
    return page


def grey_stamped(page, rng, dpi):
    """A frame with a word at a slant, the circles of a seal, or a signature, dark as print."""
    layer = Image.new("L", page.size, 255)
    draw = ImageDraw.Draw(layer)
    x, y = (rng.uniform(0.25, 0.75) * side for side in page.size)
    kind = rng.choice(["frame", "seal", "pen"])
    shade = rng.randint(30, 80)
    if kind == "frame":
        font = ImageFont.truetype(STAMP_FONT, int(dpi * 0.24))
        word = rng.choice(["ประกาศแล้ว", "สำเนาถูกต้อง", "ด่วนที่สุด"])
        width, height = int(dpi * 1.35), int(dpi * 0.45)
        stamp = Image.new("L", (width, height), 255)
        face = ImageDraw.Draw(stamp)
        face.rectangle([1, 1, width - 2, height - 2], outline=shade, width=max(2, dpi // 80))
        face.text((width / 2, height / 2), word, font=font, fill=shade, anchor="mm")
        stamp = stamp.rotate(rng.choice([-1, 1]) * rng.uniform(8, 28), Image.BICUBIC, expand=True,
                             fillcolor=255)
        layer.paste(stamp, (int(x - stamp.width / 2), int(y - stamp.height / 2)))
    elif kind == "seal":
        for radius in (0.75, 0.6):
            r = dpi * radius
            draw.ellipse([x - r, y - r, x + r, y + r], outline=shade, width=max(2, dpi // 80))
    else:
        points = [(x + dpi * (0.25 * i + rng.uniform(-0.1, 0.1)), y + dpi * rng.uniform(-0.3, 0.3))
                  for i in range(8)]
        draw.line(points, fill=shade, width=max(2, dpi // 90), joint="curve")
    return ImageChops.darker(page, layer.convert("RGB"))


def curled(page, rng):
    """A sheet that does not lie flat: rows bent by up to 0.6 % of its height, darker in the bend."""
    values = np.asarray(page)
    height, width = values.shape[:2]
    across = np.linspace(0, 1, width)
    at = rng.uniform(0.15, 0.85)
    bend = np.exp(-(((across - at) / 0.18) ** 2))
    shift = (bend * rng.uniform(-0.006, 0.006) * height).round().astype(int)
    rows = np.clip(np.arange(height)[:, None] + shift[None, :], 0, height - 1)
    values = values[rows, np.arange(width)[None, :]]
    shade = 1 - rng.uniform(0.08, 0.22) * bend
    return Image.fromarray((values * shade[None, :, None]).astype(np.uint8))


def perspective(page, rng):
    """The page as a sheet on a table: corners moved by up to 2 %, darker to one side."""
    page = curled(page, rng)
    width, height = page.size
    move = lambda: rng.uniform(-0.02, 0.02)  # noqa: E731
    corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
    quad = [value for x, y in corners
            for value in ((x + move()) * width, (y + move()) * height)]
    page = page.transform(page.size, Image.QUAD, quad, Image.BICUBIC, fillcolor=(120, 110, 100))
    shade = np.linspace(1.0, rng.uniform(0.6, 0.8), width)[None, :, None]
    return Image.fromarray((np.asarray(page) * shade).astype(np.uint8))


def scanned(page, number, medium, rng, nprng):
    if medium.stamp and number == 1:
        page = stamped(page, rng, medium.dpi)
    if medium.grey_stamps:
        page = grey_stamped(page, rng, medium.dpi)
    if medium.phone:
        page = perspective(page, rng)
    if not medium.colour:
        page = page.convert("L")
    page = page.rotate(rng.uniform(-0.6, 0.6), Image.BICUBIC, fillcolor=page.getpixel((2, 2)))
    page = page.filter(ImageFilter.GaussianBlur(0.5))
    values = np.asarray(page, np.float32)
    values = values + nprng.normal(0, 6, values.shape)
    page = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if medium.turned:
        if page.width > page.height:
            page = page.rotate(90, expand=True)
        elif number == 2:
            page = page.rotate(180)
    if medium.bilevel:
        return page.point(lambda v: 255 if v > 150 else 0).convert("1")
    buffer = io.BytesIO()
    page.save(buffer, "JPEG", quality=medium.quality)
    return Image.open(io.BytesIO(buffer.getvalue()))


def write_scan(pdf: Path, name: str, medium: Medium, out: Path, most: int = 1000) -> None:
    """The first `most` pages: all that the truth has must stand on them."""
    rng = random.Random(f"{pdf.name}-{name}")
    nprng = np.random.default_rng([ord(c) for c in pdf.name + name])
    pages = [scanned(page, number, medium, rng, nprng)
             for number, page in enumerate(pages_of(pdf, medium.dpi), 1) if number <= most]
    file = out / f"{pdf.stem}.{name}.pdf"
    zero = {"creationDate": None, "modDate": None, "producer": ""}
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=medium.dpi,
                  quality=medium.quality, **zero)
    truth = json.loads(Path(f"{pdf}.truth.json").read_text())
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    for record in truth if isinstance(truth, list) else [truth]:
        record["source"].update(file=file.name, sha256=digest, kind="scan")
    Path(f"{file}.truth.json").write_text(
        json.dumps(truth, ensure_ascii=False, indent=2) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="samples whose name contains this")
    parser.add_argument("--media", default=",".join(MEDIA))
    parser.add_argument("--pages", type=int, default=1000, help="the first so many pages alone")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for pdf in sorted(SAMPLES.glob("*.pdf")):
        if options.only not in pdf.name:
            continue
        for name in options.media.split(","):
            write_scan(pdf, name, MEDIA[name], options.out, options.pages)
            print(f"{pdf.stem}.{name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
