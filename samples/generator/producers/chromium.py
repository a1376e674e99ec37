"""Chromium: HTML and CSS, printed to PDF without a window."""
import html
import subprocess
import tempfile
from pathlib import Path

from blocks import Gap, PageBreak, Paragraph, Table
from producers.fixed_dates import fix_dates

_STYLE = """
@page {{ size: A4; margin: 18mm 17mm 16mm 20mm; @bottom-center {{ content: counter(page);
  font: {small}pt "{font}"; }} @top-right {{ content: "{head}"; font: {small}pt "{font}"; }} }}
@page wide {{ size: A4 landscape; margin: 15mm 17mm 15mm 17mm; }}
body {{ font: {size}pt/1.35 "{font}"; margin: 0; }}
section {{ break-before: page; }} section:first-child {{ break-before: auto; }}
section.wide {{ page: wide; }}
p {{ margin: 2pt 0; }} .cover {{ text-align: center; font-weight: bold; font-size: 150%; }}
.title {{ text-align: center; font-weight: bold; font-size: 115%; }}
.heading {{ font-weight: bold; padding-top: 8pt; break-after: avoid; }}
.line b {{ float: right; font-weight: normal; margin-right: 20mm; }}
.break {{ break-before: page; }}
table {{ border-collapse: collapse; table-layout: fixed; margin: 4pt auto 8pt; }}
td, th {{ border: 0.75pt solid black; padding: 2pt 3pt; vertical-align: top; font-weight: normal;
  text-align: left; overflow-wrap: break-word; }}
td.center, th.center {{ text-align: center; }} td.bold, th.bold {{ font-weight: bold; }}
td p, th p {{ margin: 0; }}
td .disc {{ display: list-item; list-style: disc outside; margin-left: 12pt; }}
.once thead {{ display: table-row-group; }} .right {{ text-align: right; }}
"""

# How tables are drawn: document.fields["lines"]; "grid" is what _STYLE has.
_LINES = {
    "grid": "",
    "none": "td, th { border: none; padding: 3pt 6pt; }",
    "across": "td, th { border-left: none; border-right: none; padding: 3pt 6pt; }",
    "booktabs": "td, th { border: none; padding: 3pt 6pt; } "
                "table { border-top: 1.2pt solid black; border-bottom: 1.2pt solid black; } "
                "thead tr:last-child th { border-bottom: 0.75pt solid black; }",
    "zebra": "td, th { border: none; padding: 3pt; } thead th { background: #c8d4e8; } "
             "tbody tr:nth-child(even) td { background: #eef2f8; }",
    "filled": "td, th { border: 2pt solid white; background: #eef2f8; } "
              "thead th { background: #c8d4e8; }",
    "boxes": "table { border-collapse: separate; border-spacing: 1.5pt; }",
    "colours": "table { border-collapse: separate; border-spacing: 1.5pt; } "
               "td, th { border: none; background: #eef2f8; } thead th { background: #c8d4e8; }",
    "plain colours": "td, th { border: none; background: #ffffff; } "
                     "thead th { background: #c8d4e8; } td:nth-child(odd) { background: #eef2f8; } "
                     "tr:nth-child(even) td { background: #dfe7f3; } "
                     "tr:nth-child(even) td:nth-child(odd) { background: #d0dbec; }",
    "hair": "td, th { border: 0.1pt solid black; }",
    "round dots": "td, th { border: 2.25pt dotted black; }",
    "inner boxes": "td:nth-child(3) p { border: 0.75pt solid black; margin: 2pt; padding: 1pt 2pt; }",
    "short": "table { border-collapse: separate; border-spacing: 1.8pt; } "
             "td, th { border: none; border-right: 0.75pt solid black; "
             "border-bottom: 0.75pt solid black; } "
             "td:first-child, th:first-child { border-left: 0.75pt solid black; } "
             "thead tr:first-child th { border-top: 0.75pt solid black; }",
    "dotted": "td, th { border: 1.5pt dotted black; }",
    "dashed": "td, th { border: 1pt dashed black; }",
    "double": "td, th { border: 2.4pt double black; }",
    "open sides": "td, th { border: 0.75pt solid black; } "
                  "td:first-child, th:first-child { border-left: none; } "
                  "td:last-child, th:last-child { border-right: none; }",
}


def _cell(one, tag):
    attributes = ""
    if one.columns > 1:
        attributes += f' colspan="{one.columns}"'
    if one.rows > 1:
        attributes += f' rowspan="{one.rows}"'
    names = " ".join(n for n, on in (("center", one.align == "center"), ("bold", one.bold)) if on)
    inner = "".join(f'<p class="disc">{html.escape(text[2:])}</p>' if text.startswith("• ")
                    else f"<p>{html.escape(text)}</p>" for text in one.paragraphs)
    return f'<{tag}{attributes} class="{names}">{inner}</{tag}>'


def _table(table):
    size = f' style="width:{sum(table.widths)}mm'
    size += f';font-size:{table.font_size}pt"' if table.font_size else '"'
    columns = "".join(f'<col style="width:{width}mm">' for width in table.widths)
    rows = ["".join(_cell(c, "th") for c in row) for row in table.header]
    header = "".join(f"<tr>{row}</tr>" for row in rows)
    body = "".join("<tr>" + "".join(_cell(c, "td") for c in row) + "</tr>" for row in table.rows)
    if not table.repeats:
        size += ' class="once"'
    return (f'<table{size}><colgroup>{columns}</colgroup><thead>{header}</thead>'
            f'<tbody>{body}</tbody></table>')


def _paragraph(block, broken):
    text = html.escape(block.text)
    if "\t" in text:
        left, right = text.split("\t")
        text = f"<b>{right}</b>{left}"
    return f'<p class="{block.style}{" break" if broken else ""}">{text}</p>'


def page(document) -> str:
    parts = []
    for section in document.sections:
        broken = False
        parts.append(f'<section class="{"wide" if section.landscape else ""}">')
        for block in section.blocks:
            if isinstance(block, Paragraph):
                parts.append(_paragraph(block, broken))
                broken = False
            elif isinstance(block, Table):
                parts.append(_table(block))
            elif isinstance(block, PageBreak):
                broken = True
            elif isinstance(block, Gap):
                parts.append(f'<div style="height:{block.lines * 1.35 * document.font_size}pt">'
                             "</div>")
        parts.append("</section>")
    style = _STYLE.format(font=document.font, size=document.font_size,
                          small=document.font_size * 0.8, head=document.running_head)
    style += _LINES[document.fields.get("lines", "grid")]
    if document.fields.get("middle"):
        style += "td, th { vertical-align: middle; }"
    return (f'<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">'
            f'<title>{html.escape(document.title)}</title><style>{style}</style></head>'
            f'<body>{"".join(parts)}</body></html>')


def write_pdf(document, path: Path):
    with tempfile.TemporaryDirectory() as folder:
        source, printed = Path(folder) / "report.html", Path(folder) / "report.pdf"
        source.write_text(page(document), encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
             "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
             f"--print-to-pdf={printed}", source.as_uri()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        path.write_bytes(fix_dates(printed.read_bytes(), document.created))
    return document
