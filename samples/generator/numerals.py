"""Arabic and Thai numerals."""
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def thai(text) -> str:
    return str(text).translate(_TO_THAI)


def two_places(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"
