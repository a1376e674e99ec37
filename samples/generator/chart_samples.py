#!/usr/bin/env python3
"""Makes the samples with charts, and their true records.

    samples/generator/chart_samples.py --out samples
    samples/generator/chart_samples.py --out DIR --dpi 96,150,200 --quality 0,75      in many media
    samples/generator/chart_samples.py --out samples/scans --scan                     printed and scanned

The report's own scores are printed in tables; its charts print them again, and those of former
years, which stand nowhere else. Needs chromium, Pillow, and LibreOffice Calc for one of them.
"""
import argparse
import hashlib
import html
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import chart_drawings as draw  # noqa: E402
import chart_manners as web  # noqa: E402
from chart_canvas import picture, svg  # noqa: E402
from chart_workbook import write_pdf  # noqa: E402
from producers.fixed_dates import fix_dates  # noqa: E402
from scan_samples import Medium, write_scan  # noqa: E402

NAMES = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ",
         "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร",
         "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต"]
INSTRUMENTS = ["IIT"] * 5 + ["EIT"] * 3 + ["OIT"] * 2
AGENCY = ("เทศบาลตำบลทุ่งดาวกระจาย", "เทศบาลตำบล", "ด่านซ้าย", "เลย")
YEAR = 2568
INDICATORS = [92.41, 88.36, 90.17, 79.58, 85.03, 91.24, 84.69, 83.12, 97.50, 93.75]
HISTORY = {2565: 71.46, 2566: 83.09, 2567: 87.92}
PARTS = {2566: (80.35, 77.91, 89.27), 2567: (84.12, 82.66, 94.38)}  # IIT, EIT, OIT
STYLE = """@page { size: A4; margin: 20mm; } body { font: 12pt Loma; margin: 0; }
h1 { font-size: 16pt; text-align: center; } p { margin: 4pt 0; } .c { text-align: center; }
table { border-collapse: collapse; } td { border: 0.75pt solid black; padding: 2pt 6pt; }
.page { break-before: page; }"""


def half_up(value):
    return int(value * 100 + 0.5 + 1e-9) / 100


def scores():
    mean = lambda values: half_up(sum(values) / len(values))  # noqa: E731
    parts = [mean(INDICATORS[:5]), mean(INDICATORS[5:8]), mean(INDICATORS[8:])]
    exact = 0.3 * sum(INDICATORS[:5]) / 5 + 0.3 * sum(INDICATORS[5:8]) / 3 + 0.4 * sum(INDICATORS[8:]) / 2
    return half_up(exact), parts


def thai_digits(text):
    return str(text).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def wrapped(name):
    return {"การใช้ทรัพย์สินของราชการ": "การใช้ทรัพย์สิน\nของราชการ",
            "การแก้ไขปัญหาการทุจริต": "การแก้ไขปัญหา\nการทุจริต"}.get(name, name)


def charts(thai):
    """(heading above the chart, the chart)"""
    total, parts = scores()
    digits = thai_digits if thai else str
    years = sorted(HISTORY)
    instruments = [(f"ปี {digits(y)}", list(PARTS[y])) for y in sorted(PARTS)]
    instruments.append((f"ปี {digits(YEAR)}", parts))
    return [
        (f"ผลคะแนนรวม ปีงบประมาณ พ.ศ. {digits(2565)} - {digits(YEAR)}",
         draw.columns("คะแนนรวม ITA", [f"ปี {digits(y)}" for y in years + [YEAR]],
                      [HISTORY[y] for y in years] + [total], digits)),
        ("ผลคะแนนจำแนกตามเครื่องมือ",
         draw.grouped("คะแนนจำแนกตามเครื่องมือ IIT EIT และ OIT", ["IIT", "EIT", "OIT"], instruments,
                      thai=digits)),
        (f"ผลคะแนนรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {digits(YEAR)}",
         draw.bars(f"คะแนนรายตัวชี้วัด ปี {digits(YEAR)}", [wrapped(n) for n in NAMES], INDICATORS,
                   digits)),
        ("ภาพรวมของตัวชี้วัด",
         draw.radar(f"คะแนนตัวชี้วัดที่ {digits(1)} ถึง {digits(10)} ปี พ.ศ. {digits(YEAR)}", NAMES, INDICATORS, digits)),
        ("คะแนน EIT ย้อนหลัง",
         draw.line("คะแนนแบบวัด EIT", [f"พ.ศ. {digits(y)}" for y in sorted(PARTS) + [YEAR]],
                   [PARTS[y][1] for y in sorted(PARTS)] + [parts[1]], digits)),
        (f"คะแนนรวมปี {digits(YEAR)}", draw.number(f"คะแนนรวม ITA ปี {digits(YEAR)}", total, "ผ่าน", digits)),
    ]


