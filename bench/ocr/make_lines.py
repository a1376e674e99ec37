#!/usr/bin/python3
"""Draws score cells or lines of text for bench/ocr:

    make_lines.py OUT.fields [--lines N] [--dpi 300,200,150] [--harsh] [--seed S]
    make_lines.py OUT.lines --text [the same]

The faces are those of training, the seeds are not; what the scanner does is training/measure.py's,
which shares no code with training (--harsh: the training's own damage, which measures fit). One
record a field: a line "family TAB dpi TAB damage TAB truth TAB width TAB height", then the grey
bytes. OUT ends with no record.
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "training"))
os.environ["OMP_THREAD_LIMIT"] = "1"

import measure  # noqa: E402


class Lines(measure.Bench):
    """The lines of a Bench without an engine to read them."""

    def __init__(self, args):
        self.args = args
        # Pillow draws TlwgMono's marks beside their letters: nothing to be read.
        without = {"Purisa", "TlwgMono"} if args.text else {"Purisa"}
        self.faces = [f for f in measure.fonts.load_faces(args.work / "fonts")
                      if "talic" not in f.name and "Oblique" not in f.name
                      and f.family not in without]
        if args.text:
            self.composer = measure.compose_thai.Composer(signs(args.work))


def signs(work: Path):
    """Those of the extended model."""
    base = measure.tesseract.unpack(measure.BASE, work / "measure-base") / "base.lstm-unicharset"
    return measure.unicharset.signs(measure.unicharset.extend(base.read_text()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--lines", type=int, default=2000, help="at each resolution")
    parser.add_argument("--dpi", default="300,200,150")
    parser.add_argument("--harsh", action="store_true")
    parser.add_argument("--text", action="store_true", help="lines of text instead of scores")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--work", type=Path, default=ROOT / "build/training")
    args = parser.parse_args()
    args.what, args.codes, args.fonts = "text" if args.text else "fields", False, ""
    drawn = Lines(args)
    with args.out.open("wb") as out:
        for dpi in map(int, args.dpi.split(",")):
            for face, text, image in drawn.lines(dpi):
                family = ("Sarabun: " if face.sarabun else "") + face.family
                damage = "harsh" if args.harsh else "plain"
                head = [family, dpi, damage, text, image.width, image.height]
                out.write(("\t".join(map(str, head)) + "\n").encode())
                out.write(image.convert("L").tobytes())


if __name__ == "__main__":
    main()
