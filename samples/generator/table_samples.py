#!/usr/bin/env python3
"""Makes tests/tables: pages with tables, and the cells that are on them.

    samples/generator/table_samples.py --out tests/tables [--only NAME] [--list]

NAME.pdf.cells.tsv has a line a cell: table, row, column, rows, columns, text (paragraphs joined by a
space). A table set in several pieces is one; its header stands once.
"""
import argparse
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from blocks import Table, grid, words_of  # noqa: E402  (needs the path above)
from producers import chromium, writer  # noqa: E402
from table_catalogue import TABLES  # noqa: E402
from table_catalogue_breaks import BREAKS  # noqa: E402
from write import check_words, pages_of  # noqa: E402


def cells_of(document):
    """(table, row, column, rows, columns, text) of every filled cell, in order."""
    number, above = 0, 0
    for block in (block for section in document.sections for block in section.blocks):
        if not isinstance(block, Table):
            continue
        rows = block.rows if block.goes_on else block.header + block.rows
        if not block.goes_on:
            number, above = number + 1, 0
        for row, cells in enumerate(grid(rows, len(block.widths))):
            for column, one in cells:
                text = " ".join(one.paragraphs) if one else ""
                if text:
                    yield number, above + row, column, one.rows, one.columns, text
        above += len(rows)


def turn(path, how):
    """"display": the page is displayed so; "stored": it lies so in the file and is displayed
    upright."""
    kind, degrees = how
    made = path.with_suffix(".turned")
    if kind == "display":
        subprocess.run(["qpdf", f"--rotate={degrees}", "--deterministic-id", path, made], check=True)
    else:
        back = path.with_suffix(".back")
        subprocess.run(["qpdf", f"--rotate={360 - degrees}", "--flatten-rotation", path, back],
                       check=True)
        subprocess.run(["qpdf", f"--rotate={degrees}", "--deterministic-id", back, made], check=True)
        back.unlink()
    made.replace(path)


def write_table(sample, folder):
    path = folder / f"{sample.name}.pdf"
    document = sample.document()
    producer = {"chromium": chromium, "writer": writer}[sample.producer]
    producer.write_pdf(document, path)
    check_words(document, "".join(pages_of(path)), path)
    if sample.turned:
        turn(path, sample.turned)
    lines = ["\t".join(str(part) for part in one) for one in cells_of(document)]
    path.with_name(path.name + ".cells.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True, help="folder of the samples")
    parser.add_argument("--only", default="", help="only samples whose name contains this")
    parser.add_argument("--list", action="store_true", help="print name and subject of each")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for sample in TABLES + BREAKS:
        if options.only not in sample.name:
            continue
        if not options.list:
            write_table(sample, options.out)
        print(f"{sample.name}\t{sample.about}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
