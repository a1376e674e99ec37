"""FY 2568 in Thai numerals, two agencies' ways of wording it."""
from blocks import Document, Gap, PageBreak, Paragraph, Section, Table, head
from layouts.common import cover, indicator_rows, place, two
from layouts.items import item_tables
from layouts.plan import limitations_section, plan_section
from layouts.wording import PLAN_TITLES, PLAN_WIDTHS, Wording
from numerals import thai

WRITER = Wording(
    digits=thai, code="ข้อ {letter}{number} ", code_letters=("i", "E", "O"),
    tool="เครื่องมือ การประเมิน", part=("คะแนน", "(EIT ส่วนที่ {n})"),
    units=("/", ", ", "\n"), new_pages=(9,),
    widths=(20, 61, 22, 70), plan_size=12, plan_titles=PLAN_TITLES, plan_widths=PLAN_WIDTHS,
    plan_over="การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร")

CHROMIUM = Wording(
    digits=thai, code_letters=("I", "E", "O"), dash="",
    units=(", ", "\n", "/", ", "), plan_size=11.5,
    heading="ตัวชี้วัดที่ {number} {name} ได้คะแนน {score} คะแนน",
    tool="เครื่องมือ", question="ประเด็นคำถาม", points="คะแนนที่ได้",
    part=("EIT", "ส่วนที่ {n}"), analysis="ผลการวิเคราะห์และแนวทางพัฒนา", group_row="across",
    widths=(18, 62, 23, 69), plan_widths=PLAN_WIDTHS,
    plan_titles=dict(PLAN_TITLES, item="ตัวชี้วัด/ข้อคำถาม", points="คะแนน",
                     finding="ผลการวิเคราะห์", steps="วิธีการดำเนินการ", period="ระยะเวลา"),
    plan_over="แนวทางการพัฒนาองค์กร",
    plan_heading="แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ ประจำปีงบประมาณ พ.ศ. {year}",
    limits_heading="ข้อจำกัดในการดำเนินการประเมินคุณธรรมและความโปร่งใส")

CHARTS = ["ผลการประเมินในภาพรวม", "ผลการประเมินในภาพรวมย้อนหลัง", "ผลการประเมินรายเครื่องมือ",
           "ผลการประเมินรายเครื่องมือย้อนหลัง", "ผลการประเมินรายตัวชี้วัด"]


def instrument_lines(spec, truth):
    iit, eit, oit = truth["instruments"]
    lines = [("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", iit["score"]),
             ("แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 1", eit["part1"]),
             ("แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 2", eit["part2"]),
             ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", oit["score"])]
    return [Paragraph(spec.text(f"{name}\tได้คะแนน {two(score)} คะแนน"), "line")
            for name, score in lines]


def _opening(spec, truth):
    overall, agency = truth["overall"], truth["agency"]["name"]
    points = spec.text(two(overall["score"]))
    year = spec.text(spec.year)
    return [
        Paragraph("การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสภายในหน่วยงานภาครัฐ", "title"),
        Paragraph(f"ประจำปีงบประมาณ พ.ศ. {year}", "title"), Paragraph(place(truth), "title"),
        Paragraph(f"คะแนนที่ได้ {points} ({overall['level']})", "title"), Gap(1),
        Paragraph(f"ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{agency} "
                  f"คะแนนภาพรวมของหน่วยงาน เท่ากับร้อยละ {points} คะแนน "
                  f"ซึ่งอยู่ในระดับผลการประเมิน ระดับ{overall['level']} มีรายละเอียดดังต่อไปนี้"),
        Gap(1)] + instrument_lines(spec, truth)


def _tables(spec, truth):
    arabic = Table([28, 100, 35], [[head("ตัวชี้วัดที่"), head("รายละเอียดตัวชี้วัด"),
                                    head("คะแนน")]], indicator_rows(spec, truth, str, False))
    own = Table([25, 25, 85, 35], [[head("เครื่องมือ"), head("ตัวชี้วัดที่"),
                                    head("รายละเอียดตัวชี้วัด"), head("คะแนนที่ได้")]],
                indicator_rows(spec, truth, thai))
    agency = truth["agency"]["name"]
    return [PageBreak(), Paragraph("สรุปผลการประเมินรายตัวชี้วัด", "heading"),
            Paragraph(f"ปี {spec.year}", "heading"), arabic,
            Paragraph("วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ"
                      f"{agency} ในประจำปีงบประมาณ พ.ศ. {spec.text(spec.year)} "
                      f"(จำนวน {spec.text(10)} ตัวชี้วัด)", "heading"), own]


def _limits_sentence(spec, truth):
    return ("การดำเนินการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) "
            f"ประจำปีงบประมาณ พ.ศ. {spec.text(spec.year)} ของ{place(truth)} "
            "มีข้อจำกัดที่ทำให้การดำเนินการยังไม่เต็มที่ ดังนี้")


COVER = ["รายงานการวิเคราะห์ผลการประเมินคุณธรรม", "และความโปร่งใสในการดำเนินงาน",
          "ของหน่วยงานภาครัฐ", "(Integrity and Transparency Assessment : ITA)"]


def writer(spec, truth):
    first = cover(spec, truth, COVER, str) + _opening(spec, truth)
    for title in CHARTS:
        first += [Paragraph(title, "heading"), Gap(4)]
    first += _tables(spec, truth) + [PageBreak()] + item_tables(WRITER, truth)
    return Document("รายงานการวิเคราะห์ผลการประเมิน ITA",
                    [Section(first), plan_section(WRITER, truth),
                     limitations_section(WRITER, truth, _limits_sentence(spec, truth))],
                    "Laksaman", 14, thai_page_numbers=True)


def chromium(spec, truth):
    overall = truth["overall"]
    points = spec.text(two(overall["score"]))
    first = cover(spec, truth, ["รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใส",
                                "ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"], thai)
    first += [Paragraph("ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", "title"),
              Paragraph(place(truth), "title"),
              Paragraph(f"ประจำปีงบประมาณ พ.ศ. {spec.text(spec.year)}", "title"), Gap(1),
              Paragraph(f"{place(truth)} มีผลคะแนนในภาพรวม {points} คะแนน "
                        f"อยู่ในระดับ{overall['level']} จำแนกตามเครื่องมือได้ดังนี้")]
    first += instrument_lines(spec, truth)
    own = Table([25, 25, 85, 35], [[head("เครื่องมือ"), head("ที่"), head("ชื่อตัวชี้วัด"),
                                    head("คะแนนเฉลี่ย")]], indicator_rows(spec, truth, thai))
    first += [Paragraph("สรุปผลการประเมินรายตัวชี้วัด", "heading"), own, PageBreak()]
    first += item_tables(CHROMIUM, truth)
    return Document("รายงานผลการวิเคราะห์ ITA",
                    [Section(first), plan_section(CHROMIUM, truth),
                     limitations_section(CHROMIUM, truth, _limits_sentence(spec, truth))],
                    "Laksaman", 13, running_head="รายงานผลการวิเคราะห์ ITA")
