#!/usr/bin/python3
"""Draws reports with charts from a seed, for `charts read`:

    bench/charts/make_charts.py OUT [--reports 4] [--seed 1] [--media svg,jpeg150,s200]

Each report has its own font, numerals, values and manner of drawing: years or instruments as
categories, wrapped, slanted and abbreviated names, an axis that begins at 0 or elsewhere or is not
drawn, several series, numbers missing. --manners web draws what web pages and office programs do
besides: rounded, fading and many-coloured bars, numbers within them, dark pages, tracks, legends at
the side, smooth lines, stacks, depth, rings. OUT gets NAME.MEDIUM.pdf and NAME.MEDIUM.pdf.charts.json,
which says what each chart shows. Needs what samples/generator/chart_samples.py and scan_samples.py
need.
"""
import argparse
import json
import random
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "samples/generator"))

import chart_drawings as draw  # noqa: E402
import chart_manners as web  # noqa: E402
from chart_canvas import picture, svg  # noqa: E402
from chart_samples import INSTRUMENTS, NAMES, half_up, print_html, report_html, thai_digits, wrapped  # noqa: E402
from scan_samples import Medium, pages_of, scanned  # noqa: E402

FONTS = ["Loma", "Garuda", "Waree", "Laksaman", "Norasi", "Umpush", "Kinnari", "Sawasdee"]
YEAR = 2568
TOOLS = ["IIT", "EIT", "OIT"]
# (dots an inch, quality of the JPEG; 0: PNG) of charts pasted as pictures
PICTURES = {"png96": (96, 0), "jpeg96": (96, 75), "jpeg150": (150, 75), "jpeg200": (200, 75)}
SCANS = {"s300": Medium("", dpi=300), "s200": Medium("", dpi=200), "s150": Medium("", dpi=150),
         "c300": Medium("", dpi=300, colour=True), "c200": Medium("", dpi=200, colour=True),
         "c150": Medium("", dpi=150, colour=True)}


def draw_scores(rng):
    """{(scope, year): value}"""
    scores = {}
    for year in range(YEAR - 3, YEAR + 1):
        low = rng.uniform(55, 90)
        own = [100.0 if rng.random() < 0.05 else rng.randint(int(low * 100), 10000) / 100 for _ in NAMES]
        parts = [half_up(sum(v for v, t in zip(own, INSTRUMENTS) if t == tool) / INSTRUMENTS.count(tool))
                 for tool in TOOLS]
        exact = sum(w * sum(v for v, t in zip(own, INSTRUMENTS) if t == tool) / INSTRUMENTS.count(tool)
                    for w, tool in zip((0.3, 0.3, 0.4), TOOLS))
        scores["overall", year] = half_up(exact)
        scores.update({(tool, year): part for tool, part in zip(TOOLS, parts)})
        scores.update({(str(i + 1), year): value for i, value in enumerate(own)})
    return scores


