"""League tables: many invented agencies of one province, a row each."""
import random
from fractions import Fraction

from arithmetic import hundredths, level, mean
from compose import score
from years import INDICATORS, instrument_of

SAO, TOWN, CITY = "องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง"

NAN = ("น่าน", [
    (CITY, "เวียงการะเวก", "เมืองน่าน"), (TOWN, "ปงสารภีดง", "เมืองน่าน"),
    (SAO, "แม่ระวิงคำ", "เวียงสา"), (SAO, "ย่านลำดวนดง", "เวียงสา"), (SAO, "ห้วยขมิ้นอ้อย", "ปัว"),
    (TOWN, "ศรีพวงชมพู", "ปัว"), (SAO, "ดอนกระเจียวขาว", "ท่าวังผา"), (SAO, "ท่าพุดซ้อน", "ท่าวังผา"),
    (TOWN, "เนินสลักเพชร", "นาน้อย"), (SAO, "โนนแคฝรั่ง", "นาน้อย"),
    (SAO, "เขาใบเงินใบทอง", "ภูเพียง"), (SAO, "ภูตะแบกลาย", "ภูเพียง")])

CHAI_NAT = ("ชัยนาท", [
    (CITY, "คุ้งกระดังงา", "เมืองชัยนาท"), (TOWN, "หัวสะพานมอญเก่า", "เมืองชัยนาท"),
    (SAO, "ท่าเพกาขาว", "เมืองชัยนาท"), (SAO, "กุดลำเจียก", "เมืองชัยนาท"),
    (TOWN, "บ่อจันทน์กะพ้อ", "สรรคบุรี"), (SAO, "ทุ่งสนวนเหลือง", "สรรคบุรี"),
    (SAO, "ป่าลิ้นจี่หวาน", "สรรคบุรี"), (SAO, "นาคำมุกดา", "หันคา"), (TOWN, "เขาชมพูพราน", "หันคา"),
    (SAO, "บ้านสวนมะเฟือง", "หันคา"), (SAO, "คลองหิรัญญิการ์", "มโนรมย์"),
    (TOWN, "บางพุทธรักษา", "มโนรมย์"), (SAO, "ปากน้ำโสกแดง", "วัดสิงห์"),
    (SAO, "สระบัวลอยคำ", "วัดสิงห์"), (TOWN, "บึงสารภีคำ", "สรรพยา"), (SAO, "ไร่มะขวิด", "สรรพยา"),
    (SAO, "ควนมังคุดแก้ว", "สรรพยา"), (SAO, "ชะอวดน้อยคำ", "เนินขาม"),
    (SAO, "คลองมะหาดใหญ่", "เนินขาม"), (SAO, "หนองเสม็ดขาว", "หนองมะโมง"),
    (TOWN, "ดงมะไฟลาย", "หนองมะโมง")])


def _indicators(rng):
    """Ten indicator scores, as fractions: a mood of the agency, some luck, full marks for some."""
    mood = rng.choice((0.9, 0.94, 0.97, 0.985))
    scores = {}
    for number in range(1, 9):
        n = rng.choice((60, 75, 90, 150))
        scores[number] = Fraction(sum(rng.random() < mood for _ in range(n)) * 100, n)
    misses = max(0, round(rng.gauss((1 - mood) * 60, 2)))
    scores[9] = Fraction(100 * (20 - min(20, misses)), 20)
    scores[10] = Fraction(100 * (8 - min(8, misses // 3)), 8)
    return scores


def _as_points(code, exact):
    """An instrument of which points are printed: its score is what these say, half up."""
    weight = {"IIT": 30, "EIT": 30, "OIT": 40}[code]
    points = hundredths(exact * weight / 100)
    return dict(score(hundredths(Fraction(points, weight)), hundredths(exact)),
                points=points / 100, weighted=True)


def league(year: int, seed: int, province_and_agencies, with_indicators: bool, points=False):
    """The truth of a table: a record a row, the best agency first."""
    rng = random.Random(seed)
    province, agencies = province_and_agencies
    records = []
    for kind, name, district in agencies:
        indicators = _indicators(rng)
        sums = {code: mean(v for n, v in indicators.items() if instrument_of(n) == code)
                for code in ("IIT", "EIT", "OIT")}
        total = (sums["IIT"] * 30 + sums["EIT"] * 30 + sums["OIT"] * 40) / 100
        printed = level(year, hundredths(total), [hundredths(v) for v in sums.values()])
        records.append({
            "schema": "ita-report/1", "source": {"row": None}, "document_type": "league-table",
            "agency": {"name": kind + name, "kind": kind, "district": district,
                       "province": province, "code": None},
            "fiscal_year": year,
            "overall": {"score": score(hundredths(total)), "level": printed,
                        "level_expected": printed},
            "instruments": [{"code": k, "score": _as_points(k, v) if points
                             else score(hundredths(v))} for k, v in sums.items()],
            "indicators": [{"number": n, "name": INDICATORS[n], "instrument": instrument_of(n),
                            "score": score(hundredths(v))} for n, v in indicators.items()]
            if with_indicators else [],
            "items": [], "plan_year": None, "plans": [], "limitations": [], "history": [],
            "_slips": []})
    return sorted(records, key=lambda r: -r["overall"]["score"]["value"])
