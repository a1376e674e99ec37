#!/usr/bin/env python3
"""Makes the samples: reports of invented agencies and their true records.

    samples/generator/make_samples.py --out samples            all of them
    samples/generator/make_samples.py --out samples --only X   those whose name contains X
    samples/generator/make_samples.py --out samples --check    recompute every truth, write nothing
"""
import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from catalogue import SAMPLES  # noqa: E402  (needs the path above)
from check import check_folder, check_names  # noqa: E402
from write import write_sample  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True, help="folder of the samples")
    parser.add_argument("--only", default="", help="only samples whose name contains this")
    parser.add_argument("--check", action="store_true", help="check the truths that are there")
    parser.add_argument("--names", type=Path, nargs="+", metavar="CSV",
                        help="lists of real places: no invented name may stand in them")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    if options.names:
        return check_names(options.out, options.names)
    if options.check:
        return check_folder(options.out)
    options.out.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        if options.only in sample.name:
            write_sample(sample, options.out)
            print(sample.name)
    return check_folder(options.out)


if __name__ == "__main__":
    sys.exit(main())