class Drawer:
    """The charts of one report; each gives (heading, kind, drawing, [(scope, year)], labels?)."""

    def __init__(self, rng, scores, font, thai):
        self.rng, self.scores, self.font, self.thai = rng, scores, font, thai
        self.digits = thai_digits if thai else str

    def years(self, count):
        prefix = self.rng.choice(["ปี {}", "พ.ศ. {}", "{}", "ปีงบฯ {}"])
        years = list(range(YEAR - count + 1, YEAR + 1))
        return years, [self.digits(prefix.format(year)) for year in years]

    def columns(self):
        years, names = self.years(self.rng.choice([3, 4]))
        values = [self.scores["overall", year] for year in years]
        lowest = self.rng.choice([0, 0, 0, 50])
        labels = self.rng.random() > 0.15
        drawn = draw.columns("คะแนนรวม ITA", names, values, self.digits, self.font, lowest,
                             self.rng.random() < 0.7 or not labels, labels,
                             colour=self.rng.choice([draw.ORANGE, draw.BLUE, draw.GREEN, draw.NAVY]))
        kind = "columns" + (", cut axis" if lowest else "") + ("" if labels else ", no numbers")
        return ("ผลคะแนนรวมย้อนหลัง", kind, drawn, [("overall", y) for y in years], labels)

    def grouped(self):
        years, names = self.years(3)
        if self.rng.random() < 0.5:
            series = [(name, [self.scores[t, y] for t in TOOLS]) for y, name in zip(years, names)]
            drawn = draw.grouped("คะแนนจำแนกตามเครื่องมือ IIT EIT และ OIT", TOOLS, series, self.font,
                                 thai=self.digits)
        else:
            series = [(t, [self.scores[t, y] for y in years]) for t in TOOLS]
            drawn = draw.grouped("คะแนนจำแนกตามเครื่องมือ IIT EIT และ OIT", names, series, self.font,
                                 thai=self.digits)
        return ("ผลคะแนนตามเครื่องมือ", "groups", drawn, [(t, y) for t in TOOLS for y in years], True)

    def names(self):
        manner = self.rng.choice(["wrapped", "wrapped", "number"])
        if manner == "number":
            return manner, [self.digits(f"ตัวชี้วัดที่ {i + 1}") for i in range(10)]
        return manner, [wrapped(name) for name in NAMES]

    def bars(self):
        manner, names = self.names()
        values = [self.scores[str(i + 1), YEAR] for i in range(10)]
        drawn = draw.bars(self.digits(f"คะแนนรายตัวชี้วัด ปี {YEAR}"), names, values, self.digits,
                          self.font, ticks=self.rng.random() < 0.6)
        return (self.digits(f"ผลคะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {YEAR}"), f"bars, {manner}", drawn,
                [(str(i + 1), YEAR) for i in range(10)], True)

    def slanted(self):
        year = YEAR - 1
        values = [self.scores[str(i + 1), year] for i in range(10)]
        names = self.rng.choice([NAMES, [self.digits(f"ตัวชี้วัดที่ {i + 1}") for i in range(10)]])
        drawn = draw.columns(self.digits(f"คะแนนรายตัวชี้วัด ปี {year}"), names, values, self.digits,
                             self.font, width=620, height=380, slant=self.rng.choice([45, 60, 90]))
        return (self.digits(f"ผลคะแนนรายตัวชี้วัด ปี {year}"), "slanted", drawn,
                [(str(i + 1), year) for i in range(10)], True)

    def line(self):
        years, names = self.years(self.rng.choice([3, 4]))
        drawn = draw.line("คะแนนแบบวัด EIT", names, [self.scores["EIT", y] for y in years], self.digits,
                          self.font)
        return ("คะแนน EIT ย้อนหลัง", "line", drawn, [("EIT", y) for y in years], True)

    def lines(self):
        years, names = self.years(self.rng.choice([3, 4]))
        tools = self.rng.sample(TOOLS, 2)
        series = [(t, [self.scores[t, y] for y in years]) for t in tools]
        lowest = min(50, int(min(min(v) for _, v in series)) // 10 * 10)
        drawn = draw.lines(f"คะแนน {tools[0]} และ {tools[1]} ย้อนหลัง", names, series, self.digits,
                           self.font, lowest, coloured=self.rng.random() < 0.5)
        return ("แนวโน้มคะแนนรายเครื่องมือ", "lines", drawn, [(t, y) for t in tools for y in years], True)

    def radar(self):
        values = [self.scores[str(i + 1), YEAR] for i in range(10)]
        drawn = draw.radar(self.digits(f"คะแนนตัวชี้วัด ปี พ.ศ. {YEAR}"), NAMES, values, self.digits,
                           self.font)
        return ("ภาพรวมของตัวชี้วัด", "radar", drawn, [(str(i + 1), YEAR) for i in range(10)], True)

    def number(self):
        drawn = draw.number(self.digits(f"คะแนนรวม ITA ปี {YEAR}"), self.scores["overall", YEAR], "ผ่าน",
                            self.digits, self.font)
        return (self.digits(f"คะแนนรวมปี {YEAR}"), "number", drawn, [("overall", YEAR)], True)


    # Manners of web pages and of other styles.

    def web_columns(self):
        years, names = self.years(self.rng.choice([3, 4]))
        inside, fades, dark = (self.rng.random() < share for share in (0.4, 0.3, 0.25))
        colours = self.rng.choice([[draw.BLUE], ["#36a2eb"], web.MANY])
        drawn = web.columns("คะแนนรวม ITA", names, [self.scores["overall", y] for y in years],
                            self.digits, self.font, colours, inside, self.rng.choice([0, 4, 10]),
                            fades and not inside, dark)
        kind = "web columns" + ", inside" * inside + ", dark" * dark
        return ("ผลคะแนนรวมย้อนหลัง", kind, drawn, [("overall", y) for y in years], True)

    def web_groups(self):
        years, names = self.years(3)
        legend = self.rng.choice(["right", "top"])
        drawn = web.grouped("คะแนนจำแนกตามเครื่องมือ", names,
                            [(t, [self.scores[t, y] for y in years]) for t in TOOLS], self.digits,
                            self.font, legend, self.rng.choice([0, 3]), self.rng.random() < 0.4)
        return ("ผลคะแนนตามเครื่องมือ", f"web groups, legend {legend}", drawn,
                [(t, y) for t in TOOLS for y in years], True)

    def web_tracks(self):
        values = [self.scores[str(i + 1), YEAR] for i in range(10)]
        drawn = web.tracks(self.digits(f"คะแนนรายตัวชี้วัด ปี {YEAR}"), NAMES, values, self.digits,
                           self.font)
        return (self.digits(f"ผลคะแนนรายตัวชี้วัด ปี {YEAR}"), "web tracks", drawn,
                [(str(i + 1), YEAR) for i in range(10)], True)

    def web_smooth(self):
        years, names = self.years(4)
        drawn = web.smooth("คะแนนแบบวัด EIT", names, [self.scores["EIT", y] for y in years], self.digits,
                           self.font)
        return ("คะแนน EIT ย้อนหลัง", "smooth line", drawn, [("EIT", y) for y in years], True)

    def web_stacked(self):
        years, names = self.years(3)
        drawn = web.stacked("คะแนนจำแนกตามเครื่องมือ", names,
                            [(t, [self.scores[t, y] for y in years]) for t in TOOLS], self.digits,
                            self.font)
        return ("ผลคะแนนตามเครื่องมือ", "stacks", drawn, [(t, y) for t in TOOLS for y in years], False)

    def web_deep(self):
        years, names = self.years(self.rng.choice([3, 4]))
        drawn = web.deep_columns("คะแนนรวม ITA", names, [self.scores["overall", y] for y in years],
                                 self.digits, self.font)
        return ("ผลคะแนนรวมย้อนหลัง", "deep columns", drawn, [("overall", y) for y in years], True)

    def web_card(self):
        drawn = web.card(self.digits(f"คะแนนรวม ITA ปี {YEAR}"), self.scores["overall", YEAR], self.digits,
                         self.font)
        return (self.digits(f"คะแนนรวมปี {YEAR}"), "card", drawn, [("overall", YEAR)], True)


PAIRS = {"plain": [("columns", "grouped"), ("bars", "line"), ("radar", "number"), ("slanted", "lines")],
         "web": [("web_columns", "web_groups"), ("web_tracks", "web_smooth"),
                 ("web_deep", "web_stacked"), ("web_card",)]}


def write_pdf(medium, base, html_of, out):
    path = out / f"{base}.{medium}.pdf"
    if medium in PICTURES:
        print_html(html_of(lambda canvas: picture(canvas, *PICTURES[medium])), path)
        return path
    drawn = path if medium == "svg" else out / f"{base}.svg.pdf"
    if medium == "svg" or not drawn.exists():
        print_html(html_of(svg), drawn)
    if medium in SCANS:
        how = SCANS[medium]
        rng = random.Random(path.name)
        noise = np.random.default_rng([ord(c) for c in path.name])
        pages = [scanned(page, i, how, rng, noise)
                 for i, page in enumerate(pages_of(drawn, how.dpi), 1)]
        pages[0].save(path, "PDF", save_all=True, append_images=pages[1:], resolution=how.dpi,
                      quality=how.quality, creationDate=None, modDate=None, producer="")
    return path


def make_report(number, seed, media, manners, kinds, out):
    rng = random.Random(f"charts-{seed}-{number}")
    scores = draw_scores(rng)
    thai = rng.random() < 0.5
    drawer = Drawer(rng, scores, FONTS[(seed + number) % len(FONTS)], thai)
    charts, shown = [], []
    for pair in PAIRS[manners]:
        for kind in pair:
            heading, name, canvas, fields, labels = getattr(drawer, kind)()
            if kinds and kind not in kinds:
                continue
            shown.append((heading, canvas))
            charts.append({"page": 2 + (len(shown) - 1) // 2, "kind": name,
                           "values": [{"scope": s, "year": y, "value": round(scores[s, y] * 100)}
                                      for s, y in fields], "labels": labels})
    own = [scores[str(i + 1), YEAR] for i in range(10)]
    parts = [scores[t, YEAR] for t in TOOLS]
    base = f"charts{seed:02d}-{number:02d}" + ("" if manners == "plain" else f"-{manners}")
    for medium in media:
        path = write_pdf(medium, base, lambda as_shown: report_html(
            [(h, as_shown(c)) for h, c in shown], thai, scores["overall", YEAR], parts, own), out)
        Path(f"{path}.charts.json").write_text(json.dumps(charts, ensure_ascii=False, indent=1) + "\n")
        print(path.name, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--reports", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--media", default="svg,jpeg96,jpeg150,jpeg200,s300,s200,s150,c200")
    parser.add_argument("--manners", choices=list(PAIRS), default="plain")
    parser.add_argument("--kinds", default="", help="only these: columns,grouped,bars,line,…")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    kinds = [kind for kind in options.kinds.split(",") if kind]
    for number in range(1, options.reports + 1):
        make_report(number, options.seed, options.media.split(","), options.manners, kinds,
                    options.out)


if __name__ == "__main__":
    main()
