"""The invented agencies and what each sample is here to show.

Districts and provinces are real; the sub-districts and towns do not exist in them nor anywhere
else (`make_samples.py --names FILE…` proves it against lists of real names).
"""
from compose import Spec

SPECS = [
    Spec("thai-2568-writer", 2568,
         ("องค์การบริหารส่วนตำบลดอนพะยูงงาม", "องค์การบริหารส่วนตำบล", "ปากช่อง", "นครราชสีมา"),
         seed=1, n_iit=26, n_eit=(50, 20),
         mood={"i": 0.95, "e": 0.93, "i10": 0.25, "i12": 0.8, "i14": 0.85},
         misses={"o10": 50}, thai=True, plans=7, periods=("days",), limitations=8,
         about="Thai numerals and codes such as ข้อ i๑, indicator table twice (Arabic, Thai), "
               "merged analyses, plan table with two header rows on landscape pages, rows cut by "
               "page breaks, headings of charts that are not there"),
    Spec("thai-2568-chromium", 2568,
         ("เทศบาลตำบลทุ่งดาวกระจาย", "เทศบาลตำบล", "ด่านซ้าย", "เลย"),
         seed=2, n_iit=34, n_eit=(60, 30),
         mood={"i": 0.93, "e": 0.84, "i4": 0.7, "i15": 0.68, "e9": 0.5},
         misses={"o19": 50, "o7": 0}, thai=True, plans=9,
         periods=("months", "quarter", "days", "year"), limitations=6,
         slips=({"kind": "level-wrong", "where": "overall.level", "printed": "ผ่านดีเยี่ยม"},),
         about="Thai numerals from HTML, other words in the headers, sub-groups across the whole "
               "table; the printed level is one step too high (a mistake of the agency)"),
]
