"""Which table sample is made of what."""
from dataclasses import dataclass
from typing import Callable

from blocks import PageBreak, Paragraph, Section
from layouts.tables import (asked, document, full_items, indicators, instruments, items, league,
                            measures, once, parts, plan, prose, scored_plan, signature, split,
                            tall_plan, title, transposed)


@dataclass
class TableSample:
    name: str
    producer: str
    about: str
    document: Callable
    turned: tuple = ()  # (kind, degrees): see table_samples.turn()


def _drawn(producer, lines, about, **fields):
    name = "items-" + lines.replace(" ", "-") + ("-middle" if fields else "") + f"-{producer}"
    return TableSample(name, producer, about,
                       lambda: document([title("ผลการประเมินรายข้อ"), items(5)], lines=lines,
                                        **fields))


def _pieces(table, at, between=(), repeats=False):
    first, rest = split(table, at, repeats)
    return [title("ตารางแสดงมาตรการ"), first, *between, PageBreak(), rest]


def _right(text):
    return Paragraph(text, "right")


def _other_table_on_next_page():
    other = league(4, columns=("คะแนน",), titles=("ที่", "หน่วยงาน"))
    other.widths = [16, 110, 44]
    return [title("มาตรการ"), measures(6), PageBreak(), other]


DRAWN = [
    _drawn("chromium", "hair", "hair lines"), _drawn("writer", "hair", "hair lines"),
    _drawn("chromium", "dashed", "dashes"), _drawn("writer", "dashed", "dashes"),
    _drawn("chromium", "dotted", "square dots"), _drawn("writer", "dotted", "dots"),
    _drawn("chromium", "round dots", "round dots"), _drawn("writer", "round dots", "wide dots"),
    _drawn("chromium", "double", "doubled lines"), _drawn("writer", "double", "doubled lines"),
    _drawn("chromium", "boxes", "a box around each cell, none touching another"),
    _drawn("chromium", "open sides", "no lines at the sides"),
    _drawn("chromium", "colours", "coloured cells apart from one another, no lines"),
    _drawn("chromium", "plain colours", "coloured cells beside one another, no lines"),
    _drawn("chromium", "filled", "coloured cells, white lines"),
    _drawn("chromium", "inner boxes", "a box inside cells"),
    _drawn("chromium", "short", "lines that stop short of one another at each corner"),
    _drawn("chromium", "none", "no lines"), _drawn("writer", "none", "no lines"),
    _drawn("chromium", "across", "lines across only"), _drawn("writer", "across", "lines across"),
    _drawn("chromium", "across", "lines across, texts in the middle", middle=True),
    _drawn("chromium", "booktabs", "three lines"), _drawn("chromium", "zebra", "stripes"),
]


def _one(name, producer, about, blocks, turned=(), **fields):
    return TableSample(f"{name}-{producer}", producer, about,
                       lambda: document(blocks(), **fields), turned)


