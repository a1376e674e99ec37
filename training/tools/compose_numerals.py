"""Texts of the numeral model: scores, codes and what else stands in the cells around them."""

from numbers_of_reports import code, digits, money, score, thai, year

CHARACTERS = "๐๑๒๓๔๕๖๗๘๙0123456789.,%()-/+IEOTAieo"


def marker(rng) -> str:
    """Numbering of rows and headings: 7.  (3)  12)  4.2  -"""
    n = rng.randint(1, 60)
    return rng.choice([f"{n}.", f"{n}.", f"({n})", f"{n})", f"{n}.{rng.randint(1, 12)}",
                       f"{n}.{rng.randint(1, 9)}.{rng.randint(1, 9)}", "-", f"{n}"])


def date(rng) -> str:
    day = f"{rng.randint(1, 31)}/{rng.randint(1, 12)}/"
    return day + (year(rng) if rng.random() < 0.6 else digits(rng, 2))


def difference(rng) -> str:
    sign = rng.choice("+-")
    if rng.random() < 0.8:
        return sign + rng.choice(["", " "]) + score(rng)
    return f"({sign}{score(rng)})"


def compose(rng, arabic: float) -> str:
    """One line; `arabic`: the share of lines in Arabic digits."""
    draw = rng.random()
    if draw < 0.58:
        text = score(rng)
        if rng.random() < 0.06:
            text += rng.choice(["%", " %"])
    elif draw < 0.75:
        text = code(rng)
        if rng.random() < 0.12:
            text += rng.choice([" ", ", ", ",", "-", " - "]) + code(rng)
    elif draw < 0.785:
        text = rng.choice(["IIT", "EIT", "OIT", "ITA", "A", "AA", "I", "E", "O"])
    elif draw < 0.85:
        text = marker(rng)
    elif draw < 0.88:
        text = f"({score(rng)})"
    elif draw < 0.905:
        text = difference(rng)
    elif draw < 0.92:
        text = date(rng)
    elif draw < 0.935:
        text = year(rng)
    elif draw < 0.95:
        text = money(rng)
    else:
        text = rng.choice([" ", " ", "  ", "/", " / "]).join(
            rng.choice([score, score, code])(rng) for _ in range(rng.choice([2, 2, 3])))
        text = " ".join(text.split())
    return text if rng.random() < arabic else thai(text)
