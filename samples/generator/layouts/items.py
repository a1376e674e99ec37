"""The ten item tables, one an indicator."""
from blocks import PageBreak, Paragraph, Table, cell, head
from layouts.common import analysis_runs, two

_LETTERS = {"i": 0, "e": 1, "o": 2}


def code_of(wording, item) -> str:
    letter = wording.code_letters[_LETTERS[item["code"][0]]]
    return wording.code.format(letter=letter, number=wording.digits(item["code"][1:]))


def _header(wording, parts):
    titles = [wording.tool, wording.question]
    if parts:
        titles += [[line.format(n=wording.digits(n)) for line in wording.part] for n in (1, 2)]
    else:
        titles.append(wording.points)
    return [head(title) for title in titles + [wording.analysis]]


def _scores(wording, item):
    keys = ("part1", "part2") if "part1" in item else ("score",)
    return [cell(wording.digits(two(item[key])), align="center") for key in keys]


def _widths(wording, parts):
    tool, question, points, analysis = wording.widths
    if parts:
        return [tool, question - 6, points, points, analysis - points + 6]
    return [tool, question, points, analysis]


def item_table(wording, tool, items):
    parts = "part1" in items[0]
    columns = 5 if parts else 4
    rows, group, starts = [], None, [0]
    for item, span in analysis_runs(items):
        if item.get("group") not in (None, group):
            group = item["group"]
            starts.append(len(rows))
            if wording.group_row == "across":
                rows.append([cell(group, columns=columns - 1, bold=True)])
            else:
                rows.append([cell(group, bold=True), cell(""), cell("")])
        row = [cell(code_of(wording, item) + item["text"])] + _scores(wording, item)
        if span:
            row.append(cell(wording.dash + item["analysis"], rows=span))
        rows.append(row)
    _insert_tool(rows, tool, sorted({*starts}))
    return Table(_widths(wording, parts), [_header(wording, parts)], rows)


def _insert_tool(rows, tool, starts):
    """The first column, merged over each sub-group: Writer loses the rows of a longer merge that
    does not fit on a page."""
    for start, end in zip(starts, starts[1:] + [len(rows)]):
        rows[start].insert(0, cell(tool if start == 0 else "", rows=end - start, align="center"))


def item_tables(wording, truth):
    blocks = []
    for one in truth["indicators"]:
        items = [i for i in truth["items"] if i["indicator"] == one["number"]]
        if one["number"] in wording.new_pages:
            blocks.append(PageBreak())
        blocks.append(Paragraph(wording.heading.format(
            number=wording.digits(one["number"]), name=one["name"],
            score=wording.digits(two(one["score"]))), "heading"))
        blocks.append(item_table(wording, one["instrument"], items))
    return blocks
