#!/usr/bin/python3
"""Measures a model on fresh lines: training/measure.py text | fields MODEL.traineddata.

The lines are drawn as in training, from other seeds; what a scanner does to them is written anew
here and shares no code with training: blur 0.5, noise of sigma 6, JPEG 75, turned by up to 0.6
degrees.
Prints tab-separated rows by resolution and by family of fonts.
"""

import argparse
import io
import os
import random
import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter, ImageOps

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "tools"))

import compose_thai  # noqa: E402
import fonts  # noqa: E402
import numbers_of_reports as numbers  # noqa: E402
import tesseract  # noqa: E402
import unicharset  # noqa: E402
from damage import scan  # noqa: E402
from draw import draw_line, oversampling  # noqa: E402
from reader import Reader, text_of  # noqa: E402

BASE = Path("/usr/share/tesseract-ocr/5/tessdata/tha.traineddata")
FORMAT = re.compile(r"^([0-9]{1,3}\.[0-9]{2}|[๐-๙]{1,3}\.[๐-๙]{2})$")


def plain_scan(image, rng, nprng, reduce: int):
    """A line as an office scanner gives it; `image` is `reduce` times too large."""
    image = ImageOps.expand(image, tuple(rng.randint(2, 6) * reduce for _ in range(4)), 255)
    image = image.rotate(rng.uniform(-0.6, 0.6), Image.BICUBIC, expand=True, fillcolor=255)
    image = image.resize((max(8, image.width // reduce), max(8, image.height // reduce)), Image.BOX)
    image = image.filter(ImageFilter.GaussianBlur(0.5))
    values = np.asarray(image, np.float32) * (235 / 255) + 15
    values = values + nprng.normal(0, 6, values.shape)
    buffer = io.BytesIO()
    Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).save(buffer, "JPEG", quality=75)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("L")


def kind_of(c: str) -> str:
    if "๐" <= c <= "๙":
        return "thai_digits"
    if "\u0e01" <= c <= "\u0e4e":
        return "thai_letters"
    if c.isascii() and c.isdigit():
        return "arabic_digits"
    return "latin" if c.isascii() and c.isalpha() else "other"


def edits(truth: str, read: str) -> tuple[int, Counter, list[tuple[str, str]]]:
    """Edit distance, its substitutions and losses by kind of the true sign, and the pairs."""
    n, m = len(truth), len(read)
    cost = np.zeros((n + 1, m + 1), np.int32)
    cost[:, 0], cost[0, :] = np.arange(n + 1), np.arange(m + 1)
    for i in range(1, n + 1):
        row, above = cost[i], cost[i - 1]
        for j in range(1, m + 1):
            row[j] = min(above[j - 1] + (truth[i - 1] != read[j - 1]), above[j] + 1, row[j - 1] + 1)
    kinds, pairs, i, j = Counter(), [], n, m
    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + (truth[i - 1] != read[j - 1]):
            i, j = i - 1, j - 1
            if truth[i] != read[j]:
                kinds[kind_of(truth[i])] += 1
                pairs.append((truth[i], read[j]))
        elif i and cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
            kinds[kind_of(truth[i])] += 1
            pairs.append((truth[i], ""))
        else:
            j -= 1
            pairs.append(("", read[j]))
    return int(cost[n, m]), kinds, pairs


class Bench:
    def __init__(self, args):
        self.args = args
        only = frozenset(n for n in args.fonts.split(",") if n)
        self.faces = [f for f in fonts.load_faces(args.work / "fonts", only=only, table=args.faces)
                      if "Italic" not in f.name and "italic" not in f.name
                      and "Oblique" not in f.name and f.family != "Purisa"
                      # Pillow draws its marks beside their letters: nothing to be read.
                      and not (args.what == "text" and f.family == "TlwgMono")]
        self.reader = Reader(args.model, choices=args.what == "fields")
        base = tesseract.unpack(BASE, args.work / "measure-base") / "base.lstm-unicharset"
        self.composer = compose_thai.Composer(unicharset.signs(unicharset.extend(base.read_text())))

    def lines(self, dpi: int):
        """(face, text, image): families in turn, so that each has as many."""
        rng = random.Random(f"measure-{self.args.seed}-{dpi}")
        nprng = np.random.default_rng([self.args.seed, dpi])
        families = defaultdict(list)
        for face in self.faces:
            families[face.family].append(face)
        names = sorted(families)
        sarabun = [n for n in names if families[n][0].sarabun]
        if sarabun and not self.args.fonts:  # a third of the lines in the offices' font
            names += sarabun * max(1, (len(names) // 2 - len(sarabun)) // max(1, len(sarabun)))
        done = 0
        while done < self.args.lines:
            faces = families[names[done % len(names)]]
            face = rng.choices(faces, [f.weight for f in faces])[0]
            text = self.text(rng)
            if not text or not face.can_draw(text):
                continue
            pixels = rng.uniform(*face.points) * dpi / 72
            image, s = draw_line(text, face, pixels), oversampling(pixels)
            done += 1
            if self.args.harsh:
                yield face, text, scan(image, rng, nprng, dpi, rng.random(), pixels * 0.08 * s, s)
            else:
                yield face, text, plain_scan(image, rng, nprng, s)

    def text(self, rng) -> str:
        if self.args.what == "text":
            return self.composer.line(rng, 0.3)
        if self.args.codes:
            value = numbers.code(rng)
        else:
            draw = rng.random()
            value = ("100.00" if draw < 0.12 else f"{rng.randint(60, 99)}.{numbers.digits(rng, 2)}"
                     if draw < 0.5 else f"{rng.randint(0, 99)}.{numbers.digits(rng, 2)}")
        return value if rng.random() < 0.15 else numbers.thai(value)


def group(face) -> str:
    return "sarabun" if face.sarabun else "other"


def measure_text(bench: Bench, dpi: int, confusions: Counter) -> None:
    wrong, total = defaultdict(Counter), defaultdict(Counter)
    start = time.process_time()
    reading = 0.0
    for face, text, image in bench.lines(dpi):
        before = time.process_time()
        read = text_of(bench.reader.read(image, dpi))
        reading += time.process_time() - before
        truth = compose_thai.transcript(text).replace(" ", "")
        distance, kinds, pairs = edits(truth, read)
        confusions.update(pairs)
        for key in ("all", group(face), "  " + face.family):
            wrong[key].update(kinds)
            wrong[key]["any"] += distance
            total[key].update(map(kind_of, truth))
            total[key]["any"] += len(truth)
    for key in sorted(wrong, key=lambda k: (k.startswith(" "), k)):
        rates = [f"{100 * wrong[key][k] / max(1, total[key][k]):.2f}" for k in
                 ("any", "thai_letters", "thai_digits", "arabic_digits", "latin")]
        print(dpi, key.strip(), total[key]["any"], *rates, sep="\t", flush=True)
    print(f"# {dpi} dpi: {1000 * reading / bench.args.lines:.1f} ms a line "
          f"({time.process_time() - start:.0f} s in all)", flush=True)


def fold(text: str, letter_first: bool) -> str:
    """O, o, 0 and ๐ look alike; a code's letter is known by its place, and case says nothing."""
    if not letter_first or not text:
        return text
    return text[0].upper().replace("0", "O").replace("๐", "O") + text[1:]


def measure_fields(bench: Bench, dpi: int, confusions: Counter, bins) -> None:
    count, wrong, sure, flagged = Counter(), Counter(), Counter(), Counter()
    reading = 0.0
    for face, text, image in bench.lines(dpi):
        before = time.process_time()
        symbols = bench.reader.read(image, dpi)
        reading += time.process_time() - before
        truth, read = text.replace(" ", ""), text_of(symbols)
        if bench.args.codes:
            truth, read = fold(truth, True), fold(read, True)
        misshapen = not bench.args.codes and not FORMAT.match(read)
        doubt = misshapen or max(map(second, symbols), default=100) > 1
        right = truth == read
        for key in ("all", group(face), "  " + face.family):
            count[key] += 1
            wrong[key] += not right
            flagged[key] += doubt
            sure[key] += not right and not doubt
        if not right:
            confusions.update(edits(truth, read)[2])
        calibrate(truth, symbols, bins)
    for key in sorted(count, key=lambda k: (k.startswith(" "), k)):
        print(dpi, key.strip(), count[key], wrong[key], f"{100 * wrong[key] / count[key]:.2f}",
              sure[key], f"{100 * flagged[key] / count[key]:.2f}", sep="\t", flush=True)
    print(f"# {dpi} dpi: {1000 * reading / bench.args.lines:.2f} ms a field", flush=True)


def second(symbol) -> float:
    """The highest value among the alternatives of a sign; they come in no order."""
    return max([v for c, v in symbol.choices if c != symbol.text], default=0.0)


def second_bin(value: float) -> str:
    for low, high in ((0, 0.1), (0.1, 1), (1, 5), (5, 20), (20, 50), (50, 70), (70, 90)):
        if value < high:
            return f"{low}-{high}"
    return "90-100"


def calibrate(truth: str, symbols, bins) -> None:
    """By the second alternative's value: how often the first, second, third, .. was right."""
    if len(truth) != len(symbols):
        bins["other length"]["fields"] += 1
        return
    for true, symbol in zip(truth, symbols):
        if kind_of(true) not in ("thai_digits", "arabic_digits"):
            continue
        rest = [c for c in symbol.choices if c[0] != symbol.text]
        at = bins[second_bin(second(symbol))]
        at["n"] += 1
        rank = 1 if symbol.text == true else next(
            (i for i, c in enumerate(sorted(rest, key=lambda c: -c[1]), 2) if c[0] == true), 0)
        at[rank if rank < 4 else "later"] += 1


def main() -> None:
    if os.environ.get("OMP_THREAD_LIMIT") != "1":  # read once, when a process begins
        os.execve(sys.executable, [sys.executable, *sys.argv],
                  {**os.environ, "OMP_THREAD_LIMIT": "1"})
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("what", choices=["text", "fields"])
    parser.add_argument("model", type=Path)
    parser.add_argument("--lines", type=int, default=600, help="at each resolution")
    parser.add_argument("--dpi", default="300,200,150")
    parser.add_argument("--fonts", default="", help="only these families, comma separated")
    parser.add_argument("--faces", default="fonts.toml", help="unseen.toml: never drawn before")
    parser.add_argument("--codes", action="store_true", help="fields: codes instead of scores")
    parser.add_argument("--harsh", action="store_true",
                        help="the training's damage instead of a plain scan: measures fit")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--work", type=Path, default=HERE.parent / "build/training")
    args = parser.parse_args()
    bench, confusions, bins = Bench(args), Counter(), defaultdict(Counter)
    heads = (["letters", "any", "thai_letters", "thai_digits", "arabic_digits", "latin"]
             if args.what == "text" else ["fields", "wrong", "wrong_%", "wrong_sure", "flagged_%"])
    print("dpi", "fonts", *heads, sep="\t")
    for dpi in map(int, args.dpi.split(",")):
        if args.what == "text":
            measure_text(bench, dpi, confusions)
        else:
            measure_fields(bench, dpi, confusions, bins)
    print("# most frequent slips:", "  ".join(
        f"{a or '+'}→{b or '-'} {n}" for (a, b), n in confusions.most_common(24)))
    for key in sorted(bins):
        print("# second", key, dict(bins[key]), sep="\t")


if __name__ == "__main__":
    main()
