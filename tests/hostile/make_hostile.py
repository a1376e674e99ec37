#!/usr/bin/env python3
"""Writes inputs that nobody should have to read: make_hostile.py FOLDER SOUND.pdf

Broken, looping, exploding and misleading PDFs and texts, made from nothing but this script and one
sound PDF, which is cut off at every kilobyte. Beside them stands expected.tsv: the path of each
input and the statuses (docs/bulk.md) that are right for it, apart by commas. Nothing but the
standard library is used, and nothing depends on time or chance.
"""
import hashlib
import os
import sys
import zlib

READ = "done,partial,not-ita"
REFUSED = "damaged,not-a-pdf,no-text"
ANY = READ + "," + REFUSED
LIMITED = ANY + ",timed-out,out-of-memory,too-large,crashed"


def stream(dictionary, data):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary, len(data), data)


def pdf(objects, trailer=b"/Root 1 0 R"):
    """Objects by number as a PDF with a sound cross-reference table."""
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        if number in places:
            out += b"%010d 00000 n \n" % places[number]
        else:
            out += b"0000000000 65535 f \n"
    return out + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = b"BT /F1 12 Tf 72 700 Td (Integrity and Transparency Assessment) Tj ET"


def page(contents=b"4 0 R", box=b"0 0 595 842", more=b"", resources=b"/Font << /F1 5 0 R >>"):
    return (b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents %s /Resources << %s >> %s >>"
            % (box, contents, resources, more))


