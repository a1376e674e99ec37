"""Two league tables: totals only, and with the ten indicators."""
from fractions import Fraction

from arithmetic import hundredths
from blocks import Document, Gap, Paragraph, Section, Table, cell, head
from layouts.common import two, value
from numerals import two_places


def _mean(scores) -> str:
    values = [value(s) for s in scores]
    return two_places(hundredths(Fraction(sum(values), 100 * len(values))))


def _center(text):
    return cell(text, align="center")


def totals(truth):
    """An announcement on paper: header in two lines, a last row of means."""
    rows = []
    for number, one in enumerate(truth, 1):
        scores = [i["score"] for i in one["instruments"]] + [one["overall"]["score"]]
        rows.append([_center(str(number)), cell(one["agency"]["name"]),
                     cell(one["agency"]["district"])] + [_center(two(s)) for s in scores]
                    + [_center(one["overall"]["level"])])
    columns = zip(*([i["score"] for i in one["instruments"]] + [one["overall"]["score"]]
                    for one in truth))
    rows.append([cell("เฉลี่ย", columns=3, align="center", bold=True)]
                + [_center(_mean(column)) for column in columns] + [_center("-")])
    header = [[head("ลำดับ", rows=2), head("หน่วยงาน", rows=2), head("อำเภอ", rows=2),
               head("คะแนนรายเครื่องมือ", columns=3), head("คะแนนรวม", rows=2),
               head("ระดับ", rows=2)], [head("IIT"), head("EIT"), head("OIT")]]
    province, year = truth[0]["agency"]["province"], truth[0]["fiscal_year"]
    blocks = [
        Paragraph("ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
                  "title"),
        Paragraph(f"ประจำปีงบประมาณ พ.ศ. {year}", "title"),
        Paragraph(f"องค์กรปกครองส่วนท้องถิ่นในจังหวัด{province}", "title"), Gap(1),
        Paragraph(f"ตารางที่ 1 ผลการประเมินขององค์กรปกครองส่วนท้องถิ่นในจังหวัด{province} "
                  f"จำนวน {len(truth)} แห่ง เรียงตามคะแนนรวม"),
        Table([12, 62, 22, 16, 16, 16, 18, 22], header, rows, font_size=10)]
    return Document("ประกาศผลการประเมิน ITA", [Section(blocks)], "Loma", 11,
                    created="2024-08-05T09:00:00")


def with_indicators(truth):
    """A chapter's table across the page: ten indicators under their instruments."""
    rows = []
    for number, one in enumerate(truth, 1):
        scores = ([i["score"] for i in one["indicators"]] + [i["score"] for i in one["instruments"]]
                  + [one["overall"]["score"]])
        rows.append([_center(str(number)), cell(one["agency"]["name"]),
                     cell(one["agency"]["district"])] + [_center(two(s)) for s in scores]
                    + [_center(one["overall"]["level"])])
    columns = zip(*([i["score"] for i in one["indicators"]] + [i["score"] for i in
                    one["instruments"]] + [one["overall"]["score"]] for one in truth))
    rows.append([cell("รวม", columns=3, align="center", bold=True)]
                + [_center(_mean(column)) for column in columns] + [cell("")])
    names = [[f"ตัวชี้วัดที่ {n}"] for n in range(1, 11)]
    header = [[head("ที่", rows=2), head("หน่วยงาน", rows=2), head("อำเภอ", rows=2),
               head("IIT", columns=5), head("EIT", columns=3), head("OIT", columns=2),
               head("คะแนน IIT", rows=2), head("คะแนน EIT", rows=2), head("คะแนน OIT", rows=2),
               head("คะแนน ITA", rows=2), head("ระดับ", rows=2)], [head(name) for name in names]]
    province, year = truth[0]["agency"]["province"], truth[0]["fiscal_year"]
    criteria = [("ผ่านดีเยี่ยม", "95.00 - 100", "95.00 ขึ้นไปทุกเครื่องมือ"),
                ("ผ่านดี", "85.00 - 100", "85.00 ขึ้นไปทุกเครื่องมือ"),
                ("ผ่าน", "85.00 - 100", "ต่ำกว่า 85.00 อย่างน้อยหนึ่งเครื่องมือ"),
                ("ต้องปรับปรุง", "70.00 - 84.99", "-"),
                ("ต้องปรับปรุงโดยด่วน", "0 - 69.99", "-")]
    blocks = [Paragraph("บทที่ 3 ผลการประเมินจำแนกรายหน่วยงาน", "title"),
              Paragraph("การแปลผลใช้เกณฑ์ตามตารางที่ 3 โดยพิจารณาคะแนนรวมประกอบกับคะแนนรายเครื่องมือ"),
              Paragraph("ตารางที่ 3 เกณฑ์ระดับผลการประเมิน", "heading"),
              Table([50, 40, 75], [[head("ระดับ"), head("คะแนนรวม"), head("คะแนนรายเครื่องมือ")]],
                    [[cell(a), _center(b), cell(c)] for a, b, c in criteria]),
              Paragraph(f"ตารางที่ 4 ผลการประเมิน ITA รายตัวชี้วัดขององค์กรปกครองส่วนท้องถิ่น "
                        f"จังหวัด{province} ประจำปีงบประมาณ พ.ศ. {year}", "heading"),
              Table([7, 44, 17] + [12.3] * 10 + [12.3] * 3 + [13, 20], header, rows,
                    font_size=7.5)]
    return Document("ผลการประเมิน ITA รายตัวชี้วัด", [Section(blocks, landscape=True)], "Garuda", 9,
                    created="2025-09-12T09:00:00")