OTHERS = [
    _one("measures-long", "chromium", "over three pages, header repeated, rows cut",
         lambda: [title("มาตรการ"), measures(24)], head_text="รายงานผล ITA"),
    _one("measures-long-once", "chromium", "over pages, header on the first alone, rows cut",
         lambda: [title("มาตรการ"), once(measures(24))]),
    _one("measures-long-once", "writer", "over pages, header on the first alone, rows cut",
         lambda: [title("มาตรการ"), once(measures(20))]),
    _one("measures-long-none", "chromium", "no lines, no scores, over pages",
         lambda: [title("มาตรการ"), measures(24)], lines="none"),
    _one("measures-booktabs", "chromium", "three lines, no scores",
         lambda: [title("มาตรการ"), measures(8)], lines="booktabs"),
    _one("measures-zebra", "chromium", "stripes, no scores, over pages",
         lambda: [title("มาตรการ"), measures(20)], lines="zebra"),
    _one("measures-across-long", "chromium", "lines across, over pages, header once",
         lambda: [title("มาตรการ"), once(measures(20))], lines="across"),
    _one("plan-none", "chromium", "a plan without lines or scores, over pages",
         lambda: [title("แผน"), plan(8)], landscape=True, lines="none"),
    _one("plan-scored-none", "chromium", "a plan with scores and two header rows, no lines",
         lambda: [title("แผน"), scored_plan(8)], landscape=True, lines="none"),
    _one("plan-scored-none-middle", "chromium", "the same, texts in the middle",
         lambda: [title("แผน"), scored_plan(8)], landscape=True, lines="none", middle=True),
    _one("catchword", "writer", "a catchword between two pieces",
         lambda: _pieces(measures(9), 5, [_right("/๖. จัดทำ...")])),
    _one("catchword-without-slash", "writer", "a catchword that begins with a number",
         lambda: _pieces(measures(9), 5, [_right("๖. " + measures(9).rows[5][1].paragraphs[0][:24]
                                                 + "...")])),
    _one("signature", "writer", "signed below the table; the next one has the same columns",
         lambda: [title("มาตรการ"), measures(4), *signature(), PageBreak(), title("มาตรการที่สอง"),
                  measures(4, seed=2)]),
    _one("same-columns", "writer", "another table with the same widths on the next page",
         _other_table_on_next_page),
    _one("same-columns", "chromium", "another table with the same widths on the next page",
         _other_table_on_next_page),
    _one("same-header-anew", "writer", "the same header again, rows counted anew: another table",
         lambda: [title("มาตรการ"), measures(4), prose("กองคลังมีมาตรการดังนี้"), measures(5, seed=4)]),
    _one("two-tables", "chromium", "two tables on a page, nothing but a gap between",
         lambda: [title("ผลคะแนน"), league(3), league(4, columns=("คะแนน", "ระดับ"))]),
    _one("two-tables-none", "chromium", "two tables without lines on a page",
         lambda: [title("ผลคะแนน"), league(4), title("อีกตาราง"),
                  league(4, columns=("คะแนน", "ลำดับ"), seed=6)], lines="none"),
    _one("transposed-none", "chromium", "agencies as columns, no lines",
         lambda: [title("ผลคะแนน"), transposed()], lines="none"),
    _one("merged-cut", "chromium", "a merged analysis cut by the break",
         lambda: [title("ผล"), items(14, merged=14)], lines="grid"),
    _one("merged-cut-once", "chromium", "a merged analysis cut by the break, header once",
         lambda: [title("ผล"), once(items(15, merged=5))], lines="grid"),
    _one("merged-over-edge", "chromium", "a merged cell's last line stands below the dashes that end it",
         lambda: [title("ผล"), items(18, merged=4, seed=6)], lines="dashed"),
    TableSample("landscape-between-writer", "writer", "landscape pages between portrait ones",
                lambda: document([Section([title("ก"), measures(4)]),
                                  Section([title("ข"), scored_plan(4)], landscape=True),
                                  Section([title("ค"), measures(4, seed=9)])])),
    *[_one(f"stored-{d}", "chromium", f"lies turned by {d} degrees in the file, displayed upright",
           lambda: [title("ผลคะแนน"), measures(6)], turned=("stored", d)) for d in (90, 180, 270)],
    *[_one(f"display-{d}", "writer", f"displayed turned by {d} degrees",
           lambda: [title("ผลคะแนน"), items(4)], turned=("display", d)) for d in (90, 180, 270)],
    _one("league-none", "chromium", "a league table without lines, over pages",
         lambda: [title("ผลคะแนน"), league(40)], lines="none", head_text="ผลการประเมิน"),
]

# Each fails without the rule that its words name.
WITHOUT_LINES = [
    _one("full-items-zebra", "chromium", "stripes, all scores 100.00: cells and no bars of a chart",
         lambda: [title("ผลคะแนน"), full_items(16)], lines="zebra"),
    _one("asked-none-middle", "chromium", "headers of one line in the middle beside those of two",
         lambda: [title("ผลคะแนน"), asked(10)], lines="none", middle=True, size=12),
    _one("tall-none-middle", "chromium", "a score in the middle of many lines, alone on its own",
         lambda: [title("แผน"), tall_plan(4)], landscape=True, lines="none", middle=True),
    _one("parts-garuda-none", "writer", "lines of a header 1.88 type sizes apart, header repeated",
         lambda: [title("ผลคะแนน"), parts(30)], lines="none", size=14, font="Garuda"),
    _one("parts-foot-none", "writer", "the page's number right below a column of values",
         lambda: [title("ผลคะแนน"), parts(30)], lines="none"),
    _one("measures-foot-none", "writer", "the page's number right below the last row",
         lambda: [title("มาตรการ"), measures(20)], lines="none"),
    _one("heading-below-none", "chromium", "a heading closely below a table of single lines",
         lambda: [title("ผลคะแนน"), instruments(), title("คะแนนรายตัวชี้วัด"), league(4)],
         lines="none"),
    _one("header-between-none", "chromium", "headers in the strip between their two columns",
         lambda: [title("ผลคะแนน"), indicators(9)], lines="none"),
    _one("measures-rest-across", "writer", "a repeated header, below it the rest of one cell",
         lambda: [title("มาตรการ"), measures(26, seed=5)], lines="across"),
    _one("merged-none-middle", "chromium", "one analysis for three items, in the middle of their rows",
         lambda: [title("ผล"), items(9, merged=3, seed=3)], lines="none", middle=True),
    _one("merged-none-middle", "writer", "one analysis for two items, in the middle of their rows",
         lambda: [title("ผล"), items(6, merged=2, seed=2)], lines="none", middle=True),
    _one("transposed-none", "writer", "headers of narrow columns, half a letter apart",
         lambda: [title("ผลคะแนน"), transposed()], lines="none"),
    _one("plan-scored-across", "writer", "lines across, a header of two tiers over pages",
         lambda: [title("แผน"), scored_plan(8)], landscape=True, lines="across"),
]

TABLES = DRAWN + OTHERS + WITHOUT_LINES
