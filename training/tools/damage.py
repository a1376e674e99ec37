"""What printers, copiers and scanners do to a line. `level` 0 is a clean scan, 1 a bad copy."""

import io
import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps


def noise(nprng, sigma: float, shape) -> np.ndarray:
    return nprng.standard_normal(shape, dtype=np.float32) * np.float32(sigma)


def chance(rng, p: float) -> bool:
    return rng.random() < p


def change_weight(image, rng, level: float, stroke: float):
    """Heavy or worn ink; `stroke`: about how thick strokes are, in pixels of this image."""
    draw = rng.random()
    if draw < 0.10 * (0.5 + level):
        image = image.filter(ImageFilter.MinFilter(3))
    elif draw < 0.17 * (0.5 + level) and stroke > 5:
        image = image.filter(ImageFilter.MaxFilter(3))
    if chance(rng, 0.05):  # printed bold by striking twice
        image = ImageChops.darker(image, ImageChops.offset(image, rng.choice([1, 2]), 0))
    return image


def pad(image, rng, s: int):
    """Mostly cut tight, as cells are; sometimes with the paper around them."""
    if chance(rng, 0.72):
        sides = [rng.randint(1, 6) * s for _ in range(4)]
    else:
        sides = [rng.randint(4, 26) * s, rng.randint(3, 16) * s,
                 rng.randint(4, 26) * s, rng.randint(3, 16) * s]
    return ImageOps.expand(image, tuple(sides), 255)


