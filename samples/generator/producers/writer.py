"""LibreOffice Writer: a flat ODF text, converted by soffice without a window."""
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from blocks import Gap, PageBreak, Paragraph, Table, grid
from producers.fixed_dates import fix_dates

_NAMESPACES = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in {
    "office": "office", "style": "style", "text": "text", "table": "table",
    "fo": "xsl-fo-compatible", "meta": "meta"}.items())
_NAMESPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'

_PARAGRAPHS = {  # name: (alignment, bold, size factor, space above and below in points)
    "cover": ("center", True, 1.5, 6), "title": ("center", True, 1.15, 2),
    "heading": ("start", True, 1.0, 6), "body": ("justify", False, 1.0, 3),
    "list": ("start", False, 1.0, 1), "line": ("start", False, 1.0, 1),
    "right": ("end", False, 1.0, 1)}


# How cells are drawn: document.fields["lines"].
_LINES = {
    "grid": 'fo:border="0.5pt solid #000000"',
    "none": 'fo:border="none"',
    "across": 'fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000" '
              'fo:border-left="none" fo:border-right="none"',
    "filled": 'fo:border="2pt solid #ffffff" fo:background-color="#eef2f8"',
    "hair": 'fo:border="0.05pt solid #000000"',
    "round dots": 'fo:border="2.5pt dotted #000000"',
    "colours": 'fo:border="none" fo:background-color="#eef2f8"',
    "dotted": 'fo:border="1pt dotted #000000"',
    "dashed": 'fo:border="0.75pt dashed #000000"',
    "double": 'fo:border="2pt double #000000" style:border-line-width="0.6pt 0.8pt 0.6pt"',
}


def _text_properties(document, bold=False, factor=1.0, size=0.0):
    points = f"{(size or document.font_size) * factor:.1f}pt"
    weight = "bold" if bold else "normal"
    font = quoteattr(document.font)
    return (f'<style:text-properties style:font-name={font} style:font-name-complex={font} '
            f'fo:font-size="{points}" style:font-size-complex="{points}" '
            f'fo:font-weight="{weight}" style:font-weight-complex="{weight}" '
            'fo:language="en" fo:country="US" style:language-complex="th" '
            'style:country-complex="TH"/>')


def _paragraph_styles(document):
    styles = []
    for name, (align, bold, factor, space) in _PARAGRAPHS.items():
        tab = ('<style:tab-stops><style:tab-stop style:position="10.5cm"/></style:tab-stops>'
               if name == "line" else "")
        properties = (f'<style:paragraph-properties fo:text-align="{align}" '
                      f'fo:margin-top="{space}pt" fo:margin-bottom="{space}pt"')
        text = _text_properties(document, bold, factor)
        styles.append(f'<style:style style:name="{name}" style:family="paragraph">'
                      f'{properties}>{tab}</style:paragraph-properties>{text}</style:style>')
        # The same style, opening a new page of each orientation.
        for page in ("Portrait", "Landscape"):
            styles.append(f'<style:style style:name="{name}{page}" style:family="paragraph" '
                          f'style:parent-style-name="{name}" style:master-page-name="{page}"/>')
        styles.append(f'<style:style style:name="{name}Break" style:family="paragraph" '
                      f'style:parent-style-name="{name}"><style:paragraph-properties '
                      'fo:break-before="page"/></style:style>')
    return "".join(styles)


def _page_layouts(document):
    layouts = []
    for name, width, height in (("Portrait", 21.0, 29.7), ("Landscape", 29.7, 21.0)):
        layouts.append(
            f'<style:page-layout style:name="L{name}"><style:page-layout-properties '
            f'fo:page-width="{width}cm" fo:page-height="{height}cm" '
            f'style:print-orientation="{name.lower()}" fo:margin-top="1.5cm" '
            'fo:margin-bottom="1.3cm" fo:margin-left="2cm" fo:margin-right="1.7cm" '
            f'style:num-format={quoteattr("๑, ๒, ๓, ..." if document.thai_page_numbers else "1")}/>'
            '<style:header-style><style:header-footer-properties fo:min-height="0.8cm" '
            'fo:margin-bottom="0.2cm"/></style:header-style>'
            '<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" '
            'fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>')
    return "".join(layouts)


def _master_pages(document):
    pages = []
    for name in ("Portrait", "Landscape"):
        header = ""
        if document.running_head:
            header = (f'<style:header><text:p text:style-name="Head">'
                      f'{escape(document.running_head)}</text:p></style:header>')
        pages.append(f'<style:master-page style:name="{name}" style:page-layout-name="L{name}">'
                     f'{header}<style:footer><text:p text:style-name="Foot">- <text:page-number '
                     'text:select-page="current"/> -</text:p></style:footer></style:master-page>')
    return "".join(pages)