def web_charts():
    """In the manner of web pages: rounded and fading bars, dots in the legend, tracks, bends, depth."""
    total, parts = scores()
    years = sorted(HISTORY)
    of = {**PARTS, YEAR: parts}
    tools = [(name, [of[y][i] for y in sorted(of)]) for i, name in enumerate(["IIT", "EIT", "OIT"])]
    former = ([f"ปี {y}" for y in years + [YEAR]], [HISTORY[y] for y in years] + [total])
    named = [f"พ.ศ. {y}" for y in sorted(of)]
    return [
        ("ผลคะแนนรวมย้อนหลัง", web.columns("คะแนนรวม ITA", *former, fades=True, radius=8)),
        ("ผลคะแนนตามเครื่องมือ", web.grouped("คะแนนจำแนกตามเครื่องมือ", named, tools, dots=True)),
        (f"ผลคะแนนรายตัวชี้วัด ปี {YEAR}",
         web.tracks(f"คะแนนรายตัวชี้วัด ปี {YEAR}", NAMES, INDICATORS)),
        ("คะแนน EIT ย้อนหลัง", web.smooth("คะแนนแบบวัด EIT", named, tools[1][1])),
        ("คะแนนรวม", web.deep_columns("คะแนนรวม ITA", *former)),
        (f"คะแนนรายตัวชี้วัด ปี {YEAR}", draw.columns(
            f"คะแนนรายตัวชี้วัด ปี {YEAR}", [f"ตัวชี้วัดที่ {i + 1}" for i in range(10)], INDICATORS,
            width=620, height=330, slant=50)),
    ]


def paper_charts():
    """Of the printed and scanned report: two lines that cross, too."""
    years = sorted(PARTS) + [YEAR]
    of = {**PARTS, YEAR: scores()[1]}
    two = [(name, [of[y][i] for y in years]) for i, name in ((1, "EIT"), (2, "OIT"))]
    lines = ("แนวโน้มคะแนนรายเครื่องมือ", draw.lines(
        "คะแนน EIT และ OIT ย้อนหลัง", [f"พ.ศ. {y}" for y in years], two, coloured=True))
    columns, groups, bars = charts(False)[:3]
    return [columns, groups, bars, lines]


def report(shown, thai) -> str:
    return report_html(shown, thai, *scores(), INDICATORS)


def report_html(shown, thai, total, parts, indicators) -> str:
    """shown: [(heading, drawing)], two on a page, from the second page on."""
    digits = thai_digits if thai else str
    rows = "".join(f"<tr><td>{digits(i + 1)}</td><td>{n}</td><td>{digits(f'{v:.2f}')}</td></tr>"
                   for i, (n, v) in enumerate(zip(NAMES, indicators)))
    tools = "".join(f"<tr><td>{n}</td><td>{digits(f'{v:.2f}')}</td></tr>"
                    for n, v in zip(["แบบวัด IIT", "แบบวัด EIT", "แบบวัด OIT"], parts))
    body = f"""<h1>รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)<br>
ประจำปีงบประมาณ พ.ศ. {digits(YEAR)}<br>{AGENCY[0]} อำเภอ{AGENCY[2]} จังหวัด{AGENCY[3]}</h1>
<p>{AGENCY[0]} ได้คะแนนรวม {digits(f'{total:.2f}')} คะแนน อยู่ในระดับผ่าน</p>
<p>ตารางผลคะแนนตามเครื่องมือ</p><table><tr><td>เครื่องมือ</td><td>คะแนน</td></tr>{tools}</table>
<p>ตารางผลคะแนนรายตัวชี้วัด</p>
<table><tr><td>ที่</td><td>ตัวชี้วัด</td><td>คะแนน</td></tr>{rows}</table>"""
    for i, (heading, drawn) in enumerate(shown):
        new = ' class="page"' if i % 2 == 0 else ""
        body += f'<div{new}><p>{html.escape(heading)}</p><p class="c">{drawn}</p></div>'
    return (f'<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>ITA</title>'
            f"<style>{STYLE}</style></head><body>{body}</body></html>")


