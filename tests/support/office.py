"""Handles a workbook in LibreOffice as a person does, and prints what is seen then.

    office.py sort FILE SHEET HEADING      sorts the table of SHEET by the column under HEADING, falling
    office.py charts FILE [SHEET CELL TEXT]...  types TEXT into cells

`sort` prints, for each picture, before and after: its description, what the row it stands in is
about, and the row, or "outside" where it reaches out of it. `charts` prints each chart's sheet, number and values.
Wants python3-uno and soffice;
ends with 77 where either is not there.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.table import TableSortField
except ImportError:
    sys.exit(77)

if shutil.which("soffice") is None:
    sys.exit(77)


def setting(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


class Office:
    """A soffice of its own, with a profile of its own, that ends with the block."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp()
        pipe = f"prongsai{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--norestore",
             f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
        for _ in range(600):
            try:
                context = resolver.resolve(address)
                break
            except Exception:  # it is not up yet
                time.sleep(0.2)
        self.desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context)
        return self

    def open(self, file):
        return self.desktop.loadComponentFromURL(
            "file://" + os.path.abspath(file), "_blank", 0, (setting("Hidden", True),))

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # the bridge goes down with it
            pass
        self.process.wait(60)
        shutil.rmtree(self.profile, ignore_errors=True)


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn


def tell_pictures(when, sheet, what, agency):
    for i in range(sheet.DrawPage.Count):
        shape = sheet.DrawPage.getByIndex(i)
        if not shape.supportsService("com.sun.star.drawing.GraphicObjectShape"):
            continue
        row = shape.Anchor.CellAddress.Row
        top = sheet.getCellByPosition(0, row).Position.Y
        height = sheet.Rows.getByIndex(row).Height
        inside = 0 <= shape.Position.Y - top and shape.Position.Y + shape.Size.Height <= top + height
        about = ", ".join(sheet.getCellByPosition(c, row).String for c in (what, agency))
        print(when, shape.Description or shape.Title, about, row if inside else "outside", sep="\t")


def sort(book, name, heading):
    sheet = book.Sheets.getByName(name)
    last_row, last_column = used(sheet)
    headings = [sheet.getCellByPosition(c, 0).String for c in range(last_column + 1)]
    about = headings.index("รายการ"), headings.index("หน่วยงาน")
    tell_pictures("before", sheet, *about)
    field = TableSortField()
    field.Field = headings.index(heading)
    field.IsAscending = False
    sheet.getCellRangeByPosition(0, 1, last_column, last_row).sort(
        (setting("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),
         setting("ContainsHeader", False), setting("IsSortColumns", False)))
    tell_pictures("after", sheet, *about)


def chosen(office, book, typed):
    """The book with TEXTs typed into cells; saved and opened, since charts that nobody looks at keep
    what they drew before."""
    for name, cell, text in zip(typed[0::3], typed[1::3], typed[2::3]):
        book.Sheets.getByName(name).getCellRangeByName(cell).setFormula(text)
    book.calculateAll()
    file = os.path.join(office.profile, "chosen.ods")
    book.storeToURL("file://" + file, (setting("FilterName", "calc8"),))
    book.close(True)
    return office.open(file)


def tell_charts(book):
    for name in book.Sheets.ElementNames:
        found = book.Sheets.getByName(name).Charts
        for i in range(found.Count):
            diagram = found.getByIndex(i).EmbeddedObject.getFirstDiagram()
            for system in diagram.getCoordinateSystems():
                for kind in system.getChartTypes():
                    for series in kind.getDataSeries():
                        for labelled in series.getDataSequences():
                            values = labelled.getValues().getData()
                            print(name, i, " ".join(str(value) for value in values), sep="\t")


def main():
    with Office() as office:
        book = office.open(sys.argv[2])
        if sys.argv[1] == "sort":
            sort(book, sys.argv[3], sys.argv[4])
        else:
            book = chosen(office, book, sys.argv[3:])
            tell_charts(book)
        book.close(True)


main()
