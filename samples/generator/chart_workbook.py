"""The charts of an office program: a workbook with charts, printed to PDF by LibreOffice Calc."""
import subprocess
import tempfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, RadarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from producers.fixed_dates import fix_dates

_LINE = Side(style="thin")


def _labels(chart):
    chart.dataLabels = DataLabelList()
    chart.dataLabels.showVal = True
    for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(chart.dataLabels, name, False)


def _data(book, name, categories, series):
    """A sheet of numbers that is not printed."""
    sheet = book.create_sheet(name)
    sheet.sheet_state = "hidden"
    sheet.append([""] + [n for n, _ in series])
    for i, category in enumerate(categories):
        sheet.append([category] + [values[i] for _, values in series])
        for k in range(len(series)):
            sheet.cell(i + 2, k + 2).number_format = "0.00"
    data = Reference(sheet, min_col=2, max_col=1 + len(series), min_row=1, max_row=1 + len(categories))
    return data, Reference(sheet, min_col=1, min_row=2, max_row=1 + len(categories))


def _chart(book, kind, title, categories, series, lowest=None):
    data, names = _data(book, f"d{len(book.sheetnames)}", categories, series)
    chart = {"columns": BarChart, "bars": BarChart, "line": LineChart, "radar": RadarChart}[kind]()
    if kind in ("columns", "bars"):
        chart.type = "col" if kind == "columns" else "bar"
        chart.gapWidth = 60
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(names)
    chart.title = title
    if len(series) == 1:
        chart.legend = None
    else:
        chart.legend.position = "b"
    if kind == "bars":
        chart.x_axis.scaling.orientation = "maxMin"
    if kind != "radar":
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.y_axis.scaling.min = 0 if lowest is None else lowest
        chart.y_axis.scaling.max = 100
        chart.y_axis.number_format = "0"
    else:
        chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 100
        chart.y_axis.delete = False
        chart.style = 26
    _labels(chart)
    chart.width, chart.height = 16.5, (11 if kind in ("bars", "radar") else 8)
    return chart


def write_pdf(lines, tables, charts, path: Path):
    """lines: paragraphs; tables: [(caption, rows)]; charts: [(heading, kind, title, names, series)]"""
    book = Workbook()
    sheet = book.active
    sheet.page_setup.paperSize = 9
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.column_dimensions["A"].width = 8
    sheet.column_dimensions["B"].width = 40
    sheet.column_dimensions["C"].width = 14
    row = 1
    for line in lines:
        sheet.cell(row, 1, line).font = Font(name="Loma", size=12)
        row += 1
    for caption, rows in tables:
        sheet.cell(row, 1, caption).font = Font(name="Loma", size=12)
        row += 1
        for values in rows:
            first = 4 - len(values)
            for k, value in enumerate(values):
                cell = sheet.cell(row, first + k, value)
                cell.font = Font(name="Loma", size=11)
                cell.border = Border(_LINE, _LINE, _LINE, _LINE)
            row += 1
    for i, (heading, kind, title, names, series) in enumerate(charts):
        if i % 2 == 0:
            sheet.row_breaks.append(Break(id=row))
            row += 1
        sheet.cell(row, 1, heading).font = Font(name="Loma", size=12)
        sheet.add_chart(_chart(book, kind, title, names, series), f"A{row + 1}")
        row += 24
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "r.xlsx"
        book.save(source)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
                        "--convert-to", "pdf", "--outdir", folder, str(source)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        path.write_bytes(fix_dates((Path(folder) / "r.pdf").read_bytes(), "2025-12-01T09:00:00"))
