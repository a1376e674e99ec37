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


def points(truth):
    """Points out of 30, 30 and 40, by district: its name above, its means below."""
    header = [[head("ที่", rows=2), head("ชื่อหน่วยงาน", rows=2), head("คะแนนถ่วงน้ำหนัก", columns=3),
               head("คะแนนรวม (100)", rows=2), head("ผลการประเมินระดับ", rows=2)],
              [head("IIT (30)"), head("EIT (30)"), head("OIT (40)")]]
    truth.sort(key=lambda one: one["agency"]["district"])
    rows, number = [], 0
    for district in dict.fromkeys(one["agency"]["district"] for one in truth):
        own = [one for one in truth if one["agency"]["district"] == district]
        rows.append([cell(f"อำเภอ{district}", columns=7, bold=True)])
        for one in own:
            number += 1
            one["source"]["row"] = {"page": 1, "row": len(rows) + 1}
            rows.append([_center(str(number)), cell(one["agency"]["name"])]
                        + [_center(two({"value": i["score"]["points"]}))
                           for i in one["instruments"]]
                        + [_center(two(one["overall"]["score"])), _center(one["overall"]["level"])])
        mean = [_mean([{"value": one["instruments"][i]["score"]["points"]} for one in own])
                for i in range(3)] + [_mean([one["overall"]["score"] for one in own])]
        rows.append([cell(""), cell(f"เฉลี่ยอำเภอ{district}", bold=True)]
                    + [_center(text) for text in mean] + [cell("")])
    province, year = truth[0]["agency"]["province"], truth[0]["fiscal_year"]
    blocks = [Paragraph("ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)", "title"),
              Paragraph(f"จังหวัด{province} ประจำปีงบประมาณ พ.ศ. {year}", "title"),
              Table([12, 62, 18, 18, 18, 22, 26], header, rows, font_size=10)]
    return Document("ผลการประเมิน ITA ตามน้ำหนัก", [Section(blocks)], "Loma", 11)


def turned(truth):
    """The agencies are the columns, the best one first."""
    names = [one["agency"]["name"] for one in truth]
    rows = [[cell("คะแนน ITA")] + [_center(two(one["overall"]["score"])) for one in truth],
            [cell("ระดับ")] + [_center(one["overall"]["level"]) for one in truth]]
    for i, code in enumerate(("IIT", "EIT", "OIT")):
        rows.append([cell(f"คะแนน {code}", bold=True)]
                    + [_center(two(one["instruments"][i]["score"])) for one in truth])
    for n in range(10):
        rows.append([cell(f"ตัวชี้วัดที่ {n + 1} {truth[0]['indicators'][n]['name']}")]
                    + [_center(two(one["indicators"][n]["score"])) for one in truth])
    province, year = truth[0]["agency"]["province"], truth[0]["fiscal_year"]
    blocks = [Paragraph("ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)", "title"),
              Paragraph(f"จังหวัด{province} ประจำปีงบประมาณ พ.ศ. {year}", "title"),
              Table([55] + [24] * len(truth), [[head("รายการ")] + [head(name) for name in names]],
                    rows, font_size=9)]
    return Document("ผลการประเมิน ITA", [Section(blocks)], "Garuda", 10)
