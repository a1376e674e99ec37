#!/usr/bin/env python3
"""Scans of the table samples: NAME.MEDIUM.pdf; what is true of NAME is true of them.

    samples/generator/table_scans.py --out DIR                           every sample in every medium
    samples/generator/table_scans.py --out DIR --only hair --media skew200,bilevel300
    samples/generator/table_scans.py --out tests/tables/scans --kept     those of the repository

Needs what scan_samples.py needs. The same seed gives the same pixels.
"""
import argparse
import io
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scan_samples import grey_stamped, pages_of  # noqa: E402  (needs the path above)

TABLES = Path(__file__).resolve().parents[2] / "tests" / "tables"


@dataclass(frozen=True)
class Medium:
    about: str
    dpi: int = 200
    degrees: float = 0.3
    bilevel: bool = False
    stamp: bool = False  # marks without colour, the middle of each on a rule
    pen: bool = False    # strokes of a pen along and across rules
    faded: bool = False  # a copy of a copy: thin ink is lost here and there


MEDIA = {
    "flat200": Medium("200 dpi, grey, 0.3 degrees"),
    "right200": Medium("200 dpi, grey, 2 degrees", degrees=2),
    "left200": Medium("200 dpi, grey, 2 degrees the other way", degrees=-2),
    "skew300": Medium("300 dpi, grey, 1.5 degrees", dpi=300, degrees=1.5),
    "bilevel200": Medium("200 dpi, black and white, 1.2 degrees", degrees=-1.2, bilevel=True),
    "bilevel300": Medium("300 dpi, black and white, 2 degrees", dpi=300, degrees=2, bilevel=True),
    "stamp200": Medium("200 dpi, grey, a stamp or a seal over a rule", stamp=True, degrees=0.6),
    "pen200": Medium("200 dpi, grey, a pen's strokes along and across rules", pen=True,
                     degrees=-0.8),
    "bilevel-left200": Medium("200 dpi, black and white, 2 degrees the other way", degrees=-2,
                              bilevel=True),
    "bilevel-stamp200": Medium("200 dpi, black and white, a stamp over a rule", degrees=1.5,
                               stamp=True, bilevel=True),
    "bilevel-pen200": Medium("200 dpi, black and white, a pen's strokes", degrees=-1.5, pen=True,
                             bilevel=True),
    "faded200": Medium("200 dpi, black and white from a faded copy: broken rules", faded=True,
                       bilevel=True, degrees=0.7),
}

# Small ones that the repository keeps: each difficulty of drawn tables once, in the medium that is
# hardest for it.
KEPT = [
    ("items-hair-writer", "bilevel-left200"), ("items-double-writer", "bilevel-left200"),
    ("items-dotted-writer", "bilevel200"), ("items-round-dots-writer", "faded200"),
    ("items-dashed-chromium", "bilevel-pen200"), ("items-short-chromium", "faded200"),
    ("items-inner-boxes-chromium", "bilevel200"), ("items-open-sides-chromium", "bilevel-stamp200"),
    ("two-tables-chromium", "bilevel-left200"),
]


def rule_places(page):
    """(x, y) on long dark rows and columns of the page, where there are any."""
    dark = np.asarray(page.convert("L")) < 140
    places = []
    for transposed, ink in ((False, dark), (True, dark.T)):
        counts = ink.sum(axis=1)
        for line in np.flatnonzero(counts > 0.2 * ink.shape[1]):
            along = np.flatnonzero(ink[line])
            at = int(along[len(along) // 3])
            places.append((line, at) if transposed else (at, line))
    return places


def on_rule(page, rng):
    width, height = page.size
    places = rule_places(page) or [(width * rng.uniform(0.2, 0.8), height * rng.uniform(0.1, 0.4))]
    return rng.choice(places)


def stamped(page, rng, dpi):
    """A grey stamp whose middle lies on a rule."""
    x, y = on_rule(page, rng)
    white = Image.new("RGB", (int(dpi * 2.6), int(dpi * 2.6)), "white")
    # grey_stamped() puts its mark somewhere in the middle half of what it is given.
    mark = grey_stamped(white, rng, dpi)
    layer = Image.new("RGB", page.size, "white")
    layer.paste(mark, (int(x - mark.width / 2), int(y - mark.height / 2)))
    return ImageChops.darker(page, layer)


def penned(page, rng, dpi):
    """Two strokes: one along a rule that it crosses flatly, one steeply over some rules."""
    layer = Image.new("L", page.size, 255)
    draw = ImageDraw.Draw(layer)
    for steep in (False, True):
        x, y = on_rule(page, rng)
        length, rise = (0.5, 1.2) if steep else (1.6, 0.16)
        points = [(x + dpi * length * (t / 6 - 0.5) + dpi * rng.uniform(-0.02, 0.02),
                   y + dpi * rise * (t / 6 - 0.5) + dpi * rng.uniform(-0.03, 0.03))
                  for t in range(7)]
        draw.line(points, fill=rng.randint(30, 90), width=max(2, dpi // 80), joint="curve")
    return ImageChops.darker(page, layer.convert("RGB"))


def faded(values, nprng):
    """Lighter in patches of 3 mm or so, so that thin strokes break when it is thresholded."""
    height, width = values.shape
    coarse = nprng.normal(0, 1, (height // 24 + 2, width // 24 + 2))
    patches = Image.fromarray(coarse.astype(np.float32)).resize((width, height), Image.BICUBIC)
    loss = np.clip(0.28 + 0.16 * np.asarray(patches), 0, 0.75)
    return values + (255 - values) * loss


def scanned(page, medium, rng, nprng):
    if medium.stamp:
        page = stamped(page, rng, medium.dpi)
    if medium.pen:
        page = penned(page, rng, medium.dpi)
    page = page.convert("L").rotate(medium.degrees, Image.BICUBIC, fillcolor=255)
    values = np.asarray(page.filter(ImageFilter.GaussianBlur(0.5)), np.float32)
    if medium.faded:
        values = faded(values, nprng)
    values = values + nprng.normal(0, 6, values.shape)
    page = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if medium.bilevel:
        return page.point(lambda v: 255 if v > 160 else 0).convert("1")
    buffer = io.BytesIO()
    page.save(buffer, "JPEG", quality=60)
    return Image.open(io.BytesIO(buffer.getvalue()))


def write_scan(pdf: Path, name: str, out: Path) -> None:
    medium = MEDIA[name]
    rng = random.Random(f"{pdf.name}-{name}")
    nprng = np.random.default_rng([ord(c) for c in pdf.name + name])
    pages = [scanned(page, medium, rng, nprng) for page in pages_of(pdf, medium.dpi)]
    file = out / f"{pdf.stem}.{name}.pdf"
    zero = {"creationDate": None, "modDate": None, "producer": ""}
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=medium.dpi,
                  quality=60, **zero)
    print(file.name, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", dest="source", type=Path, default=TABLES,
                        help="folder of the PDFs")
    parser.add_argument("--only", default="", help="samples whose name contains this")
    parser.add_argument("--media", default=",".join(MEDIA))
    parser.add_argument("--kept", action="store_true", help="only those of the repository")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = KEPT if options.kept else [
        (pdf.stem, name) for pdf in sorted(options.source.glob("*.pdf"))
        for name in options.media.split(",")]
    for stem, name in wanted:
        if options.only in stem:
            write_scan(options.source / f"{stem}.pdf", name, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