def bend(image, rng, level: float):
    """Turned, sheared and stretched: the glass, the feeder and the driver of the copier."""
    stretch = 1 + rng.gauss(0, 0.035)
    if chance(rng, 0.06):
        stretch *= rng.uniform(0.82, 1.18)
    if abs(stretch - 1) > 0.01:
        image = image.resize((max(8, int(image.width * stretch)), image.height), Image.BILINEAR)
    angle = rng.gauss(0, 0.45) if chance(rng, 0.6) else 0.0
    angle = max(-1.3, min(1.3, angle))
    shear = rng.gauss(0, 0.02) if chance(rng, 0.35 * (0.5 + level)) else 0.0
    if angle or shear:
        k = math.tan(math.radians(angle))
        cx, cy = image.width / 2, image.height / 2
        grow = int(abs(k) * image.width / 2 + 0.5)
        if grow:
            image = ImageOps.expand(image, (0, min(grow, image.height // 3)), 255)
            cy = image.height / 2
        image = image.transform(image.size, Image.AFFINE,
                                (1, shear, -shear * cy, -k, 1, k * cx), Image.BILINEAR,
                                fillcolor=255)
    return image


def add_rules(image, rng, level: float):
    """Stubs of the table's rules at the edges, and scraps of the lines above and below."""
    pen = ImageDraw.Draw(image)
    w, h = image.size
    if chance(rng, 0.22):
        for _ in range(rng.choice([1, 1, 2])):
            thick = rng.randint(1, 4)
            ink = rng.randint(0, 110)
            edge = rng.randint(0, 3)
            if edge < 2:
                y = rng.randint(0, 3) if edge == 0 else h - thick - rng.randint(0, 3)
                first, last = (0, w) if chance(rng, 0.7) else sorted(rng.sample(range(w), 2))
                pen.rectangle((first, y, last, y + thick - 1), fill=ink)
            else:
                x = rng.randint(0, 3) if edge == 2 else w - thick - rng.randint(0, 3)
                first, last = (0, h) if chance(rng, 0.7) else sorted(rng.sample(range(h), 2))
                pen.rectangle((x, first, x + thick - 1, last), fill=ink)
    if chance(rng, 0.08):  # marks and descenders of neighbours
        for _ in range(rng.randint(1, 5)):
            x, r = rng.randint(0, w), rng.randint(2, 7)
            y = 0 if chance(rng, 0.5) else h
            pen.ellipse((x - r, y - r // 2, x + r, y + r // 2), fill=rng.randint(0, 120))
    if chance(rng, 0.06):  # a whitened rule took the outermost ink with it
        y = rng.randint(0, 3)
        pen.rectangle((0, y, w, y + rng.randint(1, 3)), fill=255)
    return image


def smooth_field(shape, nprng, cells: int) -> np.ndarray:
    """Random numbers 0..1 that change slowly over the line."""
    h, w = shape
    rough = nprng.random((max(2, cells), max(2, int(cells * w / max(h, 1)) + 2)))
    image = Image.fromarray((rough * 255).astype(np.uint8))
    return np.asarray(image.resize((w, h), Image.BICUBIC), dtype=np.float32) / 255


def tone(image, rng, nprng, level: float) -> np.ndarray:
    """Ink and paper get their greys, light its slope, toner its gaps, the sensor its noise."""
    cover = 1 - np.asarray(image, dtype=np.float32) / 255
    h, w = cover.shape
    if chance(rng, 0.18 * level):  # toner dropouts
        gaps = smooth_field((h, w), nprng, rng.choice([4, 6, 9]))
        cover *= np.clip((gaps - rng.uniform(0.02, 0.22)) * 8, rng.uniform(0, 0.5), 1)
    if chance(rng, 0.12 * level):  # grainy toner
        grains = nprng.random((h, w), dtype=np.float32) < rng.uniform(0.02, 0.18)
        cover *= 1 - grains * rng.uniform(0.4, 1)
    ink = rng.uniform(0, 90) if chance(rng, 0.8) else rng.uniform(60, 140)
    paper = rng.uniform(212, 255)
    if paper - ink < 80:
        ink = paper - 80
    out = paper + (ink - paper) * cover
    if chance(rng, 0.18):  # uneven light
        ramp = np.linspace(-0.5, 0.5, w, dtype=np.float32) * rng.uniform(-70, 70)
        slope = np.linspace(-0.5, 0.5, h, dtype=np.float32)[:, None] * rng.uniform(-25, 25)
        out = out + ramp[None, :] + slope
    if chance(rng, 0.06):  # shaded table head
        out = out * rng.uniform(0.72, 0.95)
    if chance(rng, 0.10 * level):  # moire of a screen over a raster
        fx, fy = rng.uniform(0.2, 2.6), rng.uniform(0.2, 2.6)
        yy, xx = np.mgrid[0:h, 0:w]
        out = out + rng.uniform(4, 26) * np.sin(fx * xx + fy * yy + rng.uniform(0, 6.3))
    if chance(rng, 0.75):
        out = out + noise(nprng, rng.uniform(0, 15) * (0.35 + level * 0.65), (h, w))
    return np.clip(out, 0, 255)


def otsu(values: np.ndarray) -> float:
    counts = np.bincount(values.astype(np.uint8).ravel(), minlength=256).astype(np.float64)
    weight = np.cumsum(counts)
    total = np.cumsum(counts * np.arange(256))
    rest = weight[-1] - weight
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = weight * rest * (total / weight - (total[-1] - total) / rest) ** 2
    return float(np.nanargmax(np.nan_to_num(spread)))


def two_tone(values: np.ndarray, rng, nprng, level: float) -> np.ndarray:
    limit = otsu(values) + rng.uniform(-18, 18)
    out = np.where(values > limit, 255, 0).astype(np.float32)
    if chance(rng, 0.5 * level):  # salt and pepper
        spots = nprng.random(out.shape, dtype=np.float32)
        share = rng.uniform(0, 0.006)
        out[spots < share] = 0
        out[spots > 1 - share] = 255
    return out


def jpeg(image, rng):
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=rng.randint(32, 88))
    return Image.open(io.BytesIO(buffer.getvalue())).convert("L")


def copy_again(image, rng, nprng, level: float):
    """A copy of a copy: blurred, cut to two tones, blurred again."""
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.1)))
    values = np.asarray(image, dtype=np.float32)
    values = values + noise(nprng, 12 * level, values.shape)
    cut = np.where(values > rng.uniform(95, 185), 255, 0).astype(np.uint8)
    return Image.fromarray(cut)


def scan(image, rng, nprng, dpi: int, level: float, stroke: float, s: int) -> Image.Image:
    """From the drawn line (`s` times too large) to what a reader cuts out of a page."""
    image = change_weight(image, rng, level, stroke)
    image = bend(pad(image, rng, s), rng, level)
    image = add_rules(image, rng, level)
    if chance(rng, 0.08 * level):
        image = copy_again(image, rng, nprng, level)
    if s > 1:
        image = image.resize((max(6, image.width // s), max(6, image.height // s)), Image.BOX)
    blur = abs(rng.gauss(0.35, 0.3)) * (0.6 + 0.4 * level)
    if blur > 0.12:
        image = image.filter(ImageFilter.GaussianBlur(blur))
    values = tone(image, rng, nprng, level)
    kind = rng.random()
    if kind < 0.28:
        values = two_tone(values, rng, nprng, level)
    image = Image.fromarray(values.astype(np.uint8))
    if kind > 0.62:
        image = jpeg(image, rng)
    if dpi < 260 and chance(rng, 0.22):
        factor = rng.uniform(1.25, 2.1)
        image = image.resize((int(image.width * factor), int(image.height * factor)),
                             rng.choice([Image.BILINEAR, Image.BICUBIC]))
    return image
