"""Tables that page breaks cut, or that begin as the one above does."""
import random

from blocks import Table, cell, head
from layouts.tables import items
from numerals import thai
from texts.analyses import WEAK
from texts.plans import MEASURES, STEPS, UNITS
from years import YEARS


def _score(rng):
    return cell(thai(f"{rng.randrange(6000, 10001) / 100:.2f}"), align="center")


def external_items(count, seed=3):
    """Items of EIT: a header of two tiers that begins like that of the other instruments."""
    rng = random.Random(seed)
    rows = []
    for number, item in enumerate(YEARS[2568].items[15:15 + count]):
        bank = WEAK[item.indicator]
        rows.append([cell(f"{item.code.upper()} {item.text}"), _score(rng), _score(rng),
                     cell(thai(bank[number % len(bank)]))])
    rows[0].insert(0, cell("EIT", rows=count, align="center"))
    header = [[head("เครื่องมือ", rows=2), head("ข้อคำถาม", rows=2), head("คะแนน", columns=2),
               head("การวิเคราะห์", rows=2)],
              [head("ส่วนที่ ๑"), head("ส่วนที่ ๒")]]
    return Table([20, 60, 16, 16, 60], header, rows)


def internal_items(count):
    """Items of IIT with the same columns but one."""
    table = items(count, merged=1)
    table.widths = [20, 60, 32, 60]
    return table


def bulleted_plan(count):
    """Steps under bullets, which Chromium draws as discs."""
    rows = []
    for number in range(1, count + 1):
        steps = ["• " + thai(text) for text in STEPS[number]]
        rows.append([cell(thai(MEASURES[number][0])), cell(steps), cell(UNITS[number])])
    header = [head("มาตรการ"), head("ขั้นตอน/วิธีการดำเนินการ"), head("ผู้รับผิดชอบ")]
    return Table([50, 86, 36], [header], rows)


__all__ = ["bulleted_plan", "external_items", "internal_items"]