class _Body:
    """Collects the body and the automatic styles its tables need."""

    def __init__(self, document):
        self.document, self.styles, self.parts, self.tables = document, [], [], 0
        self.opening = ""  # suffix of the next paragraph's style: a page break before it

    def paragraph(self, text, style):
        inner = escape(text).replace("\t", "<text:tab/>")
        self.parts.append(f'<text:p text:style-name="{style}{self.opening}">{inner}</text:p>')
        self.opening = ""

    def table(self, table):
        self.tables += 1
        name = f"T{self.tables}"
        if self.opening:
            self.paragraph("", "list")
        size = table.font_size or self.document.font_size
        self.styles.append(
            f'<style:style style:name="{name}" style:family="table"><style:table-properties '
            f'style:width="{sum(table.widths)}mm" table:align="center" '
            'table:border-model="collapsing" fo:margin-bottom="6pt"/></style:style>')
        for column, width in enumerate(table.widths):
            self.styles.append(f'<style:style style:name="{name}.{column}" '
                               'style:family="table-column"><style:table-column-properties '
                               f'style:column-width="{width}mm"/></style:style>')
        for align in ("left", "center"):
            for bold in (False, True):
                self.styles.append(
                    f'<style:style style:name="{name}{align}{bold}" style:family="paragraph">'
                    '<style:paragraph-properties fo:text-align='
                    f'"{"start" if align == "left" else "center"}"/>'
                    f'{_text_properties(self.document, bold, 1.0, size)}</style:style>')
        self.parts.append(f'<table:table table:name="{name}" table:style-name="{name}">')
        for column in range(len(table.widths)):
            self.parts.append(f'<table:table-column table:style-name="{name}.{column}"/>')
        if table.repeats:
            self.parts.append("<table:table-header-rows>")
        self._rows(name, table.header, len(table.widths))
        if table.repeats:
            self.parts.append("</table:table-header-rows>")
        self._rows(name, table.rows, len(table.widths))
        self.parts.append("</table:table>")

    def _rows(self, name, rows, columns):
        for cells in grid(rows, columns):
            self.parts.append("<table:table-row>")
            for _, one in cells:
                self.parts.append("<table:covered-table-cell/>" if one is None
                                  else self._cell(name, one))
            self.parts.append("</table:table-row>")

    @staticmethod
    def _cell(name, one):
        spans = ""
        if one.columns > 1:
            spans += f' table:number-columns-spanned="{one.columns}"'
        if one.rows > 1:
            spans += f' table:number-rows-spanned="{one.rows}"'
        style = f"{name}{one.align}{one.bold}"
        inner = "".join(f'<text:p text:style-name="{style}">{escape(text)}</text:p>'
                        for text in one.paragraphs)
        return f'<table:table-cell table:style-name="Cell"{spans}>{inner}</table:table-cell>'

    def add(self, section):
        self.opening = "Landscape" if section.landscape else "Portrait"
        for block in section.blocks:
            if isinstance(block, Paragraph):
                self.paragraph(block.text, block.style)
            elif isinstance(block, Table):
                self.table(block)
            elif isinstance(block, PageBreak):
                self.opening = "Break"
            elif isinstance(block, Gap):
                for _ in range(round(block.lines)):
                    self.paragraph("", "list")


def _cell_properties(document):
    lines = _LINES[document.fields.get("lines", "grid")]
    middle = ' style:vertical-align="middle"' if document.fields.get("middle") else ""
    return f'{lines} fo:padding="1mm"{middle}'


def flat_odf(document) -> str:
    body = _Body(document)
    for section in document.sections:
        body.add(section)
    font = quoteattr(document.font)
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
            'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:meta><dc:title>{escape(document.title)}</dc:title>'
            f'<meta:creation-date>{document.created}</meta:creation-date></office:meta>'
            f'<office:font-face-decls><style:font-face style:name={font} '
            'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
            f'svg:font-family={font}/></office:font-face-decls>'
            f'<office:styles>{_paragraph_styles(document)}</office:styles>'
            f'<office:automatic-styles>{_page_layouts(document)}'
            '<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties '
            f'fo:text-align="end"/>{_text_properties(document, False, 0.8)}</style:style>'
            '<style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties '
            f'fo:text-align="center"/>{_text_properties(document, False, 0.9)}</style:style>'
            '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties '
            f'{_cell_properties(document)}/></style:style>'
            f'{"".join(body.styles)}</office:automatic-styles>'
            f'<office:master-styles>{_master_pages(document)}</office:master-styles>'
            f'<office:body><office:text>{"".join(body.parts)}</office:text></office:body>'
            '</office:document>')


def write_pdf(document, path: Path):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / (path.stem + ".fodt")
        source.write_text(flat_odf(document), encoding="utf-8")
        filter_ = "pdf:writer_pdf_Export"
        if document.fields.get("tagged"):
            filter_ += ':{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", filter_, "--outdir", folder, str(source)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        path.write_bytes(fix_dates(source.with_suffix(".pdf").read_bytes(), document.created))
    return document
