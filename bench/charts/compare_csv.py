#!/usr/bin/python3
"""Compares what was read of a report with tables copied from it by hand:

    bench/charts/compare_csv.py REPORT.pdf --table PAGE=FILE.csv --radar PAGE=FILE.csv ...

--table: of the table on that page, each row of the CSV that has a number in its first column (`no`)
against the row of the flow that begins with the same number: all values behind the name. Where `avg`
is not 0.3 IIT + 0.3 EIT + 0.4 OIT, the record must have the printed one in conflict.
--radar: the values of the radar chart on that page, in any order, against ind1 to ind10 of the row
`รวม`.
Pages are counted as pdfinfo does. Exit code 1 where anything differs. PRONGSAI names the program
(build/release/prongsai); it is run with --dump-stages, on each page asked for alone (pdfseparate).
"""
import argparse
import csv
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

CELL = re.compile(r'^    (\d+)(?: \d+x\d+)? "(.*)" p\d+ \[')
MARK = re.compile(r'^  mark \d+ "(.*)" ([0-9.]+)')


def page_and_file(text):
    page, _, name = text.partition("=")
    if not name or not page.isdigit():
        raise argparse.ArgumentTypeError("PAGE=FILE.csv")
    return int(page), Path(name)


def dumps_of(report, page, folder):
    """The flow, the words and the report of one page."""
    single = folder / f"page{page}.pdf"
    subprocess.run(["pdfseparate", "-f", str(page), "-l", str(page), str(report), str(single)], check=True)
    program = os.environ.get("PRONGSAI", "build/release/prongsai")
    subprocess.run([program, "extract", str(single), "-q", "-o", str(folder / f"{page}.xlsx"), "--work",
                    str(folder / "work"), "--dump-stages", str(folder / "dump")],
                   stdout=subprocess.DEVNULL, check=True)
    stages = folder / "dump" / single.name
    return [(stages / name).read_text() for name in ("30-flow.txt", "10-words.txt", "60-report.txt")]


def rows_of_flow(flow):
    rows, row = [], None
    for line in flow.splitlines():
        if line.startswith("  row "):
            row = {}
            rows.append(row)
        cell = CELL.match(line)
        if cell and row is not None:
            row[int(cell[1])] = cell[2]
    return rows


def rows_of_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return rows[0], rows[1:]


def compare_table(page, path, flow, report):
    read = {row.get(0, ""): row for row in rows_of_flow(flow)}
    values = wrong = 0
    for row in rows_of_csv(path)[1]:
        if not row[0]:
            continue
        for column, printed in list(enumerate(row))[2:]:
            values += 1
            seen = read.get(row[0], {}).get(column, "nothing")
            if seen != printed:
                wrong += 1
                print(f"page {page}: {row[0]} {row[1]}, column {column}: printed {printed}, read {seen}")
    print(f"page {page}: {values - wrong} of {values} values exact")
    return wrong + unflagged(page, rows_of_csv(path), report)


def unflagged(page, table, report):
    """How many rows are wrong in print and not told to be."""
    head, rows = table
    silent = 0
    for row in (dict(zip(head, row)) for row in rows if row[0]):
        exact = 0.3 * float(row["IIT"]) + 0.3 * float(row["EIT"]) + 0.4 * float(row["OIT"])
        if abs(exact - float(row["avg"])) < 0.02:
            continue
        told = f"\noverall  {row['avg']} conflict" in report
        silent += 0 if told else 1
        print(f"page {page}: row {row['no']} is wrong in print ({row['avg']}, its parts make {exact:.2f}): "
              + ("flagged" if told else "NOT FLAGGED"))
    return silent


def compare_radar(page, path, words):
    head, rows = rows_of_csv(path)
    total = next(row for row in rows if row[1] == "รวม")
    printed = {name: value for name, value in zip(head, total) if name.startswith("ind")}
    seen = [mark[2] for mark in map(MARK.match, words.splitlines()) if mark]
    missing = sorted((Counter(printed.values()) - Counter(seen)).elements())
    others = sorted((Counter(seen) - Counter(printed.values())).elements())
    print(f"page {page}: {len(printed) - len(missing)} of {len(printed)} values of the radar chart exact"
          + (f"; missing {missing}, read instead {others}" if missing or others else ""))
    return len(missing) + len(others)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("--table", type=page_and_file, action="append", default=[])
    parser.add_argument("--radar", type=page_and_file, action="append", default=[])
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        for page, path in options.table:
            flow, _, report = dumps_of(options.report, page, Path(name))
            wrong += compare_table(page, path, flow, report)
        for page, path in options.radar:
            wrong += compare_radar(page, path, dumps_of(options.report, page, Path(name))[1])
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