def print_html(text, path):
    with tempfile.TemporaryDirectory() as folder:
        source, printed = Path(folder) / "r.html", Path(folder) / "r.pdf"
        source.write_text(text, encoding="utf-8")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update",
                        "--disable-sync", f"--user-data-dir={folder}/profile",
                        "--no-pdf-header-footer", f"--print-to-pdf={printed}", source.as_uri()],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        path.write_bytes(fix_dates(printed.read_bytes(), "2025-12-01T09:00:00"))


def truth(path) -> dict:
    total, parts = scores()
    value = lambda v: {"value": v}  # noqa: E731
    history = [{"fiscal_year": y, "scope": "overall", "score": value(HISTORY[y])}
               for y in sorted(HISTORY)]
    history += [{"fiscal_year": y, "scope": tool, "score": value(PARTS[y][i])}
                for y in sorted(PARTS) for i, tool in enumerate(["IIT", "EIT", "OIT"])]
    history.sort(key=lambda entry: -entry["fiscal_year"])  # latest first; in it overall, IIT, EIT, OIT
    data = path.read_bytes()
    return {
        "schema": "ita-report/1",
        "source": {"file": path.name, "sha256": hashlib.sha256(data).hexdigest()},
        "agency": {"name": AGENCY[0], "district": AGENCY[2], "province": AGENCY[3]},
        "fiscal_year": YEAR,
        "overall": {"score": value(total), "level": "ผ่าน"},
        "instruments": [{"code": c, "score": value(v)} for c, v in zip(["IIT", "EIT", "OIT"], parts)],
        "indicators": [{"number": i + 1, "name": n, "instrument": t, "score": value(v)}
                       for i, (n, t, v) in enumerate(zip(NAMES, INSTRUMENTS, INDICATORS))],
        "history": history,
    }


def print_workbook(path):
    """The same report and charts by LibreOffice Calc."""
    total, parts = scores()
    years = sorted(HISTORY)
    lines = ["รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
             f"ประจำปีงบประมาณ พ.ศ. {YEAR}", f"{AGENCY[0]} อำเภอ{AGENCY[2]} จังหวัด{AGENCY[3]}",
             f"{AGENCY[0]} ได้คะแนนรวม {total:.2f} คะแนน อยู่ในระดับผ่าน"]
    tables = [("ตารางผลคะแนนตามเครื่องมือ", [("เครื่องมือ", "คะแนน")] + [
                  (f"แบบวัด {n}", f"{v:.2f}") for n, v in zip(["IIT", "EIT", "OIT"], parts)]),
              ("ตารางผลคะแนนรายตัวชี้วัด", [("ที่", "ตัวชี้วัด", "คะแนน")] + [
                  (str(i + 1), n, f"{v:.2f}") for i, (n, v) in enumerate(zip(NAMES, INDICATORS))])]
    series = [(f"ปี {y}", list(PARTS[y])) for y in sorted(PARTS)] + [(f"ปี {YEAR}", parts)]
    shown = [
        (f"ผลคะแนนรวม ปีงบประมาณ พ.ศ. 2565 - {YEAR}", "columns", "คะแนนรวม ITA",
         [f"ปี {y}" for y in years + [YEAR]],
         [("คะแนนรวม", [HISTORY[y] for y in years] + [total])]),
        ("ผลคะแนนจำแนกตามเครื่องมือ", "columns", "คะแนนจำแนกตามเครื่องมือ", ["IIT", "EIT", "OIT"],
         series),
        (f"ผลคะแนนรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {YEAR}", "bars", f"คะแนนรายตัวชี้วัด ปี {YEAR}",
         NAMES, [(f"ปี {YEAR}", INDICATORS)]),
        ("ภาพรวมของตัวชี้วัด", "radar", f"คะแนนตัวชี้วัด ปี {YEAR}", NAMES, [(f"ปี {YEAR}", INDICATORS)]),
        ("คะแนน EIT ย้อนหลัง", "line", "คะแนนแบบวัด EIT",
         [f"พ.ศ. {y}" for y in sorted(PARTS) + [YEAR]],
         [("EIT", [PARTS[y][1] for y in sorted(PARTS)] + [parts[1]])]),
    ]
    write_pdf(lines, tables, shown, path)


