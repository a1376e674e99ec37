"""Single tables with the difficulties that tables have: how they are drawn and what breaks do."""
import random

from blocks import Document, Gap, PageBreak, Paragraph, Section, Table, cell, head
from numerals import thai
from texts.analyses import WEAK
from texts.plans import FINDINGS, MEASURES, STEPS, UNITS
from years import YEARS

FONT = "Laksaman"


def _center(text, **options):
    return cell(text, align="center", **options)


def _score(rng):
    return thai(f"{rng.randrange(6000, 10001) / 100:.2f}")


def items(count, seed=1, merged=2):
    """An item table whose analysis is merged over `merged` items."""
    rng = random.Random(seed)
    rows = []
    for number, item in enumerate(YEARS[2568].items[:count]):
        row = [cell(f"{item.code.upper()} {item.text}"), _center(_score(rng))]
        if number % merged == 0:
            bank = WEAK[item.indicator]
            row.append(cell(thai("- " + bank[number % len(bank)]),
                            rows=min(merged, count - number)))
        rows.append(row)
    rows[0].insert(0, _center("IIT", rows=count))
    header = [head("เครื่องมือ"), head("ข้อคำถาม"), head("คะแนน"), head("การวิเคราะห์")]
    return Table([20, 66, 20, 66], [header], rows)


def measures(count, first=1, seed=1):
    """Number, measure, unit: no scores."""
    rng = random.Random(seed)
    rows = []
    for number in range(first, first + count):
        indicator = (number - 1) % 10 + 1
        bank = WEAK[indicator]
        text = bank[number % len(bank)]
        if number % 3 == 0:
            text += " " + bank[(number + 1) % len(bank)]
        rows.append([_center(thai(str(number))), cell(thai(text)),
                     cell(UNITS[rng.randrange(len(UNITS) - 2)])])
    header = [head("ลำดับ"), head("แนวทางการพัฒนา"), head("หน่วยงานขับเคลื่อน")]
    return Table([16, 110, 44], [header], rows)


def plan(count, first=1):
    """A plan table without scores: steps one a line."""
    rows = []
    for number in range(first, first + count):
        steps = [thai(f"{n}. {text}") for n, text in enumerate(STEPS[number], 1)]
        rows.append([cell(thai(MEASURES[number][0])), cell(steps),
                     _center(["ตุลาคม ๒๕๖๘", "- กันยายน", "๒๕๖๙"]), cell(UNITS[number])])
    header = [head("มาตรการ/โครงการ"), head("ขั้นตอน/วิธีการดำเนินการ"), head("ระยะเวลา"),
              head("ผู้รับผิดชอบ")]
    return Table([44, 72, 26, 32], [header], rows)


def scored_plan(count):
    """A plan table with a header of two rows, scores of both EIT parts in one cell."""
    rng = random.Random(5)
    rows = []
    for number in range(1, count + 1):
        steps = [thai(f"{n}. {text}") for n, text in enumerate(STEPS[number], 1)]
        points = [f"ส่วนที่ {thai(str(n))}: {_score(rng)}" for n in (1, 2)] if number % 2 else [
            _score(rng)]
        rows.append([cell(thai(FINDINGS[number][0])), _center(points),
                     cell(thai(MEASURES[number][0])), cell(steps),
                     _center("ภายในเดือนมีนาคม ๒๕๖๙"), cell(UNITS[number])])
    header = [[head("ประเด็น", rows=2), head("คะแนน", rows=2),
               head("แนวทางการพัฒนาองค์กร", columns=4)],
              [head("มาตรการ"), head("ขั้นตอน"), head("ระยะเวลา"), head("ผู้รับผิดชอบ")]]
    return Table([60, 24, 46, 60, 28, 34], header, rows)


def league(count, columns=("IIT", "EIT", "OIT", "รวม"), seed=3, titles=("ลำดับ", "หน่วยงาน")):
    rng = random.Random(seed)
    names = ["องค์การบริหารส่วนตำบลทุ่งดาวลอย", "เทศบาลตำบลห้วยหินทอง", "เทศบาลเมืองบัวลอยแก้ว",
             "องค์การบริหารส่วนตำบลป่าสนหลวงพัฒนา", "เทศบาลตำบลคลองตะวันงาม",
             "องค์การบริหารส่วนตำบลนาข้าวหอม", "เทศบาลตำบลโคกสะเดาหวาน",
             "องค์การบริหารส่วนตำบลหนองปลาดุกใหญ่"]
    rows = [[_center(str(n)), cell(names[(n - 1) % len(names)] + ("" if n <= len(names)
                                                                  else f" ที่ {n}"))]
            + [_center(f"{rng.randrange(6000, 10001) / 100:.2f}") for _ in columns]
            for n in range(1, count + 1)]
    header = [head(title) for title in titles + tuple(columns)]
    return Table([16, 76] + [18] * len(columns), [header], rows)


