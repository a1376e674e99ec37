"""FY 2564: 43 OIT items in sub-groups, letter levels, one EIT, weights beside the scores."""
from fractions import Fraction

from arithmetic import hundredths
from blocks import Document, Gap, PageBreak, Paragraph, Section, Table, cell, head
from layouts.common import cover, indicator_rows, place, two
from layouts.items import item_tables
from layouts.plan import limitations_section, plan_section
from layouts.wording import PLAN_TITLES, PLAN_WIDTHS, Wording
from numerals import thai, two_places

CHROMIUM = Wording(
    tool="เครื่องมือ", question="ประเด็นการประเมิน", points="คะแนนที่ได้",
    analysis="ข้อวิเคราะห์/ข้อเสนอแนะ", dash="", units=(", ", "/"), group_row="across",
    widths=(17, 68, 22, 66), plan_size=10, plan_widths=PLAN_WIDTHS, plan_titles=PLAN_TITLES,
    plan_heading="แผนการนำผลการประเมินไปสู่การปฏิบัติ ประจำปีงบประมาณ พ.ศ. {year}",
    limits_heading="ข้อจำกัดของหน่วยงาน")

WRITER = Wording(
    digits=thai, code="ข้อ {letter}{number} ", question="ข้อความ", units=("/", "\n", ", ", "/"),
    analysis="ผลการวิเคราะห์", new_pages=(2, 3, 4, 5, 9, 10), widths=(20, 61, 22, 70),
    plan_size=12, plan_widths=PLAN_WIDTHS, plan_titles=dict(PLAN_TITLES, item="ตัวชี้วัด/ข้อ"),
    limits_heading="ข้อจำกัดของหน่วยงาน")

_TOOLS = {"IIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
          "EIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
          "OIT": "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"}


def _weights(spec, truth):
    """Scores out of 100, weights, weighted points."""
    slips = {s["where"]: s["computed"] for s in truth["_slips"] if s["kind"] == "sum-wrong"}
    rows = []
    for one in truth["instruments"]:
        weight = 40 if one["code"] == "OIT" else 30
        true = slips.get("ins:" + one["code"], one["score"]["value"])
        points = hundredths(Fraction(round(true * 100), 100) * weight / 100)
        rows.append([cell(_TOOLS[one["code"]])] + [
            cell(spec.text(text), align="center")
            for text in (two(one["score"]), f"{weight}", two_places(points))])
    return Table([90, 27, 27, 27], [[head("เครื่องมือการประเมิน"), head("คะแนนที่ได้"),
                                   head("น้ำหนัก (ร้อยละ)"), head("คะแนนถ่วงน้ำหนัก")]], rows)


def _limits_sentence(spec, truth):
    return (f"{truth['agency']['name']} พบข้อจำกัดในการประเมินประจำปีงบประมาณ พ.ศ. "
            f"{spec.text(spec.year)} ดังนี้")


def chromium(spec, truth):
    overall = truth["overall"]
    first = cover(spec, truth, ["รายงานวิเคราะห์ผลการประเมินคุณธรรม", "และความโปร่งใส (ITA)"], str)
    first += [Paragraph("ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", "title"),
              Paragraph(f"ประจำปีงบประมาณ พ.ศ. {spec.year}", "title"),
              Paragraph(place(truth), "title"), Gap(1),
              Paragraph(f"{place(truth)} มีคะแนนรวม {two(overall['score'])} คะแนน "
                        f"จากคะแนนเต็ม 100 คะแนน ผลการประเมินระดับ {overall['level']} "
                        "รายละเอียดตามเครื่องมือการประเมิน ดังนี้"),
              _weights(spec, truth), Paragraph("คะแนนรายตัวชี้วัด", "heading"),
              Table([28, 100, 35], [[head("ตัวชี้วัดที่"), head("ตัวชี้วัด"), head("คะแนน")]],
                    indicator_rows(spec, truth, str, False)), PageBreak()]
    first += item_tables(CHROMIUM, truth)
    return Document("รายงานวิเคราะห์ผลการประเมิน ITA",
                    [Section(first), plan_section(CHROMIUM, truth),
                     limitations_section(CHROMIUM, truth, _limits_sentence(spec, truth))],
                    "Garuda", 10, created="2021-11-08T09:00:00")


def writer(spec, truth):
    overall = truth["overall"]
    points = spec.text(two(overall["score"]))
    first = cover(spec, truth, ["รายงานการวิเคราะห์", "ผลการประเมินคุณธรรมและความโปร่งใส",
                                "ในการดำเนินงานของหน่วยงานภาครัฐ"], thai)
    first += [Paragraph("สรุปผลการประเมินคุณธรรมและความโปร่งใส", "title"),
              Paragraph(place(truth), "title"),
              Paragraph(f"คะแนนที่ได้ {points} (ระดับ {overall['level']})", "title"), Gap(1)]
    first += [Paragraph(spec.text(f"{_TOOLS[one['code']]}\tได้คะแนน {two(one['score'])} คะแนน"),
                        "line") for one in truth["instruments"]]
    first += [Paragraph("สรุปผลการประเมินรายตัวชี้วัด", "heading"),
              Table([25, 25, 85, 35], [[head("เครื่องมือ"), head("ตัวชี้วัดที่"),
                                        head("รายละเอียดตัวชี้วัด"), head("คะแนนที่ได้")]],
                    indicator_rows(spec, truth, thai)), PageBreak()]
    first += item_tables(WRITER, truth)
    return Document("รายงานการวิเคราะห์ผลการประเมิน ITA",
                    [Section(first), plan_section(WRITER, truth),
                     limitations_section(WRITER, truth, _limits_sentence(spec, truth))],
                    "Norasi", 12, thai_page_numbers=True, created="2021-11-15T09:00:00")