def write_paper(out):
    """In grey, at the quality of a copier that sends by mail."""
    with tempfile.TemporaryDirectory() as folder:
        name, dpi = "charts-2568-paper", 200
        write(name, [(h, svg(c)) for h, c in paper_charts()], False, "", Path(folder))
        medium = Medium("", dpi=dpi, quality=38)
        write_scan(Path(folder) / f"{name}.pdf", f"s{dpi}", medium, out)


def write(name, shown, thai, about, out):
    path = out / f"{name}.pdf"
    if shown is None:
        print_workbook(path)
    else:
        print_html(report(shown, thai), path)
    text = json.dumps(truth(path), ensure_ascii=False, indent=1)
    (out / f"{name}.pdf.truth.json").write_text(text + "\n", encoding="utf-8")
    (out / f"{name}.about").write_text(about + "\n", encoding="utf-8")
    print(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="only those whose name contains this")
    parser.add_argument("--dpi", default="", help="pictures at these resolutions alone: 96,150")
    parser.add_argument("--quality", default="0", help="of their JPEGs, 0: PNG")
    parser.add_argument("--scan", action="store_true", help="the printed and scanned one alone")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.scan:
        write_paper(options.out)
        return
    if options.dpi:
        for dpi in map(int, options.dpi.split(",")):
            for quality in map(int, options.quality.split(",")):
                for thai in (False, True):
                    shown = [(h, picture(c, dpi, quality)) for h, c in charts(thai)]
                    name = f"charts-{dpi}-{'jpeg' if quality else 'png'}{quality or ''}-{'thai' if thai else 'arabic'}"
                    write(name, shown, thai, "charts as pictures", options.out)
        return
    samples = [
        ("charts-2568-chromium", lambda: [(h, svg(c)) for h, c in charts(False)], False,
         "Six charts drawn as vectors (SVG by Chromium), Arabic numerals: overall score of four "
         "years, instruments of three, ten indicators as bars and as a radar, a line, a gauge; "
         "the former years stand in the charts alone"),
        ("charts-2568-calc", lambda: None, False,
         "The same charts but the gauge by LibreOffice Calc: axes, legends, labels as an office "
         "program sets them"),
        ("charts-2568-web", lambda: [(h, svg(c)) for h, c in web_charts()], False,
         "Charts in the manner of web pages, as vectors: rounded columns that fade, groups with dots "
         "in their legend at the side, bars on a track with white numbers within, a smooth line, "
         "columns with depth, slanting names; the former years stand in the charts alone"),
        ("charts-2568-pictures", lambda: [(h, picture(c, 150, 80)) for h, c in charts(True)], True,
         "The same charts as JPEG pictures of 150 dpi in Thai numerals on text pages"),
    ]
    for name, shown, thai, about in samples:
        if options.only in name:
            write(name, shown(), thai, about, options.out)


if __name__ == "__main__":
    main()
