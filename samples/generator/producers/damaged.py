"""Writer's PDF as it comes out of programs that spoil its text layer: what is drawn stays as it is.

The two fonts of a report are spoilt in different ways, each known of published reports:

- the ActualTexts by which Writer mends its maps are gone (programs that join and shrink PDFs);
- the ํ of ำ is a space without width (Word);
- raised and lowered marks are private characters, those of Windows in one font, those of the
  Macintosh in the other (fonts without a map of their own);
- in the body's font แ is typed as two เ, ั comes twice, ม has an invisible character behind it, and
  spaces are no-break ones.

Before it is typeset, words of the report are spoilt as scanned and retyped ones are (`spoil_words`).
The truth is the report as it was meant.
"""
import re
import zlib

from blocks import Paragraph, Table
from producers import writer

# (sound, spoilt): ำ without its ring, with a space before its า, marks one letter late, tones below
# their vowels or behind them, a word torn by justification, a misread word of a set sentence.
WORDS = [
    ("อำนาจ", "อานาจ"), ("จำนวน", "จ านวน"), ("สำนักปลัด", "สานักปลัด"), ("กองคลัง", "กองคลงั"),
    ("ตุลาคม", "ตลุาคม"), ("กันยายน", "กนัยายน"), ("เจ้าหน้าที่", "เจา้หนา้ท่ี"), ("เพื่อ", "เพ่ือ"),
    ("จัดซื้อจัดจ้าง", "จัดซื้อจัด จ้าง"), ("น้ำ", "นํ้า"),
]

# Shifted shapes by their private characters (Windows, Macintosh).
WINDOWS = {0x0E48: 0xF70A, 0x0E49: 0xF70B, 0x0E4A: 0xF70C, 0x0E4B: 0xF70D, 0x0E4C: 0xF70E,
           0x0E31: 0xF710, 0x0E34: 0xF701, 0x0E35: 0xF702, 0x0E36: 0xF703, 0x0E37: 0xF704,
           0x0E47: 0xF712, 0x0E38: 0xF718, 0x0E39: 0xF719}
MACINTOSH = {0x0E48: 0xF88B, 0x0E49: 0xF88E, 0x0E4A: 0xF891, 0x0E4B: 0xF894, 0x0E4C: 0xF897,
             0x0E31: 0xF884, 0x0E34: 0xF885, 0x0E35: 0xF886, 0x0E36: 0xF887, 0x0E37: 0xF888,
             0x0E47: 0xF889, 0x0E38: 0xF89B, 0x0E39: 0xF89C}
BODY = {0x0E41: (0x0E40, 0x0E40), 0x0E31: (0x0E31, 0x0E31), 0x0E21: (0x0E21, 0x200B),
        0x0020: (0x00A0,)}
NIKHAHIT = 0x0E33  # what Writer's maps call the ring of ำ

OBJECT = re.compile(rb"\s*(\d+) 0 obj\s*(.*?)(\bstream\r?\n|endobj)", re.S)


def spoil_words(document):
    def spoilt(text):
        for sound, damaged in WORDS:
            text = text.replace(sound, damaged)
        return text

    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                block.text = spoilt(block.text)
            elif isinstance(block, Table):
                for row in block.rows:
                    for cell in row:
                        cell.paragraphs = [spoilt(text) for text in cell.paragraphs]


def _spoilt_map(cmap: bytes, private, others) -> bytes:
    seen = set()

    def entry(match):
        code, letter = match.group(1), int(match.group(2), 16)
        to = (letter,)
        if letter == NIKHAHIT:
            to = (0x0020,)
        elif letter in seen and letter in private:  # the second shape of a mark
            to = (private[letter],)
        elif letter in others:
            to = others[letter]
        seen.add(letter)
        return b"<" + code + b"> <" + "".join(f"{c:04X}" for c in to).encode() + b">"

    return re.sub(rb"<([0-9A-F]{2,4})> <([0-9A-F]{4})>(?=\n)", entry, cmap)


def _spoilt_stream(data: bytes, fonts: list) -> bytes:
    if b"beginbfchar" in data:
        body = len(fonts) > 0
        fonts.append(data)
        return _spoilt_map(data, WINDOWS if body else MACINTOSH, BODY if body else {})
    return re.sub(rb"<</ActualText\s*<[0-9A-Fa-f]*>\s*>>\s*BDC", b"<<>>BDC", data)


def _stream(pdf, head, at, lengths, fonts):
    """The spoilt object whose stream begins at `at`, and where what follows it begins."""
    length = re.search(rb"/Length (\d+)( 0 R)?", head)
    count = lengths[int(length.group(1))] if length.group(2) else int(length.group(1))
    data, end = pdf[at:at + count], pdf.index(b"endobj", at + count) + len(b"endobj")
    if b"/FlateDecode" in head and b"/Length1" not in head and b"/Image" not in head:
        data = zlib.compress(_spoilt_stream(zlib.decompress(data), fonts), 9)
    head = head.replace(length.group(0), b"/Length %d" % len(data), 1)
    return head + b"stream\n" + data + b"\nendstream\n", end


def spoil_layer(pdf: bytes) -> bytes:
    """The same objects with other streams, and a new table of where they stand."""
    lengths = {int(n): int(v) for n, v in re.findall(rb"\n(\d+) 0 obj\n(\d+)\nendobj", pdf)}
    at = re.search(rb"\d+ 0 obj", pdf).start()
    out, places, fonts, size = [pdf[:at]], {}, [], at
    while match := OBJECT.match(pdf, at):
        body, at = match.group(2), match.end()
        if match.group(3) != b"endobj":
            body, at = _stream(pdf, body, at, lengths, fonts)
        places[int(match.group(1))] = size
        out.append(b"%s 0 obj\n%bendobj\n\n" % (match.group(1), body))
        size += len(out[-1])
    trailer = pdf[pdf.rindex(b"trailer"):pdf.rindex(b"startxref")]
    table = [b"0000000000 65535 f \n"]
    table += [b"%010d 00000 n \n" % places[n] for n in range(1, max(places) + 1)]
    out.append(b"xref\n0 %d\n" % len(table) + b"".join(table) + trailer
               + b"startxref\n%d\n%%%%EOF\n" % size)
    return b"".join(out)


def write_pdf(document, path):
    spoil_words(document)
    writer.write_pdf(document, path)
    path.write_bytes(spoil_layer(path.read_bytes()))
    return document
