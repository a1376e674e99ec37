"""A document as a list of sections of blocks: what a layout makes and a producer writes."""
from dataclasses import dataclass, field


@dataclass
class Paragraph:
    text: str
    style: str = "body"  # title, cover, heading, body, list, right, line (a tab before the number)


@dataclass
class Cell:
    paragraphs: list     # of str
    columns: int = 1     # spanned
    rows: int = 1
    align: str = "left"
    bold: bool = False


@dataclass
class Table:
    widths: list         # of column widths in millimetres
    header: list         # of rows of Cells, repeated over pages
    rows: list           # covered cells are left out, as in HTML
    font_size: float = 0  # points; 0: the document's
    repeats: bool = True  # its header stands again on every page
    goes_on: bool = False  # the rest of the table before, set by hand on another page
    lines: str = ""       # how it is drawn, where not as the document's others


@dataclass
class Gap:
    lines: float = 1


@dataclass
class PageBreak:
    pass


@dataclass
class Section:
    blocks: list
    landscape: bool = False


@dataclass
class Document:
    title: str
    sections: list
    font: str
    font_size: float
    running_head: str = ""
    thai_page_numbers: bool = False
    created: str = "2025-11-03T09:00:00"
    fields: dict = field(default_factory=dict)


def words_of(document):
    """Every text of the document once: what must be found on its pages."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Table):
                for row in block.header + block.rows:
                    for one in row:
                        yield from one.paragraphs


def cell(text, **options) -> Cell:
    return Cell(text if isinstance(text, list) else [text], **options)


def head(text, **options) -> Cell:
    return cell(text, align="center", bold=True, **options)


def grid(rows, columns: int):
    """Yields each row as a list of (column, Cell or None); None stands under a spanning cell."""
    covered = {}
    for number, row in enumerate(rows):
        cells, waiting = [], list(row)
        column = 0
        while column < columns:
            if covered.get((number, column)):
                cells.append((column, None))
                column += 1
                continue
            one = waiting.pop(0)
            cells.append((column, one))
            for r in range(one.rows):
                for c in range(one.columns):
                    covered[number + r, column + c] = True
            for c in range(1, one.columns):
                cells.append((column + c, None))
            column += one.columns
        if waiting:
            raise ValueError(f"row {number} has {len(waiting)} cells too many")
        yield cells
