"""Simulated answers: what n respondents ticked, and what the website check found."""
import random
from fractions import Fraction

from arithmetic import mean
from years import YEARS


def _one_question(rng: random.Random, item, steps, n: int, mood: float) -> Fraction:
    """The mean of n answers to one question. `mood` is the chance of the best answer; below 0 it
    is the share of respondents who misread a question put the other way round."""
    lines = []
    for _ in range(item.parts):
        # A yes/no question on bribes is answered "no" by nearly everybody.
        best = 1 - (1 - mood) / 5 if item.yes_no else mood
        ticks = []
        for _ in range(n):
            if mood < 0:
                ticks.append(steps[rng.randrange(2) if rng.random() < -mood else -1])
            elif rng.random() < best:
                ticks.append(steps[-1])
            elif item.yes_no:
                ticks.append(0)
            else:
                lower = rng.choices(range(2, len(steps) + 1),
                                    weights=[3 ** -k for k in range(len(steps) - 1)])[0]
                ticks.append(steps[-lower])
        lines.append(Fraction(sum(ticks), n))
    return mean(lines)


def simulate(year: int, seed: int, n_iit: int, n_eit, mood: dict, misses: dict) -> dict:
    """{item code: Fraction, or a pair of them where the year has EIT parts}.

    `mood` maps item codes or letters ("i", "e") to the chance of a best answer; `misses` maps OIT
    codes to the score they got instead of 100.
    """
    rng = random.Random(seed)
    framework = YEARS[year]
    answers = {}
    for item in framework.items:
        letter = item.code[0]
        chance = mood.get(item.code, mood.get(letter, 0.9))
        if letter == "o":
            answers[item.code] = Fraction(misses.get(item.code, 100))
        elif letter == "e" and framework.eit_parts:
            answers[item.code] = tuple(
                _one_question(rng, item, framework.steps, n, chance) for n in n_eit)
        else:
            n = n_iit if letter == "i" else n_eit[0]
            answers[item.code] = _one_question(rng, item, framework.steps, n, chance)
    return answers
