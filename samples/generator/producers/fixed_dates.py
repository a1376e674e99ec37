"""The one thing changed in a producer's output: when it was made.

Dates, document ids and Writer's checksum are overwritten in place by others of the same length,
so that no offset moves and a second run gives the same bytes.
"""
import re


def fix_dates(pdf: bytes, created: str) -> bytes:
    digits = re.sub(r"\D", "", created).encode()  # YYYYMMDDHHMMSS

    def date(match):
        return match.group(1) + digits + match.group(3)

    def zeros(match):
        return match.group(1) + b"0" * len(match.group(2)) + match.group(3)

    pdf = re.sub(rb"(\(D:)(\d{14})([^)]*\))", date, pdf)
    pdf = re.sub(rb"(/DocChecksum /)([0-9A-F]{32})()", zeros, pdf)
    return re.sub(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]{32})(>\s*<[0-9A-Fa-f]{32}>)",
                  lambda m: zeros(m)[:-33] + b"0" * 32 + b">", pdf)
