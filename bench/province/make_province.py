#!/usr/bin/env python3
"""Prints what the authorities of one province send in a year, and when: make_province.py OUT

OUT/in gets the files, OUT/arrivals.json in which of ten runs each of them is there. The authorities
are those of ภูเก็ต in the gazetteer, with namesakes of two kinds in one district; every score and word
is invented (samples/generator), and the files are for no other use. Twelve of the nineteen send a
report of 2568, as a draft and two runs later as a signed copy; of every third the plan comes apart.
One cover is misspelt, one อบต. calls itself a เทศบาล, one signed copy has another score than its draft,
one file is there twice. League tables of 2567 and 2568 come in the fourth run. Three send files that
cannot be read, three nothing, one only stands in the tables. Needs what samples/README.md needs.
"""
import json
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "samples/generator"))

from blocks import Document, Gap, Paragraph, Section  # noqa: E402
from compose import Spec, compose  # noqa: E402
from layouts import arabic_2568, thai_2568  # noqa: E402
from layouts import league as league_layout  # noqa: E402
from layouts.common import place  # noqa: E402
from layouts.plan import plan_section  # noqa: E402
from league import league  # noqa: E402
from producers import chromium  # noqa: E402

PROVINCE = "ภูเก็ต"
SENDING = 12
UNREADABLE = 3
MISSPELT, RAISED, DIFFERING, TWICE = 3, 6, 1, 4  # which of those that send


def authorities():
    lines = (ROOT / "reference/gazetteer.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [dict(zip(("code", "kind", "name", "district", "province"), line.split("\t")))
            for line in lines]
    own = sorted((row for row in rows if row["province"] == PROVINCE and row["district"]),
                 key=lambda row: row["code"])
    # Namesakes first: both kinds of เชิงทะเล and เทพกระษัตรี send.
    twins = [row for row in own if sum(place_name(row) == place_name(other) for other in own) > 1]
    rest = [row for row in own if row not in twins]
    return twins + sorted(rest, key=lambda row: row["kind"] != "องค์การบริหารส่วนตำบล")


def place_name(row):
    return row["name"][len(row["kind"]):]


def spec_of(number, row):
    rng = random.Random(f"province-{number}")
    name, kind = row["name"], row["kind"]
    if number == RAISED:
        name, kind = "เทศบาลตำบล" + place_name(row), "เทศบาลตำบล"
        assert row["kind"] == "องค์การบริหารส่วนตำบล", row
    mood = {"i": rng.uniform(.75, .97), "e": rng.uniform(.7, .95), "i10": rng.uniform(.3, .9)}
    misses = {f"o{n}": rng.choice([0, 50]) for n in rng.sample(range(1, 24), rng.randint(0, 3))}
    return Spec(f"{number:02d}", 2568, (name, kind, row["district"], PROVINCE),
                seed=rng.randrange(10 ** 6), n_iit=rng.randint(18, 60),
                n_eit=(rng.randint(30, 90), rng.randint(15, 40)), mood=mood, misses=misses,
                thai=number % 2 == 0, plans=4, periods=("months", "year"), limitations=3,
                about="drawn from a seed")


def report(spec, truth, with_plan=True):
    layout = thai_2568.chromium if spec.thai else arabic_2568.writer
    document = layout(spec, truth)
    if not with_plan:
        document.sections = [section for section in document.sections if not section.landscape]
    return document


def plan_alone(spec, truth):
    opening = [Paragraph("แผนการนำผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ"
                         "หน่วยงานภาครัฐ (ITA) ไปสู่การปฏิบัติ", "title"),
               Paragraph(f"ประจำปีงบประมาณ พ.ศ. {spec.text(spec.year)}", "title"),
               Paragraph(place(truth), "title"), Gap(1)]
    return Document("แผน", [Section(opening), plan_section(thai_2568.CHROMIUM, truth)], "Laksaman", 13)


def print_one(number, row, folder, arrivals):
    spec = spec_of(number, row)
    truth = compose(spec)
    first = 1 + number % 7
    apart = number % 3 == 0
    printed = truth
    if number == MISSPELT:
        printed = dict(printed, agency=dict(truth["agency"], name=truth["agency"]["name"].replace(
            "องค์การบริหาร", "องค์กรบริหาร").replace("เทศบาล", "เทศบาล ")))
    path = folder / f"{number:02d}-signed.pdf"
    chromium.write_pdf(report(spec, printed, not apart), path)
    bytes_ = path.read_bytes()
    draft = folder / f"{number:02d}-draft.pdf"
    if number == DIFFERING:
        other = compose(Spec(**{**spec.__dict__, "seed": spec.seed + 1}))
        chromium.write_pdf(report(spec, other), draft)
    else:
        draft.write_bytes(bytes_ + b"% draft\n")  # the same pages, other bytes
    arrivals[draft.name], arrivals[path.name] = first, first + 2
    if apart:
        plan = folder / f"{number:02d}-plan.pdf"
        chromium.write_pdf(plan_alone(spec, truth), plan)
        arrivals[plan.name] = first + 1
    if number == TWICE:
        (folder / "copy.pdf").write_bytes(bytes_)
        arrivals["copy.pdf"] = first + 3
    return truth


def print_league(year, truths, folder, arrivals):
    rows = league(year, year, (PROVINCE, [(t["agency"]["kind"], t["agency"]["name"][
        len(t["agency"]["kind"]):], t["agency"]["district"]) for t in truths]), False)
    if year == 2568:  # the announcement repeats what the reports say, one of them not quite
        by_name = {t["agency"]["name"]: t for t in truths if t.get("overall")}
        for row in rows:
            own = by_name.get(row["agency"]["name"])
            if own:
                row["overall"], row["instruments"] = own["overall"], own["instruments"]
    path = folder / f"league-{year}.pdf"
    chromium.write_pdf(league_layout.totals(rows), path)
    arrivals[path.name] = 4
    return {row["agency"]["name"]: row["overall"]["score"]["value"] for row in rows}


def main():
    out = Path(sys.argv[1])
    folder = out / "in"
    folder.mkdir(parents=True, exist_ok=True)
    rows = authorities()
    arrivals, sent = {}, []
    for number, row in enumerate(rows[:SENDING]):
        sent.append(print_one(number, row, folder, arrivals))
        print(row["name"], flush=True)
    for row in rows[SENDING:SENDING + UNREADABLE]:
        path = folder / f"{row['name']} {row['district']} 2568.pdf"
        path.write_bytes(b"%PDF-1.5\nnothing that can be read\n")
        arrivals[path.name] = 2
    tables_alone = {"agency": dict(rows[-1])}
    announced = {str(year): print_league(year, sent + [tables_alone], folder, arrivals)
                 for year in (2567, 2568)}
    (out / "arrivals.json").write_text(json.dumps({
        "files": arrivals, "announced": announced, "authorities": len(rows) + 1,
        "reports": {t["agency"]["name"]: [f"{n:02d}", t["overall"]["score"]["value"],
                                          len(t["plans"])]
                    for n, t in enumerate(sent)},
        "apart": [f"{n:02d}" for n in range(SENDING) if n % 3 == 0],
        "differing": f"{DIFFERING:02d}", "raised": f"{RAISED:02d}", "unreadable": UNREADABLE},
        ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
