#!/usr/bin/env python3
"""Prints samples and scans them again: SAMPLE.MEDIUM.pdf with the truth of SAMPLE.

    samples/generator/scan_samples.py --out DIR                      every PDF sample in every medium
    samples/generator/scan_samples.py --out DIR --only league --media s200,bilevel

Needs pdftoppm (poppler-utils), Pillow and numpy. The same seed gives the same pixels.
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
from PIL import Image, ImageDraw, ImageFilter

SAMPLES = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Medium:
    about: str
    dpi: int = 200
    colour: bool = False
    bilevel: bool = False      # CCITT, as office copiers send by mail
    stamp: bool = False        # a red seal and a stroke of a blue pen over the text
    turned: bool = False       # the second page upside down, landscape pages fed sideways
    phone: bool = False        # taken by hand: perspective, a shadow
    quality: int = 75


MEDIA = {
    "s300": Medium("300 dpi, grey", dpi=300),
    "s200": Medium("200 dpi, grey"),
    "s150": Medium("150 dpi, grey", dpi=150),
    "bilevel": Medium("200 dpi, black and white (CCITT)", bilevel=True),
    "stamped": Medium("200 dpi, colour, with seal and pen", colour=True, stamp=True),
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


def perspective(page, rng):
    """The page as a sheet on a table: corners moved by up to 2 %, darker to one side."""
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


def write_scan(pdf: Path, name: str, medium: Medium, out: Path) -> None:
    rng = random.Random(f"{pdf.name}-{name}")
    nprng = np.random.default_rng([ord(c) for c in pdf.name + name])
    pages = [scanned(page, number, medium, rng, nprng)
             for number, page in enumerate(pages_of(pdf, medium.dpi), 1)]
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
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for pdf in sorted(SAMPLES.glob("*.pdf")):
        if options.only not in pdf.name:
            continue
        for name in options.media.split(","):
            write_scan(pdf, name, MEDIA[name], options.out)
            print(f"{pdf.stem}.{name}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
