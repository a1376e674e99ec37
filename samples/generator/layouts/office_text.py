"""A page that is no ITA report: a reader must say so and take no number from it."""
from blocks import Document, Gap, Paragraph, Section, Table, cell, head

AGENCY = ("เทศบาลตำบลเนินพิกุลซ้อนดาว", "เทศบาลตำบล", "ปราณบุรี", "ประจวบคีรีขันธ์")


def truth():
    return {"schema": "ita-report/1", "source": {}, "document_type": "not-ita",
            "agency": {"name": None, "kind": None, "district": None, "province": None,
                       "code": None},
            "fiscal_year": None, "overall": {"score": None, "level": None, "level_expected": None},
            "instruments": [], "indicators": [], "items": [], "plan_year": None, "plans": [],
            "limitations": [], "history": [], "_slips": []}


def document():
    name, _, district, province = AGENCY
    rows = [("1", "สำรวจความต้องการใช้น้ำของครัวเรือน", "12,500.00"),
            ("2", "ซ่อมแซมท่อเมนประปาหมู่ที่ 3 และหมู่ที่ 5", "86,400.00"),
            ("3", "อบรมอาสาสมัครดูแลมาตรวัดน้ำ", "9,750.00")]
    blocks = [
        Paragraph("บันทึกข้อความ", "title"), Gap(1),
        Paragraph(f"ส่วนราชการ กองการประปา {name} อำเภอ{district} จังหวัด{province}"),
        Paragraph("ที่ ปข 55103/118 วันที่ 14 กุมภาพันธ์ 2568"),
        Paragraph("เรื่อง ขอรายงานความก้าวหน้าโครงการลดน้ำสูญเสีย ประจำเดือนมกราคม 2568"),
        Paragraph(f"เรียน นายก{name}"), Gap(1),
        Paragraph("ตามที่ได้รับอนุมัติให้ดำเนินโครงการลดน้ำสูญเสียในระบบประปา กองการประปาได้ดำเนินการ"
                  "แล้วร้อยละ 62.50 ของแผน อัตราน้ำสูญเสียลดลงจาก 31.20 เหลือ 27.85 ดังรายการต่อไปนี้"),
        Table([15, 95, 50], [[head("ที่"), head("กิจกรรม"), head("งบประมาณ (บาท)")]],
              [[cell(a, align="center"), cell(b), cell(c, align="center")] for a, b, c in rows]),
        Paragraph("ทั้งนี้ คาดว่าจะแล้วเสร็จทั้งโครงการภายในเดือนเมษายน 2568 และจะรายงานผลให้ทราบต่อไป"),
        Gap(1), Paragraph("จึงเรียนมาเพื่อโปรดทราบ")]
    return Document("บันทึกข้อความ", [Section(blocks)], "Laksaman", 15, created="2025-02-14T09:00:00")
