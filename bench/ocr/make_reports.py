#!/usr/bin/python3
"""Prints reports of agencies that do not exist and scans them, for `ocr reports`:

    bench/ocr/make_reports.py OUT [--reports 12] [--seed 1] [--media s300,s200,s150,phone]

Each report is drawn from the seed: its agency, year (2564 or 2568), layout, numerals, font, size,
lines of its tables, answers, misses and plans. OUT gets NAME.pdf with its truth, printed by
LibreOffice, and NAME.MEDIUM.pdf with the same truth for each medium of
samples/generator/scan_samples.py. Needs what these two need, and the fonts of training/README.md.
"""
import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "samples/generator"))

from catalogue import Sample  # noqa: E402
from compose import Spec, compose  # noqa: E402
from layouts import arabic_2568, fy2564, thai_2568  # noqa: E402
from producers import writer  # noqa: E402
from scan_samples import MEDIA, write_scan  # noqa: E402
from write import write_sample  # noqa: E402

# (layout, fiscal year, Thai numerals)
LAYOUTS = [(thai_2568.writer, 2568, True), (arabic_2568.writer, 2568, False),
           (fy2564.writer, 2564, True), (thai_2568.chromium, 2568, True),
           (fy2564.chromium, 2564, False)]
# The offices' font and its kin, in nearly half of the reports; sizes that look alike.
FONTS = [("TH Sarabun New", 16), ("Laksaman", 14), ("Norasi", 12), ("TH Sarabun New", 14),
         ("Garuda", 10), ("Kinnari", 12), ("Laksaman", 13), ("Loma", 10), ("TH Sarabun New", 15),
         ("Umpush", 11), ("Noto Serif Thai", 10), ("Waree", 9.5)]
KINDS = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง"]
FIRST = ["หนอง", "ดอน", "บ้าน", "โคก", "ห้วย", "วัง", "ทุ่ง", "คลอง"]
MIDDLE = ["นกยูง", "ตะเคียน", "มะเฟือง", "ลำดวน", "กระถิน", "ดาว", "พะยอม", "ปลาตะเพียน"]
LAST = ["งาม", "ทองคำ", "เหนือฟ้า", "ใหญ่ยิ่ง", "สุขใจ", "เขียว", "สว่างดี", "ร่มเย็น"]
PERIODS = ["days", "months", "short", "quarter", "half", "by", "year", "some-days"]


def offices_fonts_for_writer(folder: Path) -> None:
    """Makes training/fonts known to LibreOffice for this run."""
    config = folder / "fonts.conf"
    config.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                      '<include>/etc/fonts/fonts.conf</include>'
                      f'<dir>{ROOT / "training/fonts"}</dir></fontconfig>', encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)


def draw_spec(rng, name, year, thai) -> Spec:
    places = (ROOT / "reference/districts.tsv").read_text(encoding="utf-8").splitlines()[1:]
    province, district = rng.choice(places).split("\t")
    kind = rng.choice(KINDS)
    agency = kind + rng.choice(FIRST) + rng.choice(MIDDLE) + rng.choice(LAST)
    parts = (rng.randint(30, 120), rng.randint(15, 60))
    misses = {f"o{n}": rng.choice([0, 50] if year == 2568 else [0])
              for n in rng.sample(range(1, 24), rng.randint(1, 4))}
    mood = {"i": rng.uniform(.6, .97), "e": rng.uniform(.5, .95),
            f"i{rng.randint(1, 15)}": rng.uniform(.3, .7), f"e{rng.randint(1, 9)}": .5}
    return Spec(name, year, (agency, kind, district, province), seed=rng.randrange(10**6),
                n_iit=rng.randint(18, 90), n_eit=parts if year == 2568 else parts[:1], mood=mood,
                misses=misses, thai=thai, plans=rng.randint(4, 6),
                periods=tuple(rng.sample(PERIODS, 3)), limitations=3, about="drawn from a seed")


def print_report(number: int, seed: int, out: Path) -> Path:
    """LibreOffice loses rows of some long tables at page breaks, which write_sample() notices:
    then another size is tried."""
    layout, year, thai = LAYOUTS[number % len(LAYOUTS)]
    font, size = FONTS[number % len(FONTS)]
    rng = random.Random(f"report-{seed}-{number}")
    spec = draw_spec(rng, f"report{number + 1:02d}", year, thai)
    lines = rng.choice(["grid", "grid", "grid", "double"])
    for smaller in (0, 0.5, 1, 1.5, 2):
        def write(truth, path):
            document = layout(spec, truth)
            document.font, document.font_size = font, size - smaller
            document.fields.update(lines=lines, middle=number % 3 == 0)
            return writer.write_pdf(document, path)

        sample = Sample(spec.name, "pdf", "LibreOffice Writer",
                        f"{font} {size - smaller} pt, FY {year}", lambda: compose(spec), write,
                        spec.thai)
        try:
            write_sample(sample, out)
            print(f"{spec.name}: {sample.about}, {layout.__module__} {layout.__name__}, {lines}",
                  flush=True)
            return out / f"{spec.name}.pdf"
        except SystemExit as lost:
            print(lost, file=sys.stderr)
    raise SystemExit(f"{spec.name}: lost in every size")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--reports", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--media", default="s300,s200,s150,phone")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        offices_fonts_for_writer(Path(folder))
        printed = [print_report(n, options.seed, options.out) for n in range(options.reports)]
    for pdf in printed:
        for medium in filter(None, options.media.split(",")):
            write_scan(pdf, medium, MEDIA[medium], options.out)


if __name__ == "__main__":
    main()
