"""What differs between the agencies' reports: headers, codes, order of columns."""
from dataclasses import dataclass
from typing import Callable


def _plain(text):
    return str(text)


@dataclass
class Wording:
    digits: Callable = _plain
    code: str = "{letter}{number} "         # before a question
    code_letters: tuple = ("I", "E", "O")
    heading: str = "ตัวชี้วัดที่ {number} {name} คะแนนที่ได้ {score} คะแนน มีรายละเอียดดังนี้"
    tool: str = "เครื่องมือการประเมิน"
    question: str = "ข้อคำถาม"
    points: str = "คะแนน"
    part: tuple = ("คะแนน (EIT ส่วนที่ {n})",)  # lines of one header cell
    analysis: str = "การวิเคราะห์ผลการประเมินฯ"
    dash: str = "- "                        # before an analysis and a finding
    step: str = "{}. "
    units: tuple = ("/",)                   # between units, in turn; "\n": one a line
    group_row: str = "beside"               # beside the tool; across the whole table
    widths: tuple = (18, 60, 18, 76)        # tool, question, points, analysis in millimetres
    new_pages: tuple = ()                   # indicators whose table opens a page
    plan_order: tuple = ("item", "points", "measure", "finding", "steps", "period", "units")
    plan_titles: dict = None
    plan_over: str = ""                     # upper header over all columns from the third on
    plan_widths: dict = None
    plan_points: tuple = ("EIT ส่วนที่ {n}", "{score}")  # lines for each EIT part
    plan_heading: str = ("การกำหนดวิธีการนำผลการวิเคราะห์แต่ละประเด็นไปสู่การปฏิบัติ "
                         "ในปีงบประมาณ พ.ศ. {year}")
    limits_heading: str = "การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน"
    plan_size: float = 0                    # points; 0: the document's


PLAN_TITLES = {
    "item": "ตัวชี้วัด", "points": "ผลการประเมิน (คะแนน)", "measure": "มาตรการ/โครงการ/กิจกรรม",
    "finding": "ผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์การประเมิน ITA",
    "steps": "ขั้นตอน/วิธีการดำเนินการ", "period": "ช่วงระยะเวลาในการดำเนินการ",
    "units": "ผู้รับผิดชอบ"}
# The last is wide enough for the longest unit: where units stand one a line, no unit wraps.
PLAN_WIDTHS = {"item": 37, "points": 21, "measure": 32, "finding": 51, "steps": 53, "period": 24,
               "units": 44}