def full_items(count):
    """Items that all have 100.00, under sub-groups."""
    rows, group = [], None
    for number, item in enumerate(YEARS[2568].items[24:24 + count]):
        if item.group != group:
            group = item.group
            rows.append([cell(group, bold=True), cell(""), cell("")])
        rows.append([cell(f"{item.code.upper()} {item.text}"), _center("100.00"),
                     cell("เห็นควรรักษาคะแนนไว้" if number % 3 == 0 else "")])
    header = [head("ประเด็น"), head(["คะแนนที่", "ได้"]), head(["ผลการวิเคราะห์", "และแนวทาง"])]
    return Table([84, 24, 62], [header], rows)


def parts(count):
    """Both parts of EIT, the first in the middle of the page."""
    rng = random.Random(12)
    asked = YEARS[2568].items[15:24]
    rows = [[cell(f"{item.code.upper()} {item.text}"), _center(_score(rng)), _center(_score(rng))]
            for item in (asked[n % len(asked)] for n in range(count))]
    header = [head("ข้อคำถาม"), head(["EIT", "ส่วนที่ 1"]), head(["EIT", "ส่วนที่ 2"])]
    return Table([66, 44, 60], [header], rows)


def asked(count):
    """Items of one instrument under sub-groups, an analysis each; headers of one and two lines."""
    rng, rows, group = random.Random(1), [], None
    for number, item in enumerate(YEARS[2568].items[24:24 + count]):
        if item.group != group:
            group = item.group
            rows.append([cell(group, bold=True), cell(""), cell("")])
        rows.append([cell(f"{item.code.upper()} {item.text}"), _center(_score(rng)),
                     cell(WEAK[9][number % len(WEAK[9])])])
    rows[0].insert(0, _center("OIT", rows=len(rows)))
    header = [head(["เครื่อง", "มือ"]), head("ประเด็นคำถาม"), head(["คะแนนที่", "ได้"]),
              head(["ผลการวิเคราะห์", "และแนวทาง"])]
    return Table([20, 70, 26, 60], [header], rows)


def tall_plan(count):
    """Narrow columns: many lines of text beside each score."""
    table = scored_plan(count)
    table.widths = [40, 24, 36, 40, 28, 34]
    return table


def instruments():
    """A small table of values, one line a row."""
    names = ["แบบวัด IIT", "แบบวัด EIT", "แบบตรวจ OIT"]
    rows = [[cell(name), _center(points), _center(weight)] for name, points, weight in
            zip(names, ("84.86", "89.43", "92.01"), ("25.46", "26.83", "36.80"))]
    header = [head("เครื่องมือ"), head("คะแนนที่ได้"), head(["คะแนนถ่วง", "น้ำหนัก"])]
    return Table([80, 40, 34], [header], rows)


def indicators(count):
    """Agencies by indicator: headers over two columns, in the strip between them."""
    rng = random.Random(14)
    rows = [[_center(str(n)), cell(f"อบต.ดอนพะยูง {n}")]
            + [_center(f"{rng.randrange(6000, 10001) / 100:.2f}") for _ in range(5)]
            for n in range(1, count + 1)]
    header = [[head("ที่", rows=2), head("หน่วยงาน", rows=2), head("EIT", columns=2),
               head("OIT", columns=2), head("ITA", rows=2)],
              [head("ตช.7"), head("ตช.8"), head("ตช.9"), head("ตช.10")]]
    return Table([14, 60, 22, 22, 22, 22, 22], header, rows)


def transposed():
    """Agencies as columns."""
    rng = random.Random(8)
    names = ["อบต.ดอนพะยูง", "ทต.บึงดาว", "ทต.ทุ่งหมอก", "อบต.วังปลา", "ทม.เขาขาว"]
    rows = [[cell(f"ตัวชี้วัดที่ {n}")] + [_center(f"{rng.randrange(6000, 10001) / 100:.2f}")
                                       for _ in names] for n in range(1, 11)]
    return Table([34] + [26] * len(names), [[head("ตัวชี้วัด")] + [head(n) for n in names]], rows)


def split(table, at, repeats=False):
    """The table as a typist sets it who ends the page by hand."""
    first = Table(table.widths, table.header, table.rows[:at], table.font_size, table.repeats)
    rest = Table(table.widths, table.header if repeats else [], table.rows[at:],
                 table.font_size, table.repeats, goes_on=True)
    return first, rest


def document(blocks, landscape=False, size=13, head_text="", font=FONT, **fields):
    sections = blocks if blocks and isinstance(blocks[0], Section) else [Section(blocks, landscape)]
    return Document("ตาราง", sections, font, size, running_head=head_text,
                    created="2026-01-15T09:00:00", fields=fields)


def title(text):
    return Paragraph(text, "heading")


def once(table):
    table.repeats = False
    return table


def signature():
    return [Gap(1), Paragraph("(ลงชื่อ)........................................ผู้รายงาน", "right"),
            Paragraph("(นายสมมุติ ไม่มีตัวตน)", "right"), Paragraph("ตำแหน่ง หัวหน้าสำนักปลัด", "right")]


def prose(text):
    return Paragraph(text, "body")


__all__ = ["PageBreak", "Section", "asked", "document", "full_items", "indicators", "instruments",
           "items", "league", "measures", "once", "parts", "plan", "prose", "scored_plan", "signature",
           "split", "tall_plan", "title", "transposed"]
