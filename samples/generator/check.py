"""Is every truth consistent? The arithmetic is done again from the items as printed."""
import csv
import json
import re
from fractions import Fraction

from arithmetic import aggregate, hundredths, level
from numerals import thai, two_places
from years import YEARS

# Parents are made from unrounded items, the check has rounded ones: 0.01 apart may be, as in
# published rows; 0.02 may not.
TOLERANCE = 1


def _v(score) -> int:
    return round(score["value"] * 100)


def printed_scores(record, in_thai):
    """Every score of the record as it must stand on the pages (computed means do not)."""
    scores = []
    if record["overall"]["score"]:
        scores.append(record["overall"]["score"])
    for one in record["instruments"]:
        printed = one["score"]
        if "points" in printed:
            printed = {"value": printed["points"]}
        scores += [one["part1"], one["part2"]] if "part1" in one else [printed]
    scores += [one["score"] for one in record["indicators"]]
    for one in record["items"]:
        scores += [one["part1"], one["part2"]] if "part1" in one else [one["score"]]
    scores += [plan[key] for plan in record["plans"]
               for key in (("part1", "part2") if "part1" in plan else ("score",))]
    texts = (two_places(_v(score)) for score in scores)
    return [thai(text) if in_thai else text for text in texts]


def _answers(record):
    def exact(score):
        return Fraction(_v(score), 100)
    return {i["code"]: (exact(i["part1"]), exact(i["part2"])) if "part1" in i else exact(i["score"])
            for i in record["items"]}


def _compare(problems, where, printed, computed, excepted):
    if where not in excepted and abs(printed - hundredths(computed)) > TOLERANCE:
        problems.append(f"{where}: printed {printed}, computed {float(computed):.4f}")


def check_report(record):
    problems, year = [], record["fiscal_year"]
    slips = {slip["where"] for slip in record["_slips"]}
    codes = [item["code"] for item in record["items"]]
    if codes != [item.code for item in YEARS[year].items]:
        problems.append("items are not those of the year")
        return problems
    sums = aggregate(year, _answers(record))
    for one in record["indicators"]:
        _compare(problems, f"ind:{one['number']}", _v(one["score"]),
                 sums["indicators"][one["number"]], slips)
    for one in record["instruments"]:
        _compare(problems, f"ins:{one['code']}", _v(one["score"]), sums[one["code"]], slips)
        for part in ("part1", "part2"):
            if part in one:
                _compare(problems, f"ins:{one['code']}.{part}", _v(one[part]), sums[part], slips)
    _compare(problems, "overall", _v(record["overall"]["score"]), sums["overall"], slips)
    problems += _check_levels(record, slips) + _check_items(record) + _check_plans(record)
    return problems


def _check_levels(record, slips):
    instruments = [s.get("computed", i["score"]["value"]) for i in record["instruments"]
                   for s in [next((s for s in record["_slips"]
                                   if s["where"] == "ins:" + i["code"]), {})]]
    expected = level(record["fiscal_year"], _v(record["overall"]["score"]),
                     [round(v * 100) for v in instruments])
    problems = []
    if expected != record["overall"]["level_expected"]:
        problems.append(f"level_expected should be {expected}")
    if (record["overall"]["level"] != expected) != ("overall.level" in slips):
        problems.append("printed level")
    return problems


def _check_items(record):
    problems = []
    for item in record["items"]:
        if "part1" in item:
            both = hundredths(Fraction(_v(item["part1"]) + _v(item["part2"]), 200))
            if both != _v(item["score"]):
                problems.append(f"{item['code']}: not the mean of its parts")
        if (item["analysis"] is None) != bool(item.get("analysis_accept")):
            problems.append(f"{item['code']}: analysis")
        if "  " in item["text"] + (item["analysis"] or ""):
            problems.append(f"{item['code']}: two spaces")
    return problems


def _check_plans(record):
    items = {item["code"]: item for item in record["items"]}
    return [f"plan {plan['item']}: not its item's score" for plan in record["plans"]
            if plan["score"] != items[plan["item"]]["score"]
            or plan["item_text"] != items[plan["item"]]["text"]]


def check_row(record):
    """A league table's row: the total from the instruments, these from the indicators if any."""
    problems, scores = [], {i["code"]: Fraction(_v(i["score"]), 100) for i in record["instruments"]}
    total = (scores["IIT"] * 30 + scores["EIT"] * 30 + scores["OIT"] * 40) / 100
    _compare(problems, "overall", _v(record["overall"]["score"]), total, ())
    for code in scores:
        own = [_v(i["score"]) for i in record["indicators"] if i["instrument"] == code]
        if own:
            _compare(problems, code, hundredths(scores[code]), Fraction(sum(own), 100 * len(own)),
                     ())
    expected = level(record["fiscal_year"], _v(record["overall"]["score"]),
                     [hundredths(v) for v in scores.values()])
    if expected != record["overall"]["level_expected"]:
        problems.append("level_expected")
    return problems


def _problems(record):
    kind = record["document_type"]
    if kind == "league-table":
        return check_row(record)
    return check_report(record) if kind == "analysis-report" else []


def _truths(folder):
    for path in sorted(folder.glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        yield path, truth if isinstance(truth, list) else [truth]


def check_folder(folder) -> int:
    failed = records = 0
    for path, truth in _truths(folder):
        for record in truth:
            records += 1
            for problem in _problems(record):
                failed += 1
                print(f"{path.name}: {record['agency']['name']}: {problem}")
    print(f"{records} records checked, {failed} disagreements")
    return 1 if failed or not records else 0


def check_names(folder, lists) -> int:
    """No invented place may bear the name of a real one, in any column of the lists."""
    real = set()
    for path in lists:
        with path.open(encoding="utf-8", newline="") as rows:
            real |= {value for row in csv.reader(rows) for value in row}
    kinds = r"^(องค์การบริหารส่วนตำบล|เทศบาลเมือง|เทศบาลตำบล)"
    names = {r["agency"]["name"] for _, truth in _truths(folder) for r in truth
             if r["agency"]["name"]}
    taken = sorted(n for n in names if n in real or re.sub(kinds, "", n) in real)
    print(f"{len(names)} invented names, {len(taken)} of them real: {' '.join(taken)}")
    return 1 if taken else 0
