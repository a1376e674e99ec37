"""Table samples of page breaks: which is made of what. Each fails without the rule it names."""
from blocks import PageBreak
from layouts.breaks import bulleted_plan, external_items, internal_items
from layouts.tables import items, once, title
from table_catalogue import _one

BREAKS = [
    _one("tiers-after", "writer", "a header of two tiers that begins like that of the table above",
         lambda: [title("ผลรายข้อ"), internal_items(6), PageBreak(), external_items(6)]),
    _one("bullets", "chromium", "steps under bullets that are drawn",
         lambda: [title("แผน"), bulleted_plan(3)]),
    _one("merged-closed", "writer", "a merged analysis closed by a line at the break, header once",
         lambda: [title("ผล"), once(items(15, merged=5, seed=3))], size=14),
]
