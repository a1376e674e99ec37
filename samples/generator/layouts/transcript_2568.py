"""A transcript as OCR services give it: rows of tab-separated cells, page by page, with damage.

Item codes are damaged as OCR damages them: i reads as 1, so that i1 and i11 are both "ข้อ 1๑";
in the plan i4 and i14 are both "ข้อ ๑๔"; from o17 on the letter O reads as 0.
"""
import re

from layouts.common import numbered, place, two
from layouts.thai_2568 import CHARTS, COVER
from numerals import thai

_ITEM_HEADER = "เครื่องมือ การประเมิน\tข้อคำถาม\t{points}\tการวิเคราะห์ผลการประเมินฯ"
_PLAN_HEADER = ["ตัวชี้วัด\tผลการประเมิน (คะแนน)\tการนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร\t\t\t\t",
                "\t\tมาตรการ/โครงการ/กิจกรรม\tผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์การประเมิน ITA\t"
                "ขั้นตอน/วิธีการดำเนินการ\tช่วงระยะเวลาในการดำเนินการ\tผู้รับผิดชอบ"]


def damaged_code(code: str, in_plan=False) -> str:
    letter, number = code[0], int(code[1:])
    if letter == "i":
        if in_plan and number in (4, 14):
            return "ข้อ ๑๔"
        return f"ข้อ 1{thai(number % 10 if 10 <= number < 14 else number)}"
    if letter == "e":
        return f"ข้อ E{thai(number)}"
    return f"ข้อ {'O' if number < 17 else '0'}{thai(number)}"


