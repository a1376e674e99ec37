"""The invented agencies and what each sample is here to show.

Districts and provinces are real; the sub-districts and towns do not exist in them nor anywhere
else (`make_samples.py --names FILE…` proves it against lists of real names).
"""
from compose import Spec

SPECS = [
    Spec("thai-2568-writer", 2568,
         ("องค์การบริหารส่วนตำบลดอนพะยูงงาม", "องค์การบริหารส่วนตำบล", "ปากช่อง", "นครราชสีมา"),
         seed=1, n_iit=26, n_eit=(50, 20),
         mood={"i": 0.95, "e": 0.93, "i10": -0.55, "i12": 0.8, "i14": 0.75, "e8": 0.8},
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
    Spec("arabic-2568-writer", 2568,
         ("เทศบาลเมืองหนองตะลิงปลิง", "เทศบาลเมือง", "บางปลาม้า", "สุพรรณบุรี"),
         seed=3, n_iit=57, n_eit=(80, 40),
         mood={"i": 0.88, "e": 0.42, "i10": 0.4, "e9": 0.25},
         misses={"o8": 50, "o13": 0, "o23": 50}, thai=False, plans=8,
         periods=("short", "days", "by", "some-days", "short-half", "quarter"), limitations=7,
         slips=({"kind": "tables-disagree", "where": "ind:7", "difference": 90},),
         about="Arabic numerals, codes I1, E1, O1, another column order, dates such as ต.ค. 68 – "
               "ก.ย. 69, units parted by / , ; or line ends; EIT below 85, so the level is ผ่าน; "
               "the second print of indicator 7 differs (a mistake of the agency)"),
    Spec("arabic-2564-chromium", 2564,
         ("องค์การบริหารส่วนตำบลวังปลาตะเพียนทอง", "องค์การบริหารส่วนตำบล", "แม่สอด", "ตาก"),
         seed=4, n_iit=28, n_eit=(45,),
         mood={"i": 0.75, "e": 0.72, "i7": 0.5, "e14": 0.5},
         misses={"o9": 0, "o17": 0, "o28": 0, "o37": 0}, thai=False, plans=8,
         periods=("days", "half", "by", "months"), limitations=5,
         slips=({"kind": "sum-wrong", "where": "ins:IIT"},),
         about="FY 2564: 43 OIT items in sub-groups 9.1 to 10.2, letter levels, one EIT, weighted "
               "points beside the scores; IIT is printed with two digits exchanged (a mistake of "
               "the agency; weighted points and total are right)"),
    Spec("thai-2564-writer", 2564,
         ("เทศบาลตำบลลำพลับพลึง", "เทศบาลตำบล", "ลานสกา", "นครศรีธรรมราช"),
         seed=5, n_iit=22, n_eit=(36,),
         mood={"i": 0.55, "e": 0.5, "i9": 0.3, "i20": 0.35},
         misses={f"o{n}": 0 for n in (6, 11, 15, 19, 24, 26, 31, 38)}, thai=True, plans=12,
         periods=("days", "quarter"), limitations=6,
         about="FY 2564 in Thai numerals: codes ข้อ I๑, sub-groups ๙.๑ to ๑๐.๒, a letter level"),
    Spec("follow-2568-writer", 2568,
         ("เทศบาลตำบลสระบัวหลวงงาม", "เทศบาลตำบล", "โพธาราม", "ราชบุรี"),
         seed=21, n_iit=29, n_eit=(45, 20),
         mood={"i": 0.94, "e": 0.91, "i4": 0.7, "i12": 0.72, "e5": 0.7},
         misses={"o10": 50}, thai=True, plans=6, periods=("days", "short", "by", "year"),
         limitations=5,
         about="former years in two tables (a year a row, a year a column) and a rank in a "
               "sentence; plans with budget, sub-steps under their steps and how they are watched; "
               "a table of what came of last year's measures; lists of strengths and limitations"),
    Spec("bound-2568-chromium", 2568,
         ("องค์การบริหารส่วนตำบลหนองกระดึงทอง", "องค์การบริหารส่วนตำบล", "ภูเรือ", "เลย"),
         seed=22, n_iit=30, n_eit=(50, 20), mood={"i": 0.9, "e": 0.85}, misses={"o3": 0},
         thai=False, plans=0, periods=("days",), limitations=1,
         about="short reports of two agencies bound in one file, each with its pages"),
    Spec("bound-second", 2568,
         ("เทศบาลตำบลภูกระดาษทราย", "เทศบาลตำบล", "ด่านซ้าย", "เลย"),
         seed=23, n_iit=24, n_eit=(40, 20), mood={"i": 0.95, "e": 0.93}, misses={"o12": 50},
         thai=False, plans=0, periods=("days",), limitations=1, about=""),
    Spec("thai-2568-damaged", 2568,
         ("เทศบาลตำบลบึงดาวเรืองทอง", "เทศบาลตำบล", "กระสัง", "บุรีรัมย์"),
         seed=9, n_iit=31, n_eit=(55, 25),
         mood={"i": 0.92, "e": 0.9, "i6": 0.7, "i13": 0.65, "e5": 0.7},
         misses={"o16": 50}, thai=True, plans=8, periods=("days", "months"), limitations=7,
         about="a sound page with a spoilt text layer: ํ of ำ as a space without width, private "
               "characters for raised marks, doubled marks and เ, invisible characters, no "
               "ActualText; and words spoilt before they were typeset (อานาจ, จ านวน, กองคลงั, "
               "ตลุาคม, เพ่ือ)"),
    Spec("thai-2568-transcript", 2568,
         ("องค์การบริหารส่วนตำบลห้วยกระถินทอง", "องค์การบริหารส่วนตำบล", "ศรีเมืองใหม่", "อุบลราชธานี"),
         seed=6, n_iit=23, n_eit=(40, 15),
         mood={"i": 0.93, "e": 0.88, "i4": 0.75, "i10": -0.4, "i14": 0.75, "e8": 0.7},
         misses={"o11": 50, "o18": 0}, thai=True, plans=8, periods=("days",), limitations=9,
         about="a transcript: rows with tabs, stray p tags, a catchword line, a row that goes on "
               "after a page, item codes damaged (ข้อ 1๑ for i1 and i11, ข้อ ๑๔ for i4 and i14 in "
               "the plan, ข้อ 0๑๗)"),
]
