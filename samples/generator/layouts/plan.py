"""The plan table on landscape pages, and the limitations after it."""
from blocks import Paragraph, Section, Table, cell, head
from layouts.common import numbered, two
from layouts.items import code_of


def _points(wording, plan):
    if "part1" not in plan:
        return cell(wording.digits(two(plan["score"])), align="center")
    lines = []
    for n in (1, 2):
        for line in wording.plan_points:
            lines.append(wording.digits(line.format(n=n, score=two(plan[f"part{n}"]))))
    return cell(lines, align="center")


def _units(wording, plan, number):
    mark = wording.units[number % len(wording.units)]
    units = plan["responsible"]
    return cell(units, align="center") if mark == "\n" else cell(mark.join(units), align="center")


def _cells(wording, truth, plan, number):
    name = truth["indicators"][plan["indicator"] - 1]["name"]
    return {
        "item": cell([f"ตัวชี้วัดที่ {wording.digits(plan['indicator'])} {name}",
                      code_of(wording, {"code": plan["item"]}) + plan["item_text"]]),
        "points": _points(wording, plan),
        "measure": cell(plan["measure"]),
        "finding": cell(wording.dash + plan["finding"]),
        "steps": cell(numbered(plan["steps"], wording.digits, wording.step)),
        "period": cell(plan["period_text"], align="center"),
        "units": _units(wording, plan, number)}


def plan_table(wording, truth):
    order = wording.plan_order
    titles = [wording.plan_titles[key] for key in order]
    if wording.plan_over:
        header = [[head(titles[0], rows=2), head(titles[1], rows=2),
                   head(wording.plan_over, columns=len(order) - 2)],
                  [head(title) for title in titles[2:]]]
    else:
        header = [[head(title) for title in titles]]
    rows = []
    for number, plan in enumerate(truth["plans"]):
        cells = _cells(wording, truth, plan, number)
        rows.append([cells[key] for key in order])
    widths = [wording.plan_widths[key] for key in order]
    return Table(widths, header, rows, font_size=wording.plan_size)


def plan_section(wording, truth):
    year = wording.digits(truth["plan_year"])
    return Section([Paragraph(wording.plan_heading.format(year=year), "heading"),
                    plan_table(wording, truth)], landscape=True)


def limitations_section(wording, truth, sentence):
    blocks = [Paragraph(wording.limits_heading, "heading"), Paragraph(sentence, "body")]
    blocks += [Paragraph(line, "list")
               for line in numbered(truth["limitations"], wording.digits)]
    return Section(blocks)
