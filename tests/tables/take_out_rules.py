#!/usr/bin/env python3
"""Takes one rule after another out of the code and prints which tests then fail.

    tests/tables/take_out_rules.py --tree CLONE --build CLONE/build/release [--only WORDS]

CLONE is a clone of your own: its files are changed and put back. A rule whose absence fails nothing
has no sample.
"""
import argparse
import re
import subprocess
import sys
from pathlib import Path

L, S, P = "extractors/layout/", "extractors/scan/", "extractors/pdf/"

# (what it is for, file, text, text without the rule)
RULES = [
    # Drawn lines and colours
    ("dashes are one line", P + "build_rulings.cpp", "kSmallestGap = 3.0;", "kSmallestGap = 0.1;"),
    ("dots are one line", P + "build_rulings.cpp", "if (is_dot(box)) {", "if (is_dot(box)) continue; if (false) {"),
    ("strokes side by side are one line", L + "find_tables.cpp", "kSameGridLine = 3.0;", "kSameGridLine = 0.01;"),
    ("lines that stop short meet", L + "find_tables.cpp", "kTouch = 3.0;", "kTouch = 0.01;"),
    ("a line parts what it covers most of", L + "find_tables.cpp", "kParts = 0.6;", "kParts = 0.999;"),
    ("a row of one cell without side lines", L + "find_tables.cpp", "  unite_open_sided(groups);\n", ""),
    ("rows left open at a page's end", L + "find_tables.cpp", "    close_open_ends(ys);\n", ""),
    ("outer columns without side lines", L + "find_tables.cpp", "    close_open_sides(xs);\n", ""),
    ("another table begins without a gap", L + "find_tables.cpp", "split_tables(grid.table(page_number))",
     "std::vector<Table>{grid.table(page_number)}"),
    ("boxes within cells", L + "find_tables.cpp", "if (!nested) outermost", "outermost"),
    ("coloured cells are cells", L + "lay_out.cpp", "if (!page.fills.empty()) {", "if (false) {"),
    ("words between coloured cells", L + "fill_grids.cpp", " &&\n        !has_words_between(group, page)", ""),
    ("shaded headers are no table", L + "fill_grids.cpp", "!is_header(group, page) && ", ""),
    ("every other row coloured", L + "fill_grids.cpp", "!goes_on_uncoloured(group, page)", "true"),
    ("header cells that no line parts", L + "lay_out.cpp", "    part_header_cells(tables[i], in_table[i]);\n", ""),
    ("a header above the lines", L + "lay_out.cpp", "    adopt_header_above(tables[i], outside, page);\n", ""),
    ("a last line below the lower edge", L + "lay_out.cpp", "    adopt_lines_below(tables[i], outside, page);\n", ""),
    # Words alone, lines across alone
    ("across-ruled tables", L + "lay_out.cpp",
     "std::vector<Table> tables = find_banded_tables(page, outside, going_on.with_values);",
     "std::vector<Table> tables;"),
    ("across-ruled tables go on", L + "banded_tables.cpp",
     "begin == 0 && going_on ? rest_at(begin, *going_on) : std::nullopt",
     "std::optional<Table>{}"),
    ("a header of two tiers over a rest", L + "banded_tables.cpp",
     "    if (header > 0 && !bands_[header - 1].empty() && parted_inside(header - 1)) return std::nullopt;\n", ""),
    ("columns from values", L + "lay_out.cpp", "std::vector<Table> aligned = find_aligned_tables(page, outside, shape);",
     "std::vector<Table> aligned;"),
    ("columns from a header alone", L + "lay_out.cpp",
     "std::vector<Table> headed = find_headed_tables(page, outside, going_on.headed);",
     "std::vector<Table> headed;"),
    ("the middle of a merged cell between rows", L + "row_starts.cpp",
     "    if (free.size() == 2 && start_below_merged(free[0], free[1])) return true;\n", ""),
    ("a merged cell beside the strip between rows", L + "row_starts.cpp",
     "    if (part_beside_merged(a, b)) return true;\n", ""),
    ("a sub-group's name between rows", L + "row_starts.cpp",
     "    if (free.size() == 2 && is_heading(free[0], free[1]))\n      return start_at(free[0]) && start_at(free[1]);\n", ""),
    ("a sub-group's name below a rest", L + "row_starts.cpp", "(!tied(row - 1) && is_heading(row, first))", "false"),
    ("a heading's distance is none of lines", L + "row_starts.cpp", "    forget_wide_pitch();\n", ""),
    ("the widest strip parts rows", L + "row_starts.cpp", "    if (free.size() > 1) return part_at_widest(free);\n", ""),
    # Over pages
    ("merged cells cut by a break", L + "join.cpp",
     "std::vector<Cell> rests = put_back_cut_cells(*joined, before.rows, *before_);", "std::vector<Cell> rests;"),
    ("rows cut by a break", L + "join.cpp", "put_back_cut_row(*joined, before.rows, *before_)", "std::vector<Cell>{}"),
    ("a cell without a line below it goes on", L + "cut_cells.cpp", "return covered < kClosed * (x1 - x0);", "return false;"),
    ("a cell filled to its edge goes on", L + "cut_cells.cpp", " || is_full(cell)", ""),
    ("running heads and feet", L + "lay_out.cpp", "  mark_running_lines(document);\n", ""),
    ("pages that lie on their side", P + "read_pdf.cpp", "page.turn = turn_upright(ink);", "page.turn = 0;"),
    # Scans
    ("scans: dots across a border", S + "broken_rules.cpp", "kNarrowestDot = 8;", "kNarrowestDot = 2;"),
    ("scans: dotted and dashed borders", S + "find_rules.cpp", "find_broken_rules(find_components(ink), type_height)",
     "std::vector<TracedRule>{}"),
    ("scans: dots are no specks", S + "dirt.cpp", "if (dots[i]) continue;", ""),
    ("scans: boxes within cells", S + "inner_boxes.cpp", "  if (any) whiten_runs(inner, ink, grey);\n", ""),
    ("scans: strokes side by side are one rule", S + "find_rules.cpp", "    if (doubles == Doubles::kAreOne) {", "    if (false) {"),
    ("scans: tables close below one another", S + "table_gaps.cpp",
     "  find(across, true, down, reach);\n  find(down, false, across, reach);\n", ""),
    ("scans: lost stretches", S + "find_rules.cpp", "pieces.bridged(weak, type_height).rules(type_height)",
     "pieces.rules(type_height)"),
    ("scans: broken rules are one", S + "find_rules.cpp", "(thin ? kBridgedGap : kBreaks)", "(thin ? 0.01 : 0.01)"),
    ("scans: skew", S + "prepare.cpp", "placement.skew = -find_skew(ink);", "placement.skew = 0;"),
    ("scans: marks over rules", S + "prepare.cpp",
     "whiten_stray_strokes(ink, page.type_height, page.ink, grey)", "{}"),
    ("scans: strokes of letters are no rules", S + "find_rules.cpp",
     "std::vector<TracedRule> found = without_strokes(level, upright, type_height);",
     "std::vector<TracedRule> found = level;"),
]


