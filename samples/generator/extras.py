"""What some reports say beside the results: former years, ranks, strengths, last year's measures."""
import random
from fractions import Fraction

from arithmetic import hundredths
from compose import compose, score
from texts.extras import BUDGETS, FOLLOW_UPS, FORMER, STRENGTHS, SUB_STEPS


def _former_year(rng, year):
    """Scores of one former year that add up."""
    values = {code: rng.randrange(8600, 9900) for code in ("IIT", "EIT", "OIT")}
    total = Fraction(values["IIT"] * 30 + values["EIT"] * 30 + values["OIT"] * 40, 10000)
    scopes = {"overall": hundredths(total), **values}
    return [{"fiscal_year": year, "scope": scope, "score": score(value)}
            for scope, value in scopes.items()]


def with_extras(spec):
    """The record of compose() and all that the layout "follow" prints beside it."""
    truth = compose(spec)
    rng = random.Random(spec.seed + 70)
    truth["history"] = _former_year(rng, spec.year - 1) + _former_year(rng, spec.year - 2)
    truth["strengths"] = [spec.text(text) for text in rng.sample(STRENGTHS, 4)]
    for number, plan in enumerate(truth["plans"]):
        budget = BUDGETS[number % len(BUDGETS)]
        if budget:
            plan["budget"] = spec.text(budget)
        plan["follow_up"] = spec.text(FOLLOW_UPS[number % len(FOLLOW_UPS)])
        if number < len(SUB_STEPS):
            plan["steps"][0] += " " + spec.text(" ".join(SUB_STEPS[number]))
    truth["follow_ups"] = [
        {"indicator": None, "item": None, "measure": spec.text(measure),
         "steps": [spec.text(step) for step in steps], "start": None, "end": None,
         "period_text": spec.text(period), "responsible": units, "follow_up": spec.text(result)}
        for measure, steps, period, units, result in FORMER]
    for former, (start, end) in zip(truth["follow_ups"], (("2024-10-01", "2025-09-30"),
                                                          ("2025-01-01", "2025-03-31"))):
        former.update(start=start, end=end)
    position, of = rng.randrange(5, 60), rng.randrange(70, 140)
    truth["ranks"] = [{"position": position, "of": of}]
    return truth


def sheet(spec):
    """The record of a report that has no items: its totals, instruments and indicators."""
    truth = compose(spec)
    truth.update(document_type="result-sheet", items=[], plan_year=None, plans=[], limitations=[])
    return truth
