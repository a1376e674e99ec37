#!/usr/bin/env python3
"""A province's year through real PDFs: run.py PROGRAM FOLDER

FOLDER is from make_province.py. Ten runs as the documents arrive; between them a person writes a note
beside a measure, a remark beside an agency, and answers a value that is to be reviewed. After each run
it is checked that nothing is counted twice, that all notes and answers are there, that every rate has
its denominators, and that only new documents were read. In the end: the same inputs again give the
same bytes. Needs python3-openpyxl. Ends with 1 where anything does not hold.
"""
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl

WRONG = []


def check(holds, *what):
    if not holds:
        WRONG.append(" ".join(map(str, what)))
        print("WRONG:", *what, flush=True)


def extract(program, work, *more):
    ended = subprocess.run(
        [program, "extract", "in", "-o", "o.xlsx", "--jsonl", "o.jsonl", "--joined", "j.jsonl",
         "--csv", "csv", "--sqlite", "o.sqlite", "--log", "log.txt", "--one-workbook", *more],
        cwd=work, capture_output=True, text=True, check=False)
    check(ended.returncode in (0, 3, 4), "exit", ended.returncode, ended.stderr[-500:])
    return ended.stderr


def sheet(book, name):
    """The rows of a table as dictionaries, below whatever stands above its header."""
    rows = [[cell for cell in row] for row in book[name].iter_rows()]
    start = next(i for i, row in enumerate(rows) if any(c.value == "หน่วยงาน" for c in row))
    heads = [c.value for c in rows[start]]
    return [dict(zip(heads, row)) for row in rows[start + 1:] if any(c.value for c in row)]


def key(row):
    return row["หน่วยงาน"].value, row["อำเภอ"].value


def score_of(record, field):
    """Of "overall", "item:i10", "item:e1.part2"; nothing of others."""
    if field == "overall":
        return record.get("overall", {}).get("score")
    code, _, part = field.removeprefix("item:").partition(".")
    for item in record.get("items", []):
        if item["code"] == code:
            return item.get(part or "score")
    return None


def look(plan, number, work, written):
    """What the outputs of one run must say."""
    arrived = {name for name, run in plan["files"].items() if run <= number}
    own = {name: facts for name, facts in plan["reports"].items()
           if f"{facts[0]}-draft.pdf" in arrived}
    joined = [json.loads(line) for line in (work / "j.jsonl").read_text().splitlines()]
    seen = [(r["agency"]["name"], r["agency"]["district"], r["fiscal_year"]) for r in joined]
    check(len(seen) == len(set(seen)), number, "an agency and year twice")
    reports = {r["agency"]["name"]: r for r in joined
               if r["fiscal_year"] == 2568 and r["document_type"] == "analysis-report"}
    check(set(reports) == set(own), number, "reports of", set(reports) ^ set(own))
    for name, (short, score, measures) in own.items():
        known = reports.get(name)
        if known is None or short == plan["differing"]:
            continue
        score = written["answers"].get((name, "overall"), score)
        check(known["overall"]["score"]["value"] == score, number, name, "score",
              known["overall"]["score"]["value"], "not", score)
        there = short not in plan["apart"] or f"{short}-plan.pdf" in arrived
        check(len(known["plans"]) == (measures if there else 0), number, name, "measures",
              len(known["plans"]))
    book = openpyxl.load_workbook(work / "o.xlsx")
    status = [r for r in sheet(book, "สถานะรายงาน") if r["ปีงบประมาณ (พ.ศ.)"].value == 2568]
    states = [r["สถานะรายงาน"].value for r in status]
    broken = plan["unreadable"] if number >= 2 else 0
    check(len(status) == plan["authorities"], number, "rows of the roster", len(status))
    check(states.count("ได้รับ") == len(own), number, "received", states.count("ได้รับ"), len(own))
    check(states.count("อ่านไม่ได้") == broken, number, "unreadable", states.count("อ่านไม่ได้"))
    announced = sum(r["คะแนนประกาศ"].value is not None for r in status)
    check(announced == (len(plan["announced"]["2568"]) if number >= 4 else 0), number, "announced",
          announced)
    lines = [c.value for row in book["สถานะรายงาน"].iter_rows(max_row=4) for c in row if c.value]
    rate = next((x for x in lines if str(x).startswith("2568: ")), "")
    check(f"จาก {len(own)} แห่งที่มีรายงาน ทั้งหมด {plan['authorities']} แห่ง" in rate, number, rate)
    results = sheet(book, "ผลรายหน่วยงาน")
    rows = [(key(r), r["ปีงบประมาณ (พ.ศ.)"].value) for r in results]
    check(len(rows) == len(set(rows)) == len(joined), number, "rows of the workbook", len(rows))
    notes = {(key(r), r["รหัสติดตาม"].value): r["ผลรอบ 6 เดือน"].value
             for r in sheet(book, "ติดตาม") if r["ผลรอบ 6 เดือน"].value}
    check(sorted(notes.values()) == sorted(written["notes"].values()), number, "notes",
          len(notes), "of", len(written["notes"]))
    remarks = "\n".join(str(r["หมายเหตุ"].value) for r in results)
    for remark in written["remarks"]:
        check(remarks.count(remark) == 1, number, "remark", remark)
    for (name, field), value in written["answers"].items():
        score = score_of(reports.get(name, {}), field) or {}
        check(score.get("status") == "confirmed" and score.get("value") == value, number,
              "answer of", name, field, score.get("status"), score.get("value"))
    return book


