"""FY 2568 with all that follows: former years, a rank, strengths, budgets, sub-steps, and what came
of last year's measures."""
from blocks import Document, Gap, PageBreak, Paragraph, Section, Table, cell, head
from layouts.common import cover, indicator_rows, numbered, place, two
from layouts.items import code_of, item_tables
from layouts.thai_2568 import COVER, instrument_lines
from layouts.wording import Wording
from numerals import thai

WORDING = Wording(digits=thai, code="{letter}{number} ", tool="แบบวัด", question="ประเด็นการประเมิน",
                  points="คะแนนที่ได้", part=("EIT ส่วนที่ {n}",), analysis="จุดแข็ง/จุดที่ต้องพัฒนา",
                  dash="", new_pages=(4, 9), widths=(16, 64, 22, 70))


def _center(text):
    return cell(text, align="center")


def _history(truth):
    """A year a row for the totals, a year a column for the instruments."""
    years = sorted({one["fiscal_year"] for one in truth["history"]})
    scores = {(one["fiscal_year"], one["scope"]): thai(two(one["score"]))
              for one in truth["history"]}
    own = truth["fiscal_year"]
    rows = [[_center(thai(y)), _center(scores[y, "overall"])] for y in years]
    rows.append([_center(thai(own)), _center(thai(two(truth["overall"]["score"])))])
    instruments = []
    for one in truth["instruments"]:
        instruments.append([_center(one["code"])]
                           + [_center(scores[y, one["code"]]) for y in years]
                           + [_center(thai(two(one["score"])))])
    return [Paragraph("ผลการประเมินในภาพรวมย้อนหลัง", "heading"),
            Table([50, 50], [[head("ปีงบประมาณ พ.ศ."), head("คะแนนภาพรวม")]], rows),
            Paragraph("ผลการประเมินรายเครื่องมือย้อนหลัง", "heading"),
            Table([40, 35, 35, 45], [[head("เครื่องมือ")]
                                     + [head(f"ปี {thai(y)}") for y in years + [own]]],
                  instruments)]


def _plan_cells(plan):
    name = [f"ตัวชี้วัดที่ {thai(plan['indicator'])}",
            code_of(WORDING, {"code": plan["item"]}) + plan["item_text"]]
    points = ([f"ส่วนที่ {thai(n)} {thai(two(plan[f'part{n}']))}" for n in (1, 2)]
              if "part1" in plan else [thai(two(plan["score"]))])
    steps = []
    for step in numbered(plan["steps"], thai):
        steps += _lines_of(step)
    return [cell(name), cell(points, align="center"), cell(plan["measure"]), cell(plan["finding"]),
            cell(steps), _center(plan["period_text"]), _center(plan.get("budget", "-")),
            cell("/".join(plan["responsible"])), cell(plan["follow_up"])]


def _lines_of(step):
    """A step and its sub-steps, each on a line of its own."""
    for first in ("(๑) ", "- ", "ก. "):
        at = step.find(" " + first)
        second = {"(๑) ": "(๒) ", "- ": "- ", "ก. ": "ข. "}[first]
        then = step.find(" " + second, at + 1) if at > 0 else -1
        if at > 0 and then > 0:
            return [step[:at], step[at + 1:then], step[then + 1:]]
    return [step]


def _plan(truth):
    titles = ["ตัวชี้วัด/ประเด็นการประเมิน", "คะแนน", "มาตรการ/กิจกรรม", "ประเด็นที่ต้องพัฒนา",
              "ขั้นตอนและวิธีการดำเนินการ", "ระยะเวลา", "งบประมาณ", "หน่วยงานรับผิดชอบ",
              "การกำกับติดตาม"]
    return Section(
        [Paragraph(f"มาตรการเพื่อขับเคลื่อนการพัฒนา ปีงบประมาณ พ.ศ. {thai(truth['plan_year'])}", "heading"),
         Table([34, 20, 30, 46, 48, 22, 18, 24, 22], [[head(title) for title in titles]],
               [_plan_cells(plan) for plan in truth["plans"]], font_size=11)], landscape=True)


def _former(truth):
    rows = [[_center(thai(n)), cell(one["measure"]), cell(numbered(one["steps"], thai)),
             _center(one["period_text"]), cell(", ".join(one["responsible"])),
             cell(one["follow_up"])] for n, one in enumerate(truth["follow_ups"], 1)]
    titles = ["ลำดับ", "มาตรการ/โครงการ", "วิธีการดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินการ"]
    return [Paragraph("การติดตามผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. "
                      f"{thai(truth['fiscal_year'])}", "heading"),
            Table([12, 36, 38, 24, 26, 36], [[head(title) for title in titles]], rows)]


def writer(spec, truth):
    overall, rank = truth["overall"], truth["ranks"][0]
    first = cover(spec, truth, COVER, thai) + [
        Paragraph(f"{place(truth)} ได้คะแนน {thai(two(overall['score']))} คะแนน "
                  f"ซึ่งอยู่ในระดับ{overall['level']}"),
        Paragraph(f"โดยอยู่ในลำดับที่ {thai(rank['position'])} จาก {thai(rank['of'])} แห่ง"), Gap(1)]
    first += instrument_lines(spec, truth) + _history(truth)
    first += [PageBreak(), Paragraph("ผลการประเมินรายตัวชี้วัด", "heading"),
              Table([28, 100, 35], [[head("ตัวชี้วัดที่"), head("ตัวชี้วัด"), head("คะแนน")]],
                    indicator_rows(spec, truth, thai, False)),
              PageBreak(), Paragraph("ผลการวิเคราะห์รายข้อ", "heading")]
    first += item_tables(WORDING, truth)
    last = _former(truth) + [Paragraph("จุดแข็งของหน่วยงาน", "heading")]
    last += [Paragraph(line, "list") for line in numbered(truth["strengths"], thai, "{}) ")]
    last += [Paragraph("ข้อจำกัดและอุปสรรคของหน่วยงาน", "heading")]
    last += [Paragraph(line, "list") for line in numbered(truth["limitations"], thai, "({}) ")]
    return Document("รายงานการวิเคราะห์ผลการประเมิน ITA", [Section(first), _plan(truth), Section(last)],
                    "Laksaman", 14)


def bound(specs, truths):
    """Short reports of several agencies in one file: a cover, a page of results each."""
    blocks = []
    for spec, truth in zip(specs, truths):
        if blocks:
            blocks.append(PageBreak())
        overall = truth["overall"]
        blocks += cover(spec, truth, ["รายงานผลการประเมินคุณธรรมและความโปร่งใส (ITA)"], str)
        blocks += [Paragraph(f"ผลการประเมินในภาพรวมของ{truth['agency']['name']} ได้คะแนน "
                             f"{two(overall['score'])} คะแนน อยู่ในระดับ{overall['level']}")]
        iit, eit, oit = truth["instruments"]
        rows = [("IIT", iit["score"]), ("EIT ส่วนที่ 1", eit["part1"]),
                ("EIT ส่วนที่ 2", eit["part2"]), ("OIT", oit["score"])]
        blocks += [Table([80, 40], [[head("เครื่องมือ"), head("คะแนน")]],
                         [[cell(name), _center(two(value))] for name, value in rows]),
                   Paragraph("ผลการประเมินรายตัวชี้วัด", "heading"),
                   Table([28, 100, 35], [[head("ตัวชี้วัดที่"), head("ตัวชี้วัด"), head("คะแนน")]],
                         indicator_rows(spec, truth, str, False))]
    return Document("รายงานผลการประเมิน ITA", [Section(blocks)], "Loma", 12)