def run(command, tree):
    return subprocess.run(command, cwd=tree, shell=True, capture_output=True, text=True,
                          errors="replace")


def failed_tests(options):
    """Names of failed test cases, and of the samples named in what failed."""
    out = run(f"ninja -C {options.build} -j2 extractors_tests", options.tree)
    if out.returncode != 0:
        return ["does not build: " + out.stdout[-200:]]
    tests = run(f"{options.build}/tests/extractors_tests", options.tree)
    out = tests.stdout
    cases = [" ".join(name.split()) for name in
             re.findall(r"^-{60,}\n((?:.+\n){1,3}?)-{60,}\n/", out, re.M)]
    samples = re.findall(r"^\s+(\S+)\.pdf$", out, re.M)
    failed = list(dict.fromkeys(samples)) + [f'"{name}"' for name in dict.fromkeys(cases)]
    return failed or (["a test whose name is not known"] if tests.returncode != 0 else [])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tree", type=Path, required=True, help="a clone of your own")
    parser.add_argument("--build", type=Path, required=True, help="its build folder")
    parser.add_argument("--only", default="", help="only rules with these words")
    parser.add_argument("--from", dest="first", default="", help="begin at the rule of this name")
    options = parser.parse_args()
    without_sample = 0
    names = [rule[0] for rule in RULES]
    begin = names.index(options.first) if options.first else 0
    for about, file, rule, nothing in RULES[begin:]:
        if options.only not in about:
            continue
        path = options.tree / file
        text = path.read_text()
        if rule not in text:
            print(f"{about}: not found in {file}", flush=True)
            without_sample += 1
            continue
        try:
            path.write_text(text.replace(rule, nothing, 1))
            failed = failed_tests(options)
        finally:
            path.write_text(text)
        without_sample += not failed
        print(f"{about}: {', '.join(failed) or 'NOTHING FAILS'}", flush=True)
    return 1 if without_sample else 0


if __name__ == "__main__":
    sys.exit(main())
