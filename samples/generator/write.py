"""Writes one sample, its truth and its notes, and looks whether all numbers are on the pages."""
import hashlib
import json
import re
import subprocess
from collections import Counter

from blocks import words_of
from check import printed_scores

NUMBER = re.compile(r"[0-9๐-๙]{1,3}\.[0-9๐-๙]{2}(?![0-9๐-๙])")

NOTES = """{name}.{suffix}
{about}.
Producer: {producer}. Made by samples/generator/make_samples.py for this project; the agency,
its numbers and its words are invented.
"""


def pages_of(path):
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True,
                          capture_output=True).stdout.decode()
    return text.split("\f")[:-1]


def _finish(record, path, pages):
    record["source"] = {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                        "pages": pages, "kind": "text" if pages else "transcript",
                        **{key: record["source"][key] for key in ("row", "page_from", "page_to")
                           if key in record["source"]}}


def letters(text):
    """Consonants alone: marks may stand elsewhere in a text layer, spaces may be lost."""
    return re.sub(r"[^ก-ฮ]", "", text)


def check_scores(record, text, path, in_thai):
    """Each score as often as the record has it, at least."""
    wanted = Counter(printed_scores(record, in_thai))
    found = Counter(NUMBER.findall(text))
    missing = {s: n - found[s] for s, n in wanted.items() if found[s] < n}
    if missing:
        raise SystemExit(f"{path}: not on the pages: {missing}")


def check_words(document, text, path):
    """Producers have lost whole rows at page breaks: every letter must have come through."""
    lost = Counter(letters("".join(words_of(document)))) - Counter(letters(text))
    if lost:
        raise SystemExit(f"{path}: letters lost: {lost}")


def write_sample(sample, folder):
    path = folder / f"{sample.name}.{sample.suffix}"
    truth = sample.truth()
    document = sample.write(truth, path)
    pages = pages_of(path) if sample.suffix == "pdf" else None
    text = "".join(pages) if pages else path.read_text(encoding="utf-8")
    if document:
        check_words(document, text, path)
    for record in truth if isinstance(truth, list) else [truth]:
        check_scores(record, text, path, sample.thai)
        if record["source"].get("row", "no league table") is None:
            place_row(record, truth, pages)
        _finish(record, path, len(pages) if pages else None)
        record["_wrapped_spaces"] = sample.wrapped_spaces
    path.with_name(path.name + ".truth.json").write_text(
        json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (folder / f"{sample.name}.about").write_text(
        NOTES.format(name=sample.name, suffix=sample.suffix, about=sample.about,
                     producer=sample.producer), encoding="utf-8")


def place_row(record, records, pages):
    """The page the agency's row stands on, and which data row of that page it is."""
    def page(one):
        name = letters(one["agency"]["name"])
        return next(n for n, text in enumerate(pages, 1) if name in letters(text))

    own = page(record)
    same = [r for r in records if page(r) == own]
    record["source"]["row"] = {"page": own, "row": same.index(record) + 1}
