"""Numbers and codes as ITA reports print them; in Arabic digits, `thai()` turns them."""

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def thai(text: str) -> str:
    return text.translate(THAI)


def digits(rng, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def score(rng) -> str:
    """A score out of 100. Nearly half have even digits, so that no pair of digits is favoured."""
    draw = rng.random()
    if draw < 0.10:
        return "100.00"
    if draw < 0.40:
        return f"{rng.randint(60, 99)}.{digits(rng, 2)}"
    if draw < 0.80:
        return f"{rng.choice('123456789')}{rng.choice('0123456789')}.{digits(rng, 2)}"
    if draw < 0.86:
        return f"{rng.choice('0123456789')}.{digits(rng, 2)}"
    if draw < 0.92:
        return digits(rng, rng.choice([1, 2, 2, 3])).lstrip("0") or "0"
    if draw < 0.94:
        return "100"
    if draw < 0.97:
        return f"{rng.randint(0, 99)}.{digits(rng, rng.choice([1, 1, 3]))}"
    thousands = f"{rng.randint(1, 99)},{digits(rng, 3)}"
    return thousands + rng.choice(["", "", ".00", "." + digits(rng, 2)])


def code(rng) -> str:
    """A question's code: i1, E 12, O43, o.7."""
    letter = rng.choice("iiiIeeeEooOO")
    number = str(rng.randint(1, 45) if rng.random() < 0.85 else rng.randint(1, 99))
    return letter + rng.choice(["", "", "", "", "", " ", "."]) + number


def year(rng) -> str:
    return str(rng.randint(2555, 2575) if rng.random() < 0.85 else rng.randint(2400, 2600))


def money(rng) -> str:
    value = int(10 ** rng.uniform(2.5, 8.2))
    return f"{value:,}" + rng.choice(["", ".00", ".-", f".{rng.randint(0, 99):02d}"])
