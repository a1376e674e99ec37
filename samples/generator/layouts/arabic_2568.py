"""FY 2568 in Arabic numerals: codes without ข้อ, instruments in a table, one plan header row."""
from blocks import Document, Gap, PageBreak, Paragraph, Section, Table, cell, head
from layouts.common import cover, indicator_rows, place, two
from layouts.items import item_tables
from layouts.plan import limitations_section, plan_section
from layouts.wording import Wording

WORDING = Wording(
    heading="{number}. ตัวชี้วัด{name} ({score} คะแนน)", tool="แบบวัด",
    question="ข้อคำถามการประเมิน", points="ผลคะแนน", part=("EIT ส่วนที่ {n}",),
    analysis="จุดที่ต้องพัฒนา / ข้อเสนอแนะ", dash="", step="{}) ", units=("/", ", ", "\n", "; "),
    widths=(15, 66, 20, 72), new_pages=(4, 9, 10), plan_size=10,
    plan_order=("item", "points", "finding", "measure", "steps", "units", "period"),
    plan_titles={"item": "ประเด็นการประเมิน", "points": "คะแนน", "finding": "ผลการวิเคราะห์",
                 "measure": "มาตรการ/กิจกรรม", "steps": "ขั้นตอนการดำเนินงาน",
                 "units": "หน่วยงานที่รับผิดชอบ", "period": "กำหนดเวลา"},
    plan_widths={"item": 37, "points": 22, "measure": 32, "finding": 51, "steps": 53,
                 "period": 25, "units": 42},
    plan_points=("ส่วนที่ {n}: {score}",),
    plan_heading="มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year}",
    limits_heading="ปัญหา อุปสรรค และข้อจำกัดในการประเมิน")


def _instruments(truth):
    iit, eit, oit = truth["instruments"]
    rows = [("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", iit["score"], 30),
            ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 1", eit["part1"], 15),
            ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 2", eit["part2"], 15),
            ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", oit["score"], 40)]
    return Table([105, 32, 32], [[head("เครื่องมือการประเมิน"), head("น้ำหนัก (ร้อยละ)"),
                                 head("คะแนนที่ได้")]],
                 [[cell(name), cell(str(weight), align="center"),
                   cell(two(score), align="center")] for name, score, weight in rows])


def _second_print(spec, truth):
    """The indicator table as printed the second time, with the agency's slips in it."""
    rows = indicator_rows(spec, truth, str, False)
    for slip in truth["_slips"]:
        if slip["kind"] == "tables-disagree":
            number = int(slip["where"][4:])
            other = truth["indicators"][number - 1]["score"]["accept"][1]
            rows[number - 1][-1] = cell(two({"value": other}), align="center")
    return rows


def writer(spec, truth):
    agency, overall = truth["agency"], truth["overall"]
    first = cover(spec, truth, ["การวิเคราะห์ผลการประเมิน ITA"], str)
    first += [
        Paragraph("1. ผลการประเมินในภาพรวม", "heading"),
        Paragraph(f"{place(truth)} เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน"
                  f"ภาครัฐ ประจำปีงบประมาณ พ.ศ. {spec.year} ได้คะแนนรวม {two(overall['score'])} คะแนน "
                  f"ผลการประเมินอยู่ในระดับ “{overall['level']}”"),
        _instruments(truth),
        Paragraph("2. ผลการประเมินรายตัวชี้วัด", "heading"),
        Table([25, 80, 35, 30], [[head("เครื่องมือ"), head("ตัวชี้วัด"), head("ลำดับที่"),
                                  head("คะแนน")]], _reordered(spec, truth)),
        PageBreak(), Paragraph("3. ผลการวิเคราะห์รายข้อคำถาม", "heading")]
    first += item_tables(WORDING, truth)
    first += [Gap(1), Paragraph("4. สรุปคะแนนรายตัวชี้วัดเพื่อจัดลำดับการพัฒนา", "heading"),
              Table([28, 100, 35], [[head("ตัวชี้วัดที่"), head("รายละเอียดตัวชี้วัด"),
                                     head("คะแนน")]], _second_print(spec, truth))]
    sentence = (f"ในการประเมินประจำปีงบประมาณ พ.ศ. {spec.year} {agency['name']} "
                "พบข้อจำกัดดังต่อไปนี้")
    return Document("การวิเคราะห์ผลการประเมิน ITA",
                    [Section(first), plan_section(WORDING, truth),
                     limitations_section(WORDING, truth, sentence)],
                    "Garuda", 10.5, running_head=f"{agency['name']}")


def _reordered(spec, truth):
    """The indicator's number stands after its name here."""
    rows = []
    for row in indicator_rows(spec, truth, str):
        number, name, points = row[-3:]
        rows.append(row[:-3] + [name, number, points])
    return rows
