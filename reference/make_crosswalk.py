#!/usr/bin/env python3
"""Writes crosswalk.tsv: which item of one fiscal year is which of another.

Only OIT items are paired, and only where the titles of frameworks/ are equal but for spaces,
punctuation and the year they name, and unique within their year: questions of IIT and EIT were
reworded between years, and a score of another question is not the same score. Certainty is the
weaker one of the two years' lists.
"""
import pathlib
import re
import tomllib

FOLDER = pathlib.Path(__file__).parent


def key(text):
    text = re.sub(r"(ของ)?(ประจำปี|ปีงบประมาณ|ปี)?\s*(พ\.ศ\.)?\s*25\d\d", "", text)
    return re.sub(r"[\s.,()\"“”/:\-–]", "", text)


def oit_items(year):
    items = tomllib.loads((FOLDER / "frameworks" / f"{year}.toml").read_text())["items"]
    oit = items.get("oit", {})
    by_key = {}
    for item in oit.get("list", []):
        if item.get("text"):
            by_key.setdefault(key(item["text"]), []).append(item["code"])
    unique = {k: codes[0] for k, codes in by_key.items() if len(codes) == 1}
    return unique, oit.get("certainty", "unverified")


def main():
    order = ["sourced", "derived", "unverified"]
    years = sorted(int(p.stem) for p in (FOLDER / "frameworks").glob("*.toml"))
    lines = ["from_year\tfrom_item\tto_year\tto_item\tcertainty"]
    for first in years:
        for second in years:
            if first >= second:
                continue
            a, sure_a = oit_items(first)
            b, sure_b = oit_items(second)
            sure = max(sure_a, sure_b, key=order.index)
            pairs = [(a[k], b[k]) for k in a if k in b]
            pairs.sort(key=lambda pair: int(pair[0][1:]))
            lines += [f"{first}\t{x}\t{second}\t{y}\t{sure}" for x, y in pairs]
    (FOLDER / "crosswalk.tsv").write_text("\n".join(lines) + "\n")


main()
