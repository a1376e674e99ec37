"""From simulated answers to the true record of a report, and what the layouts need beside it."""
import random
from dataclasses import dataclass
from fractions import Fraction

from answers import simulate
from arithmetic import aggregate, hundredths, level, mean
from numerals import thai
from periods import period
from texts.analyses import KEEP, KEEP_PUBLISHED, TAILS, WEAK
from texts.limitations import LIMITATIONS
from texts.plans import FINDINGS, MEASURES, STEPS, UNITS
from years import YEARS, indicator_name, instrument_of


@dataclass
class Spec:
    """One agency's report, as the generator is asked to make it."""
    name: str                # file name without suffix
    year: int
    agency: tuple            # (name, kind, district, province)
    seed: int
    n_iit: int
    n_eit: tuple
    mood: dict
    misses: dict
    thai: bool               # numerals
    plans: int               # rows of the plan table
    periods: tuple
    limitations: int
    about: str
    slips: tuple = ()

    def text(self, words: str) -> str:
        return thai(words) if self.thai else words


def score(value: int, *others: int) -> dict:
    result = {"value": value / 100}
    if others and {*others} != {value}:
        result["accept"] = [v / 100 for v in dict.fromkeys([value, *others])]
    return result


def _item_scores(answer) -> dict:
    """An item's score, and its parts; with parts the mean of both as printed, half up."""
    if not isinstance(answer, tuple):
        return {"score": score(hundredths(answer))}
    one, two = (hundredths(part) for part in answer)
    printed = hundredths(Fraction(one + two, 200))
    return {"score": score(printed, hundredths(mean(answer))),
            "part1": score(one), "part2": score(two)}


def _write_analyses(spec, rng, items):
    """Own words for a weak item; one sentence over a run of neighbours that need none."""
    used, previous, text = {}, None, None
    for item in items:
        full = all(item[k]["value"] == 100 for k in ("score", "part1", "part2") if k in item)
        key = (item["indicator"], item.get("group"))
        if full and previous == key:
            item["analysis"], item["analysis_accept"] = None, [text]
            continue
        if full:
            text = spec.text(rng.choice(KEEP_PUBLISHED if item["indicator"] >= 9 else KEEP))
        else:
            bank = WEAK[item["indicator"]]
            turn = used.setdefault(item["indicator"], rng.randrange(len(bank)))
            used[item["indicator"]] += 1
            tail = rng.choice(TAILS) if rng.random() < .5 else ""
            text = spec.text(bank[turn % len(bank)] + tail)
        item["analysis"] = text
        previous = key if full else None


def _items(spec, answers, rng):
    items = []
    for one in YEARS[spec.year].items:
        item = {"code": one.code, "indicator": one.indicator, "text": spec.text(one.text)}
        item.update(_item_scores(answers[one.code]))
        if one.group:
            item["group"] = spec.text(one.group)
        items.append(item)
    _write_analyses(spec, rng, items)
    return items


def _weakest(items, count):
    """The items a plan is made for: all OIT misses and the lowest of the others, in order."""
    low = [i for i in items if i["code"][0] == "o" and i["score"]["value"] < 100]
    asked = [i for i in items if i["code"][0] != "o" and i["score"]["value"] < 100]
    low += sorted(asked, key=lambda i: i["score"]["value"])[:max(0, count - len(low))]
    return [i for i in items if i in low]


def _plans(spec, items, rng):
    plans, turns = [], {}
    for number, item in enumerate(_weakest(items, spec.plans)):
        indicator = item["indicator"]
        turn = turns[indicator] = turns.get(indicator, -1) + 1
        text, start, end = period(spec.periods[number % len(spec.periods)], spec.year + 1)
        steps = STEPS[indicator]
        chosen = sorted(rng.sample(range(len(steps)), min(len(steps), rng.choice((3, 4, 5)))))
        advice = WEAK[indicator][turn % len(WEAK[indicator])]
        units = rng.sample(UNITS[:-2], rng.choice((1, 2, 2, 3)))
        if number == 1:
            units = [UNITS[-2]]
        if number == 3:
            units = [units[0], UNITS[-1]]
        plan = {"indicator": indicator, "item": item["code"], "item_text": item["text"]}
        plan.update({k: item[k] for k in ("score", "part1", "part2") if k in item})
        plan.update({
            "measure": spec.text(MEASURES[indicator][turn % len(MEASURES[indicator])]),
            "finding": spec.text(FINDINGS[indicator][0] + " ดังนั้น " + advice),
            "steps": [spec.text(steps[k]) for k in chosen],
            "start": start, "end": end, "period_text": spec.text(text), "responsible": units})
        plans.append(plan)
    return plans


def _apply_slips(spec, truth):
    """Mistakes of the agency: the record keeps what is printed."""
    slips = [dict(slip) for slip in spec.slips]
    for slip in slips:
        if slip["kind"] == "level-wrong":
            truth["overall"]["level"] = slip["printed"]
        elif slip["kind"] == "sum-wrong":
            one = next(i for i in truth["instruments"] if i["code"] == slip["where"][4:])
            true = round(one["score"]["value"] * 100)
            slip["computed"] = true / 100
            tens, tenths = true // 1000, true // 10 % 10  # 89.47 -> 84.97
            ones = true // 100 % 10
            one["score"] = score(tens * 1000 + tenths * 100 + ones * 10 + true % 10)
            slip["printed"] = one["score"]["value"]
        elif slip["kind"] == "tables-disagree":
            one = truth["indicators"][int(slip["where"][4:]) - 1]
            first = round(one["score"]["value"] * 100)
            one["score"] = score(first, first + slip["difference"])
    truth["_slips"] = slips


def compose(spec: Spec) -> dict:
    rng = random.Random(spec.seed + 7)
    answers = simulate(spec.year, spec.seed, spec.n_iit, spec.n_eit, spec.mood, spec.misses)
    sums = aggregate(spec.year, answers)
    printed = {k: hundredths(v) for k, v in sums.items() if k != "indicators"}
    name, kind, district, province = spec.agency
    expected = level(spec.year, printed["overall"], [printed[k] for k in ("IIT", "EIT", "OIT")])
    instruments = [{"code": k, "score": score(printed[k])} for k in ("IIT", "EIT", "OIT")]
    if YEARS[spec.year].eit_parts:
        # No report of these years prints EIT as one number: the record has the printed parts' mean.
        mean = hundredths(Fraction(printed["part1"] + printed["part2"], 200))
        instruments[1].update(score=score(mean, printed["EIT"]),
                              part1=score(printed["part1"]), part2=score(printed["part2"]))
    items = _items(spec, answers, rng)
    truth = {
        "schema": "ita-report/1", "source": {}, "document_type": "analysis-report",
        "agency": {"name": name, "kind": kind, "district": district, "province": province,
                   "code": None},
        "fiscal_year": spec.year,
        "overall": {"score": score(printed["overall"]), "level": expected,
                    "level_expected": expected},
        "instruments": instruments,
        "indicators": [{"number": n, "name": indicator_name(spec.year, n),
                        "instrument": instrument_of(n), "score": score(hundredths(v))}
                       for n, v in sums["indicators"].items()],
        "items": items, "plan_year": spec.year + 1, "plans": _plans(spec, items, rng),
        "limitations": [spec.text(t) for t in rng.sample(LIMITATIONS, spec.limitations)],
        "history": []}
    _apply_slips(spec, truth)
    return truth