def _front(spec, truth):
    agency, overall = truth["agency"], truth["overall"]
    points, year = thai(two(overall["score"])), thai(spec.year)
    cover = COVER + [f"ประจำปีงบประมาณ พ.ศ. {spec.year}"]
    lines = ["", "", "**" + "\n".join(cover) + "**", "",
             f"**{agency['name']}\nอำเภอ{agency['district']}\nจังหวัด{agency['province']}**", "", " ",
             "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสภายในหน่วยงานภาครัฐ",
             f"ประจำปีงบประมาณ พ.ศ. {year}", place(truth),
             f"คะแนนที่ได้ {points} ({overall['level']})", "", " ",
             f"ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{agency['name']} คะแนนภาพรวม",
             f"ของหน่วยงาน เท่ากับร้อยละ {points} คะแนน ซึ่งอยู่ในระดับผลการประเมิน "
             f"ระดับ{overall['level']} มีรายละเอียดดังต่อไปนี้", ""]
    iit, eit, oit = truth["instruments"]
    external = "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"
    for name, score in (("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", iit["score"]),
                        (f"{external} ส่วนที่ ๑", eit["part1"]),
                        (f"{external} ส่วนที่ ๒", eit["part2"]),
                        ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", oit["score"])):
        lines.append(f"{name}\tได้คะแนน {thai(two(score))} คะแนน")
    for title in CHARTS:
        lines += ["", " ", title, "", ""]
    return lines


def _indicators(spec, truth):
    lines = ["สรุปผลการประเมินรายตัวชี้วัด", "", f"ปี {spec.year}", "",
             "ตัวชี้วัดที่\tรายละเอียดตัวชี้วัด\tคะแนน"]
    lines += [f"{i['number']}\t{i['name']}\t{two(i['score'])}" for i in truth["indicators"]]
    lines += ["", "วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ"
              + truth["agency"]["name"],
              f"ในประจำปีงบประมาณ พ.ศ. {thai(spec.year)} (จำนวน ๑๐ ตัวชี้วัด)", "",
              "เครื่องมือ\tตัวชี้วัดที่\tรายละเอียดตัวชี้วัด\tคะแนนที่ได้"]
    before = None
    for one in truth["indicators"]:
        tool = one["instrument"] if one["instrument"] != before else ""
        before = one["instrument"]
        lines.append(f"{tool}\t{thai(one['number'])}\t{one['name']}\t{thai(two(one['score']))}")
    return lines + [""]


def _cut(text):
    """Where a page break may fall: before a joining word inside a run of Thai letters."""
    places = [m.start() for m in re.finditer(r"(?<=[ก-๙])(และ|เพื่อ|โดย|แล้ว)", text)]
    return min(places, key=lambda at: abs(at - len(text) // 2))


def _item_rows(truth, one, header):
    items = [i for i in truth["items"] if i["indicator"] == one["number"]]
    lines, group, first = [], None, True
    for item in items:
        if item.get("group") not in (None, group):
            if group is not None and len(lines) > 6:  # a page ends before the next sub-group
                lines += ["", header]
                first = True
            group = item["group"]
            lines.append(f"{one['instrument']}\t{group}\t\t" if first else f"{group}\t\t\t")
            first = False
        keys = ("part1", "part2") if "part1" in item else ("score",)
        scores = "\t".join(thai(two(item[key])) for key in keys)
        analysis = "- " + item["analysis"] if item["analysis"] else ""
        tool = one["instrument"] if first else ""
        row = f"{tool}\t{damaged_code(item['code'])} {item['text']}\t{scores}\t"
        first = False
        if item["code"] == "e8" and analysis:
            at = _cut(analysis)
            lines += [row + analysis[:at], "", f"/{analysis[at:at + 9]}...", "", header,
                      f"EIT\t\t\t\t{analysis[at:]}"]
        else:
            lines.append(row + analysis)
    return lines


def _items(truth):
    lines = []
    for one in truth["indicators"]:
        points = ("คะแนน (EIT ส่วนที่๑)\tคะแนน (EIT ส่วนที่๒)" if one["instrument"] == "EIT"
                  else "คะแนน")
        header = _ITEM_HEADER.format(points=points)
        lines += [f"ตัวชี้วัดที่ {thai(one['number'])} {one['name']} คะแนนที่ได้ "
                  f"{thai(two(one['score']))} คะแนน มีรายละเอียดดังนี้", "", header]
        lines += _item_rows(truth, one, header) + [""]
    return lines


def _cell(paragraphs, tagged):
    """A cell of several lines: with stray tags on some pages, run together on others."""
    if tagged:
        return " ".join(f"<p>{text}</p>" for text in paragraphs)
    return " ".join(paragraphs)


def _plans(truth):
    lines = ["การกำหนดวิธีการนำผลการวิเคราะห์แต่ละประเด็นไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. "
             + thai(truth["plan_year"]), ""]
    for number, plan in enumerate(truth["plans"]):
        tagged = number % 3 != 0
        name = truth["indicators"][plan["indicator"] - 1]["name"]
        if "part1" in plan:
            points = [p for n, key in ((1, "part1"), (2, "part2"))
                      for p in ("EIT", f"ส่วนที่ {thai(n)}", thai(two(plan[key])))]
        else:
            points = [thai(two(plan["score"]))]
        cells = [_cell([f"ตัวชี้วัดที่ {thai(plan['indicator'])}", name,
                        damaged_code(plan["item"], in_plan=True), plan["item_text"]], tagged),
                 _cell(points, tagged and len(points) > 1), _cell([plan["measure"]], tagged),
                 _cell(["- " + plan["finding"]], tagged),
                 _cell(numbered(plan["steps"], thai), tagged),
                 _cell([plan["period_text"]], tagged),
                 _cell(["/".join(plan["responsible"])], tagged)]
        lines += _PLAN_HEADER + ["\t".join(cells), ""]
    return lines


def text(spec, truth) -> str:
    lines = _front(spec, truth) + _indicators(spec, truth) + _items(truth) + _plans(truth)
    lines += ["**การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมินคุณธรรมและความโปร่งใส"
              "ในการดำเนินงานของ", "หน่วยงานภาครัฐ**", "",
              f"การประเมินคุณธรรมและความโปร่งใสของ{place(truth)} มีข้อจำกัด ดังนี้", ""]
    lines += numbered(truth["limitations"], thai)
    return "\n".join(lines) + "\n"
