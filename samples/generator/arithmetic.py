"""ITA's arithmetic on exact fractions. Printed numbers are hundredths, half up, made from inputs
that were never rounded."""
from fractions import Fraction

from years import YEARS, instrument_of

LEVELS_WORDS = [("ผ่านดีเยี่ยม", 9500, 9500), ("ผ่านดี", 8500, 8500), ("ผ่าน", 8500, 0),
                ("ต้องปรับปรุง", 7000, 0), ("ต้องปรับปรุงโดยด่วน", 0, 0)]
LEVELS_LETTERS = [("AA", 9500, 0), ("A", 8500, 0), ("B", 7500, 0), ("C", 6500, 0),
                  ("D", 5500, 0), ("E", 5000, 0), ("F", 0, 0)]


def hundredths(value) -> int:
    """Half up: 98.125 -> 9813."""
    return int((Fraction(value) * 100 + Fraction(1, 2)) // 1)


def mean(values) -> Fraction:
    values = list(values)
    return sum(values, Fraction(0)) / len(values)


def level(year: int, overall: int, instruments) -> str:
    """The level that follows from printed hundredths by the year's rule."""
    rules = LEVELS_LETTERS if year <= 2565 else LEVELS_WORDS
    lowest = min(instruments)
    return next(name for name, total, each in rules if overall >= total and lowest >= each)


def open_data_mean(year, scores: dict) -> Fraction:
    """One OIT indicator from the scores of its items, {item: score}."""
    if not YEARS[year].sub_groups:
        return mean(scores.values())
    groups = {}
    for item, score in scores.items():
        groups.setdefault(item.group, []).append(score)
    return mean(mean(group) for group in groups.values())


def aggregate(year: int, answers: dict) -> dict:
    """From item scores ({code: Fraction, or (part 1, part 2) for EIT parts}) to the total.

    Returns {"indicators": {number: Fraction}, "IIT", "EIT", "OIT", "overall": Fraction} and,
    where the year has them, "part1" and "part2".
    """
    framework = YEARS[year]
    result, indicators = {}, {}
    parts = {1: {}, 2: {}}
    for number in range(1, 11):
        scores = {item: answers[item.code] for item in framework.items if item.indicator == number}
        if number >= 9:
            indicators[number] = open_data_mean(year, scores)
        elif framework.eit_parts and number >= 6:
            for part in (1, 2):
                parts[part][number] = mean(pair[part - 1] for pair in scores.values())
            indicators[number] = mean([parts[1][number], parts[2][number]])
        else:
            indicators[number] = mean(scores.values())
    result["indicators"] = indicators
    for code in ("IIT", "EIT", "OIT"):
        result[code] = mean(v for n, v in indicators.items() if instrument_of(n) == code)
    if framework.eit_parts:
        result["part1"], result["part2"] = mean(parts[1].values()), mean(parts[2].values())
    result["overall"] = (result["IIT"] * 30 + result["EIT"] * 30 + result["OIT"] * 40) / 100
    return result