def write(number, book, work, written):
    """What a person does between two runs."""
    for row in sheet(book, "ติดตาม"):
        if row["ผลรอบ 6 เดือน"].value is None:
            note = f"บันทึกรอบที่ {number}"
            row["ผลรอบ 6 เดือน"].value = note
            row["สถานะ"].value = "แล้วเสร็จ"
            written["notes"][(key(row), number)] = note
            break
    rows = sheet(book, "ผลรายหน่วยงาน")
    remark = f"โทรแล้วครั้งที่ {number}"
    cell = rows[number % len(rows)]["หมายเหตุ"]
    cell.value = (str(cell.value) + "\n" if cell.value else "") + remark
    written["remarks"].append(remark)
    answered = None
    for row in sheet(book, "รายการรอตรวจสอบ"):
        field = row["รหัสช่อง"].value
        if row["ปีงบประมาณ (พ.ศ.)"].value != 2568 or not re.fullmatch(r"overall|item:[ieo]\d+(\.part\d)?",
                                                                     field):
            continue
        if (row["หน่วยงาน"].value, field) in written["answers"]:
            continue
        row["ผลการตรวจ"].value, row["ค่าที่ถูกต้อง"].value = "แก้ไข", 91.11
        row["ผู้ตรวจ"].value = "สมหญิง"
        answered = row["หน่วยงาน"].value, field
        break
    book.save(work / "edited.xlsx")
    return answered


def digests(work):
    files = [work / "o.jsonl", work / "j.jsonl", work / "o.xlsx", work / "o.sqlite"]
    files += sorted((work / "csv").iterdir())
    return [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    plan = json.loads((folder / "arrivals.json").read_text(encoding="utf-8"))
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    (work / "in").mkdir(parents=True)
    written = {"notes": {}, "remarks": [], "answers": {}}
    carry, contents = [], set()
    for number in range(1, 11):
        new = [name for name, run in plan["files"].items() if run == number]
        for name in new:
            shutil.copyfile(folder / "in" / name, work / "in" / name)
        if number > 1:  # notes are never written over
            told = subprocess.run([program, "extract", "in", "-o", "o.xlsx"], cwd=work,
                                  capture_output=True, text=True, check=False)
            check(told.returncode == 7, number, "would have lost notes", told.returncode)
        told = extract(program, work, *carry)
        known = re.search(r"known from before: (\d+)", told)
        check((int(known[1]) if known else 0) == len(contents), number, "read again:", told)
        contents |= {(folder / "in" / name).read_bytes() for name in new}
        rates = [line for line in told.splitlines() if re.match(r"25\d\d: ", line)]
        print(f"run {number}: {len(new)} new documents;", " | ".join(rates), flush=True)
        book = look(plan, number, work, written)
        answered = write(number, book, work, written)
        shutil.copyfile(work / "edited.xlsx", work / "o.xlsx")
        if answered:
            applied = subprocess.run([program, "apply", "edited.xlsx", "--jsonl", "o.jsonl", "-o",
                                      "applied.xlsx", "--work", "prongsai-work"], cwd=work,
                                     capture_output=True, text=True, check=False)
            check(applied.returncode in (0, 3), number, "apply", applied.stderr[-300:])
            written["answers"][answered] = 91.11
        shutil.copyfile(work / "edited.xlsx", work / "old.xlsx")
        carry = ["--carry", "old.xlsx", "--overwrite"]
    extract(program, work, *carry)
    first = digests(work)
    for _ in range(10):
        extract(program, work, *carry)
        check(digests(work) == first, "other bytes")
    print("ten more runs: the same bytes of", len(first), "files" if not WRONG else "")
    print(len(written["notes"]), "notes,", len(written["remarks"]), "remarks,",
          len(written["answers"]), "answers;", len(WRONG), "wrong")
    return 1 if WRONG else 0


if __name__ == "__main__":
    sys.exit(main())
