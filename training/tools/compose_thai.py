"""Texts of the extended Thai model: official phrases, dictionary words, numbers, Latin.

Everything comes from Debian's word list (hunspell-th), this project's place names and the files in
text/, which were written for it. `Composer.line` gives what is printed; `transcript` what the
network has to say, in which ำ is two signs, as in Debian's model.
"""

import re
import tomllib
from pathlib import Path

from draw import clusters
from numbers_of_reports import code, digits, money, score, thai, year

HERE = Path(__file__).resolve().parent.parent
WORD_LIST = Path("/usr/share/hunspell/th_TH.dic")
OPENING_VOWELS = "เแโใไ"


def transcript(text: str) -> str:
    return text.replace("\u0e33", "\u0e4d\u0e32")


def lines_of(path: Path) -> list[str]:
    return [s for s in path.read_text().splitlines() if s and not s.startswith("#")]


class Composer:
    def __init__(self, allowed: frozenset[str]):
        """`allowed`: the signs of the unicharset (and the space); others are never composed."""
        self.allowed = allowed
        words = (w.split("/")[0].strip() for w in WORD_LIST.read_text().splitlines()[1:])
        self.words = [w for w in words if w and self.fits(w)]
        self.phrases = lines_of(HERE / "text/phrases.txt")
        self.english = " ".join(lines_of(HERE / "text/english.txt")).split()
        self.kinds = tomllib.loads((HERE / "text/kinds.toml").read_text())
        districts = lines_of(HERE.parent / "reference/districts.tsv")[1:]
        self.places = [p for row in districts for p in row.split("\t")]
        self.rare = "ฌฆฏฎฐฑฒฬฤฯๆญณ"
        self.rare_words = [w for w in self.words if any(c in self.rare for c in w)]

    def fits(self, text: str) -> bool:
        return all(c in self.allowed for c in transcript(text))

    def some_words(self, rng, low: int, high: int) -> str:
        out = []
        for _ in range(rng.randint(low, high)):
            pool = self.rare_words if rng.random() < 0.06 else self.words
            out.append(rng.choice(pool))
            if rng.random() < 0.12:
                out.append(" ")
        return "".join(out).strip()

    def some_english(self, rng, high: int = 5) -> str:
        words = [rng.choice(self.english) for _ in range(rng.randint(1, high))]
        text = " ".join(words)
        return rng.choice([text, text, text.upper(), text.lower()])

    def date(self, rng) -> str:
        day = rng.randint(1, 31)
        if rng.random() < 0.55:
            return f" {day} {rng.choice(self.kinds['months'])} {rng.choice(['', 'พ.ศ. '])}{year(rng)}"
        if rng.random() < 0.6:
            return f" {day} {rng.choice(self.kinds['short_months'])} {rng.choice([year(rng), digits(rng, 2)])}"
        return f" {day}/{rng.randint(1, 12)}/{year(rng)}"

    def web(self, rng, mail: bool) -> str:
        name = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(3, 10)))
        end = rng.choice([".go.th", ".ac.th", ".or.th", ".com", ".in.th"])
        if mail:
            return f"{name}{rng.choice(['', '_', '.', '-'])}{digits(rng, rng.choice([0, 1, 2]))}@{rng.choice(['gmail.com', 'dla.go.th', 'hotmail.com', name + end])}"
        return rng.choice(["https://", "http://", ""]) + f"www.{name}{end}" + rng.choice(
            ["", "", "/", f"/{rng.choice(self.english).lower()}", f"/index.php?id={digits(rng, 3)}"])

    def slot(self, rng, name: str) -> str:
        pick = lambda kind: rng.choice(self.kinds[kind])
        makers = {
            "n": lambda: str(rng.randint(1, 99)), "small": lambda: str(rng.randint(1, 9)),
            "two": lambda: str(rng.randint(60, 75)), "year": lambda: year(rng),
            "score": lambda: score(rng), "money": lambda: money(rng),
            "percent": lambda: score(rng) + rng.choice(["%", " %"]),
            "count": lambda: f"{int(10 ** rng.uniform(1, 4)):,}",
            "code": lambda: code(rng), "date": lambda: self.date(rng),
            "span": lambda: f"{pick('short_months')} {digits(rng, 2)} - {pick('short_months')} {digits(rng, 2)}",
            "month": lambda: pick("months"), "tool": lambda: pick("tools"),
            "grade": lambda: pick("grades"), "status": lambda: pick("status"),
            "indicator": lambda: pick("indicators"), "office": lambda: pick("offices"),
            "post": lambda: pick("posts"), "place": lambda: rng.choice(self.places),
            "agency": lambda: pick("agencies") + rng.choice(self.places),
            "phone": lambda: rng.choice([f"0 {digits(rng, 4)} {digits(rng, 4)}", f"0-{digits(rng, 4)}-{digits(rng, 4)} ต่อ {digits(rng, 2)}", f"0{digits(rng, 2)}-{digits(rng, 6)}"]),
            "words": lambda: self.some_words(rng, 1, 5), "english": lambda: self.some_english(rng),
            "url": lambda: self.web(rng, False), "email": lambda: self.web(rng, True)}
        return makers[name]()

    def phrase(self, rng) -> str:
        return re.sub(r"\{(\w+)\}", lambda m: self.slot(rng, m[1]), rng.choice(self.phrases))

    def figures(self, rng) -> str:
        """Rows of a table, lone scores and codes: what a cell without words holds."""
        one = lambda: rng.choice([score, score, score, code, money, year])(rng)
        draw = rng.random()
        if draw < 0.4:
            return one()
        if draw < 0.6:
            return rng.choice(["ข้อ ", "ข้อ", "ตัวชี้วัดที่ ", "ปี ", ""]) + rng.choice([code(rng), f"{rng.randint(1, 40)}."])
        return "  ".join(one() for _ in range(rng.randint(2, 5)))

    def soup(self, rng) -> str:
        """Neighbours that no dictionary would put together: reading must rest on the shapes."""
        signs = [c for c in self.allowed if c != " " and not "\u0e31" <= c <= "\u0e3a" and not "\u0e47" <= c <= "\u0e4e"]
        signs.sort()
        out = []
        for _ in range(rng.randint(3, 9)):
            draw = rng.random()
            if draw < 0.35:
                out.append("".join(rng.choice(signs) for _ in range(rng.randint(1, 4))))
            elif draw < 0.6:
                out.append(rng.choice(["(%s)", '"%s"', "“%s”", "[%s]", "%s:", "%s;", "%s,", "%s/", "‘%s’"]) % rng.choice([self.some_words(rng, 1, 1), score(rng), rng.choice(self.english)]))
            elif draw < 0.8:
                out.append(self.some_words(rng, 1, 2) + digits(rng, rng.randint(1, 3)))
            else:
                out.append(digits(rng, rng.randint(1, 6)))
        return rng.choice(["", " "]).join(out)

    def raw(self, rng) -> str:
        draw = rng.random()
        if draw < 0.52:
            return self.phrase(rng)
        if draw < 0.72:
            return self.some_words(rng, 3, 12)
        if draw < 0.86:
            return self.figures(rng)
        if draw < 0.92:
            return self.some_english(rng, 8)
        return self.soup(rng)

    def line(self, rng, arabic: float, longest: int = 66) -> str:
        """One line as it is printed; `arabic`: the share of lines in Arabic digits."""
        goal = rng.randint(6, longest)
        text = self.raw(rng)
        while len(text) < goal and rng.random() < 0.8:
            text += rng.choice([" ", " ", "", "  "]) + self.raw(rng)
        text = "".join(c for c in text if self.fits(c))
        if rng.random() >= arabic:
            text = thai(text)
        parts = clusters(" ".join(text.split()))
        if len(parts) > longest:
            first = rng.randint(0, len(parts) - longest) if rng.random() < 0.4 else 0
            parts = parts[first:first + longest]
        return "".join(parts).strip()