def small(changes=None, trailer=b"/Root 1 0 R"):
    """A PDF of one page of text, with some objects exchanged."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: page(),
        4: stream(b"", TEXT),
        5: FONT,
    }
    objects.update(changes or {})
    return pdf(objects, trailer)


def picture(filter_name, data, width=100, height=100, bits=1, more=b""):
    """A page that is one picture."""
    head = (b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d "
            b"/ColorSpace /DeviceGray %s %s" % (
                width, height, bits, b"/Filter /%s" % filter_name if filter_name else b"", more))
    return small({3: page(resources=b"/XObject << /I 6 0 R >>"),
                  4: stream(b"", b"q 595 0 0 842 0 0 cm /I Do Q"),
                  6: stream(head, data)})


def bomb(levels, size):
    data = b" " * size
    for _ in range(levels):
        data = zlib.compress(data, 9)
    return data


def rc4(key, data):
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def encrypted(user):
    """The small PDF by the standard handler, revision 2: 40 bits, `user` opens it, "owner" too."""
    pad = lambda word: (word + PADDING)[:32]
    identity = b"0123456789abcdef"
    permissions = -4
    owner_key = hashlib.md5(pad(b"owner")).digest()[:5]
    owner = rc4(owner_key, pad(user))
    key = hashlib.md5(pad(user) + owner + permissions.to_bytes(4, "little", signed=True) +
                      identity).digest()[:5]
    user_entry = rc4(key, PADDING)
    object_key = hashlib.md5(key + (4).to_bytes(3, "little") + b"\0\0").digest()[:10]
    hexadecimal = lambda data: b"<" + data.hex().encode() + b">"
    return small({4: stream(b"", rc4(object_key, TEXT)),
                  7: b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P %d >>" % (
                      hexadecimal(owner), hexadecimal(user_entry), permissions)},
                 b"/Root 1 0 R /Encrypt 7 0 R /ID [%s %s]" % (
                     hexadecimal(identity), hexadecimal(identity)))


def broken_pdfs(sound):
    for kilobytes in range(0, len(sound), 1024):
        cut = sound[:kilobytes]
        yield "cut/%04d.pdf" % (kilobytes // 1024), cut, "empty" if not cut else ANY
    yield "xref-at-nowhere.pdf", small().replace(b"startxref\n", b"startxref\n9"), ANY
    yield "xref-shifted.pdf", small().replace(b"%\xe2\xe3\xcf\xd3\n", b"%" + b"x" * 37 + b"\n"), ANY
    yield "xref-of-another.pdf", small().replace(b"00000 n", b"99999 n"), ANY
    yield "no-trailer.pdf", small()[:small().index(b"xref")], ANY
    yield "prev-loop.pdf", small(trailer=b"/Root 1 0 R /Prev 400"), ANY
    yield "size-huge.pdf", small().replace(b"/Size 6", b"/Size 2147483647"), ANY
    yield "only-header.pdf", b"%PDF-1.7\n", ANY
    yield "header-late.pdf", b"x" * 1000 + small(), ANY
    yield "zeros.pdf", b"%PDF-1.7\n" + b"\0" * 100_000, ANY
    yield "html.pdf", "<html><title>404 ไม่พบหน้า</title></html>".encode(), "not-a-pdf"
    yield "word.pdf", b"PK\x03\x04" + b"\0" * 500, "not-a-pdf"
    yield "empty.pdf", b"", "empty"


def looping_pdfs():
    yield "pages-in-themselves.pdf", small({2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}), ANY
    yield "pages-in-a-ring.pdf", small({
        2: b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
        6: b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>"}), ANY
    yield "parent-is-kid.pdf", small({3: page(more=b"/Kids [3 0 R]")}), ANY
    yield "form-in-itself.pdf", small({
        3: page(resources=b"/XObject << /X 6 0 R >>"), 4: stream(b"", b"/X Do"),
        6: stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
                  b"<< /X 6 0 R >> >>", b"/X Do /X Do")}), ANY
    yield "pattern-in-itself.pdf", small({
        3: page(resources=b"/Pattern << /P 6 0 R >>"),
        4: stream(b"", b"/Pattern cs /P scn 0 0 500 500 re f"),
        6: stream(b"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 5 /YStep 5 "
                  b"/Resources << /Pattern << /P 6 0 R >> >>",
                  b"/Pattern cs /P scn 0 0 5 5 re f")}), ANY
    yield "type3-in-itself.pdf", small({5: (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] "
        b"/FirstChar 65 /LastChar 122 /Widths [%s] /Encoding << /Differences [65 /a] >> "
        b"/CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>" % (b"600 " * 58)),
        6: stream(b"", b"BT /F1 12 Tf (AAAA) Tj ET")}), ANY
    yield "length-of-itself.pdf", small({4: b"<< /Length 4 0 R >>\nstream\n%s\nendstream" % TEXT}), ANY
    yield "references-in-a-ring.pdf", small({3: b"6 0 R", 6: b"7 0 R", 7: b"6 0 R"}), ANY
    yield "deep-arrays.pdf", small({6: b"[" * 200_000}), ANY
    yield "deep-dictionaries.pdf", small({3: b"<< /A " * 50_000}), ANY
    yield "deep-saves.pdf", small({4: stream(b"", b"q " * 500_000 + TEXT)}), ANY


def large_pdfs():
    yield "page-200-inches.pdf", small({3: page(box=b"0 0 14400 14400")}), ANY
    yield "page-of-nothing.pdf", small({3: page(box=b"0 0 0 0")}), ANY
    yield "page-inside-out.pdf", small({3: page(box=b"595 842 0 0")}), ANY
    yield "page-of-light-years.pdf", small({3: page(box=b"-1e30 -1e30 1e30 1e30")}), ANY
    yield "bomb-once.pdf", small({4: stream(b"/Filter /FlateDecode", bomb(1, 200_000_000))}), LIMITED
    yield "bomb-thrice.pdf", small({4: stream(
        b"/Filter [/FlateDecode /FlateDecode /FlateDecode]", bomb(3, 200_000_000))}), LIMITED
    operators = zlib.compress(b"0 0 m 1 1 l S " * 3_000_000, 9)
    yield "many-lines.pdf", small({4: stream(b"/Filter /FlateDecode", operators)}), LIMITED
    shows = zlib.compress(b"BT /F1 1 Tf " + b"1 0 Td (ITA) Tj " * 300_000 + b"ET", 9)
    yield "many-words.pdf", small({4: stream(b"/Filter /FlateDecode", shows)}), LIMITED
    kids = b" ".join(b"%d 0 R" % n for n in range(10, 1010))
    empties = {n: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>" for n in range(10, 1010)}
    yield "thousand-empty-pages.pdf", small({
        **empties, 2: b"<< /Type /Pages /Kids [%s] /Count 1000 >>" % kids}), ANY
    yield "count-of-billions.pdf", small({
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"}), LIMITED
    yield "count-negative.pdf", small({2: b"<< /Type /Pages /Kids [3 0 R] /Count -7 >>"}), ANY
    contents = b"[" + b"4 0 R " * 20_000 + b"]"
    yield "contents-again-and-again.pdf", small({3: page(contents=contents)}), LIMITED


def picture_pdfs():
    noise = bytes((i * 7919 + i // 3) % 256 for i in range(4000))
    for name in (b"JBIG2Decode", b"JPXDecode", b"CCITTFaxDecode", b"DCTDecode", b"RunLengthDecode",
                 b"LZWDecode", b"FlateDecode", b"NoSuchDecode"):
        yield "noise-%s.pdf" % name.decode(), picture(name, noise), LIMITED
    yield "picture-white.pdf", picture(b"FlateDecode", zlib.compress(b"\xff" * 1300)), ANY
    yield "picture-of-gigapixels.pdf", picture(b"FlateDecode", bomb(1, 100_000), 60_000, 60_000), LIMITED
    yield "picture-negative.pdf", picture(b"FlateDecode", zlib.compress(b"\xff" * 100), -5, -5), LIMITED
    yield "picture-cut-off.pdf", picture(None, b"\xf0" * 10, 2000, 2000, 8), LIMITED
    yield "fax-endless.pdf", picture(
        b"CCITTFaxDecode", b"\0" * 10, 30_000, 1_000_000_000, 1,
        b"/DecodeParms << /K -1 /Columns 30000 >>"), LIMITED


def active_pdfs():
    action = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >>"
    yield "javascript.pdf", small({1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % action}), READ
    launch = b"/OpenAction << /S /Launch /F (/bin/touch) /Win << /F (calc.exe) >> >>"
    yield "launch.pdf", small({1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % launch}), READ
    yield "external-stream.pdf", small({4: b"<< /Length 0 /F (/etc/passwd) /FFilter /FlateDecode >>\n"
                                           b"stream\n\nendstream"}), ANY
    attached = b"/Names << /EmbeddedFiles << /Names [(a.pdf) 6 0 R] >> >>"
    yield "attachment.pdf", small({
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % attached,
        6: b"<< /Type /Filespec /F (../../a.pdf) /EF << /F 7 0 R >> >>",
        7: stream(b"/Type /EmbeddedFile", b"%PDF-1.4 evil")}), READ


def texts():
    title = "การประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n"
    yield "formula.txt", (title + "=HYPERLINK(\"http://127.0.0.1:9/\",\"x\")\n+1+1\n@SUM(A1)\n"
                          "-2+3\tคะแนน\t=1+1\n").encode(), READ
    yield "controls.txt", (title + "คะแนน\v\f ๙๐.๐๐ \u202e\u200b\ufeff\ufffe\n").encode(), ANY
    yield "bells.txt", title.encode() + b"\x07\x1b[31m\x00 ITA\n", REFUSED
    yield "one-long-line.txt", (title + "ก" * 2_000_000).encode(), LIMITED
    yield "many-tabs.txt", (title + ("๙๐.๐๐\t" * 300 + "\n") * 300).encode(), LIMITED
    yield "marks-only.txt", (title + "่้๊๋์ํำ" * 50_000).encode(), LIMITED
    yield "surrogates.txt", title.encode() + b"\xed\xa0\x80\xed\xb0\x80\n", "wrong-encoding,not-a-pdf," + ANY


def names():
    yield "ชื่อไทย 'อ้าง' \"คำพูด\".pdf", small() + b"%1", READ
    yield "line\nbreak.pdf", small() + b"%2", READ
    yield "=cmd|' _C calc'!A0.pdf", small() + b"%3", READ
    yield "bell\x07escape\x1b[31m.pdf", small() + b"%4", READ
    yield "-o.pdf", small() + b"%5", READ
    yield "ก" * 80 + ".pdf", small() + b"%6", READ
    yield "a" * 251 + ".pdf", small() + b"%7", READ
    yield "deep/" + "d/" * 60 + "a.pdf", small() + b"%8", READ


def all_files(sound):
    yield from broken_pdfs(sound)
    yield from looping_pdfs()
    yield from large_pdfs()
    yield from picture_pdfs()
    yield from active_pdfs()
    yield "encrypted-open.pdf", encrypted(b""), READ
    yield "encrypted.pdf", encrypted(b"secret"), "needs-password"
    yield from texts()
    yield from names()


def main():
    folder, sound_file = sys.argv[1:]
    with open(sound_file, "rb") as file:
        sound = file.read()
    expected = []
    for name, data, statuses in all_files(sound):
        path = os.path.join(folder, "in", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        expected.append((name, statuses))
    # What is no file at all.
    os.mkfifo(os.path.join(folder, "in", "pipe.pdf"))
    os.mkdir(os.path.join(folder, "in", "folder.pdf"))
    os.symlink("loop.pdf", os.path.join(folder, "in", "loop.pdf"))
    os.symlink("..", os.path.join(folder, "in", "deep", "up"))
    os.symlink("/dev/zero", os.path.join(folder, "in", "device.pdf"))
    for name in ("pipe.pdf", "folder.pdf", "loop.pdf", "deep/up", "device.pdf"):
        expected.append((name, "not-a-pdf"))
    with open(os.path.join(folder, "expected.tsv"), "w", encoding="utf-8") as file:
        for name, statuses in expected:
            file.write("%s\t%s\n" % (name.replace("\n", "\\n"), statuses))


main()
