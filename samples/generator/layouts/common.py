"""Pieces several layouts share. Every text comes from the record, so that the truth is printed."""
from blocks import Cell, Gap, PageBreak, Paragraph, Table, cell, head


def value(score) -> int:
    return round(score["value"] * 100)


def place(truth) -> str:
    a = truth["agency"]
    return f"{a['name']} อำเภอ{a['district']} จังหวัด{a['province']}"


def cover(spec, truth, lines, year_digits):
    agency = truth["agency"]
    blocks = [Gap(5)]
    blocks += [Paragraph(line, "cover") for line in lines]
    blocks += [Paragraph(f"ประจำปีงบประมาณ พ.ศ. {year_digits(spec.year)}", "cover"), Gap(8)]
    blocks += [Paragraph(line, "cover") for line in
               (agency["name"], f"อำเภอ{agency['district']}", f"จังหวัด{agency['province']}")]
    return blocks + [PageBreak()]


def indicator_rows(spec, truth, digits, instrument_column=True):
    """Rows of the indicator table, the instrument's name merged over its own."""
    rows = []
    sizes = {"IIT": 5, "EIT": 3, "OIT": 2}
    seen = set()
    for one in truth["indicators"]:
        row = []
        code = one["instrument"]
        if instrument_column and code not in seen:
            row.append(cell(code, rows=sizes[code], align="center"))
            seen.add(code)
        row += [cell(digits(one["number"]), align="center"), cell(one["name"]),
                cell(digits(two(one["score"])), align="center")]
        rows.append(row)
    return rows


def two(score) -> str:
    v = value(score)
    return f"{v // 100}.{v % 100:02d}"


def analysis_runs(items):
    """[(item, rows its analysis spans)]; 0 rows: under the analysis of an item above."""
    runs = []
    for item in items:
        if item["analysis"] is None:
            runs.append([item, 0])
            for run in reversed(runs):
                if run[1]:
                    run[1] += 1
                    break
        else:
            runs.append([item, 1])
    return runs


def numbered(texts, digits, mark="{}. "):
    return [mark.format(digits(n)) + text for n, text in enumerate(texts, 1)]


def header_row(titles):
    return [head(title) for title in titles]


__all__ = ["Cell", "Gap", "PageBreak", "Paragraph", "Table", "analysis_runs", "cell", "cover",
           "head", "header_row", "indicator_rows", "numbered", "place", "two", "value"]
