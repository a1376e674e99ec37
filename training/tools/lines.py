"""Sets of training lines: text, face, size, damage; the same seed gives the same set."""

import os
import random
from pathlib import Path

import numpy as np

import lstmf
from compose_thai import transcript
from damage import scan
from draw import draw_line, oversampling

DPIS = [120, 135, 150, 150, 170, 200, 200, 200, 200, 230, 250, 300, 300, 300, 300, 400]
SHARD = 1000


def make_line(rng, nprng, faces, weights, text: str, low: float, high: float, spaced: float):
    """Image of one text after everything that may happen to it."""
    face = rng.choices(faces, weights)[0]
    while not face.can_draw(text):
        face = rng.choices(faces, weights)[0]
    dpi = rng.choice(DPIS)
    points = rng.uniform(*face.points) * rng.choice([1, 1, 1, 1, 0.88, 1.2])
    pixels = points * dpi / 72
    tracking = rng.uniform(-0.09, 0.12) if rng.random() < spaced else 0.0
    image = draw_line(text, face, pixels, tracking)
    s = oversampling(pixels)
    return scan(image, rng, nprng, dpi, rng.uniform(low, high), stroke=pixels * 0.08 * s, s=s)


def shards(plan: dict) -> int:
    return -(-plan["lines"] // SHARD)


def make_shard(folder: Path, name: str, language: str, faces, compose, plan: dict,
               shard: int) -> Path:
    """One file of a set, drawn where it is missing. `plan`: a [[set]] of recipe.toml."""
    path = folder / f"{name}-{shard:03d}.lstmf"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    weights = [f.weight for f in faces]
    rng = random.Random(f"{plan['seed']}-{shard}")
    nprng = np.random.default_rng([plan["seed"], shard])
    pages = []
    while len(pages) < min(SHARD, plan["lines"] - shard * SHARD):
        text = compose(rng)
        if not text:
            continue
        image = make_line(rng, nprng, faces, weights, text, *plan["level"], plan["spaced"])
        pages.append(lstmf.page(image, transcript(text), language))
    partial = path.with_suffix(f".{os.getpid()}.part")
    lstmf.write(partial, pages)
    partial.rename(path)
    return path
