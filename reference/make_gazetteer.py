#!/usr/bin/env python3
"""Makes gazetteer.tsv, districts.tsv and provinces.tsv beside this file.

    make_gazetteer.py AUTHORITIES.csv DISTRICTS.csv PROVINCES.csv

AUTHORITIES.csv  the Department of Local Administration's list of 2560
                 (type_th, full_name, amphoe, changwat, dola_code_2560)
DISTRICTS.csv    districts of thai-province-data (id, name_th, province_id)
PROVINCES.csv    provinces of thai-province-data (id, name_th)
"""

import csv
import pathlib
import sys
from collections import Counter

# The list of authorities writes two districts otherwise than the law does: the first was renamed,
# the second is written with a hyphen.
RENAMED_DISTRICTS = {
    ("ขอนแก่น", "ภูคำน้อย"): "เวียงเก่า",
    ("นราธิวาส", "สุไหงโกลก"): "สุไหงโก-ลก",
}

# The one city with a form of its own; the list calls its kind "เมือง".
RENAMED_KINDS = {"เมือง": "เมืองพัทยา"}

BANGKOK = "กรุงเทพมหานคร"
REGISTRY_OFFICE = "ท้องถิ่น"  # "ท้องถิ่นเทศบาลตำบลบ้านฆ้อง" stands among the districts and is none


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_districts(districts_path, provinces_path):
    """Pairs (province, district); Bangkok's come with "เขต", the others without a prefix."""
    province_of = {row["id"]: row["name_th"].strip() for row in rows(provinces_path)}
    pairs = set()
    for row in rows(districts_path):
        name, province = row["name_th"].strip(), province_of[row["province_id"]]
        if name.startswith(REGISTRY_OFFICE):
            continue
        pairs.add((province, name.removeprefix("เขต") if province == BANGKOK else name))
    return sorted(province_of.values()), pairs


def read_authorities(path, districts):
    """Tuples (code, kind, name, district, province), each code once.

    Rows that repeat a code differ in the province only; the right one has the district."""
    table = rows(path)
    times = Counter(row["dola_code_2560"] for row in table)
    authorities = set()
    for row in table:
        province, district = row["changwat"].strip(), row["amphoe"].strip()
        district = RENAMED_DISTRICTS.get((province, district), district)
        if times[row["dola_code_2560"]] > 1 and (province, district) not in districts:
            continue
        kind = RENAMED_KINDS.get(row["type_th"], row["type_th"])
        authorities.add((row["dola_code_2560"], kind, row["full_name"].strip(), district, province))
    return authorities


def write(name, header, lines):
    path = pathlib.Path(__file__).parent / name
    text = "".join("\t".join(fields) + "\n" for fields in [header, *lines])
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {len(lines)}")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    provinces, districts = read_districts(sys.argv[2], sys.argv[3])
    authorities = read_authorities(sys.argv[1], districts)
    # The districts' list lacks กัลยาณิวัฒนา (Chiang Mai, founded 2552); its authorities name it.
    districts |= {(a[4], a[3]) for a in authorities if a[3]}
    write("provinces.tsv", ["province"], [[p] for p in provinces])
    write("districts.tsv", ["province", "district"], sorted(districts))
    write("gazetteer.tsv", ["code", "kind", "name", "district", "province"],
          sorted(authorities, key=lambda a: (a[2], a[3], a[4])))


if __name__ == "__main__":
    main()
