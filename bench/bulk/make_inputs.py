#!/usr/bin/env python3
"""Writes N inputs as an office has them: make_inputs.py FOLDER N [SCANS]

Most are the samples' PDFs and transcripts, each with a comment of its own, so that none is another's
duplicate; SCANS (2 % of N unless told, at most 50) are scans of one to three pages, each a hair
wider, so that none is known from another; 1 % are damaged, 5 % hostile
(tests/hostile), and three are duplicates. The same arguments give the same files.
"""
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = os.path.join(ROOT, "samples")


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(folder, name, data):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def sound_samples():
    """Reports of text and transcripts: what is read from pixels counts among the scans."""
    for name in sorted(os.listdir(SAMPLES)):
        if name.endswith((".pdf", ".txt")) and "README" not in name and "pictures" not in name:
            yield name, read(os.path.join(SAMPLES, name))


def scan(number, pages):
    """The sample's scanned page, `pages` times, each a ten-thousandth of a point wider."""
    sample = read(os.path.join(SAMPLES, "scans", "league-2567-writer.turned.pdf"))
    width, height = (int(re.search(rb"/%s (\d+)" % key, sample).group(1)) for key in (b"Width", b"Height"))
    start = re.search(rb"/Filter /DCTDecode.*?stream\r?\n", sample, re.S).end()
    jpeg = sample[start:sample.index(b"endstream", start)].rstrip(b"\r\n")
    channels = jpeg[jpeg.index(b"\xff\xc0") + 9]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
                   pages, b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(pages))),
               b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 "
               b"/ColorSpace %s /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream" % (
                   width, height, b"/DeviceGray" if channels == 1 else b"/DeviceRGB", len(jpeg), jpeg)]
    for i in range(pages):
        # A page that is one picture is known again by its pixels and by the size of the page.
        width_now = 595.44 + (number * 3 + i + 1) * 0.001
        draw = b"q %.3f 0 0 842.04 0 0 cm /I Do Q" % width_now
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.3f 842.04] /Contents %d 0 R "
                       b"/Resources << /XObject << /I 3 0 R >> >> >>" % (width_now, 5 + 2 * i))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw))
    out = b"%PDF-1.5\n"
    places = []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n" \
        b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(out))


def hostile(folder, count):
    """Every so many-th of the hostile inputs that are files, so that all kinds are among them."""
    made = folder + ".hostile"
    subprocess.run([sys.executable, os.path.join(ROOT, "tests/hostile/make_hostile.py"), made,
                    os.path.join(SAMPLES, "league-2567-writer.pdf")], check=True)
    files = []
    for place, _, names in os.walk(os.path.join(made, "in")):
        files += [os.path.join(place, name) for name in names]
    files = sorted(path for path in files if os.path.isfile(path) and not os.path.islink(path))
    chosen = [files[i * len(files) // count] for i in range(min(count, len(files)))]
    for i, path in enumerate(chosen):
        write(folder, "hostile/%03d-%s" % (i, os.path.basename(path)[-60:]), read(path))
    shutil.rmtree(made)


def main():
    folder, total = sys.argv[1], int(sys.argv[2])
    scans = min(50, int(sys.argv[3]) if len(sys.argv) > 3 else total // 50)
    bad, damaged, twins = total // 20, total // 100, 3
    hostile(folder, bad)
    samples = list(sound_samples())
    for i in range(scans):
        write(folder, "scans/%03d.pdf" % i, scan(i, 1 + i % 3))
    for i in range(damaged):
        name, data = samples[i % len(samples)]
        cut = data[:len(data) * (i + 1) // (damaged + 1)]
        write(folder, "damaged/%03d.pdf" % i, cut if cut[:5] == b"%PDF-" else b"%PDF-1.4\n" + cut)
    for i in range(total - bad - scans - damaged - twins):
        name, data = samples[i % len(samples)]
        extra = b"\n%% %d\n" % i if name.endswith(".pdf") else b"\n%d\n" % i
        write(folder, "province %02d/%04d %s" % (i % 7, i, name), data + extra)
    for i in range(twins):
        name, data = samples[i]
        write(folder, "again/%d %s" % (i, name), data + b"\n%% %d\n" % i)


main()
