"""Which sample is made of what: a record, a layout, a producer."""
from dataclasses import dataclass
from typing import Callable

import agencies
from compose import compose
from extras import sheet, with_extras
from layouts import arabic_2568, follow_2568, fy2564, office_text, thai_2568, transcript_2568
from layouts import league as layout_league
from league import CHAI_NAT, NAN, league
from producers import chromium, damaged, writer


@dataclass
class Sample:
    name: str
    suffix: str            # "pdf", "txt"
    producer: str          # for the notes
    about: str
    truth: Callable        # () -> record or list of records
    write: Callable        # (truth, path) -> the Document written, None for a transcript
    thai: bool = False     # numerals
    wrapped_spaces: str = "lost"  # at the ends of wrapped lines; "kept" where the file has them


def _report(name, layout, producer, **fields):
    spec = next(s for s in agencies.SPECS if s.name == name)

    def write(truth, path):
        document = layout(spec, truth)
        document.fields.update(fields)
        return producer.write_pdf(document, path)

    words = {writer: "LibreOffice Writer", chromium: "Chromium",
             damaged: "LibreOffice Writer, its text layer spoilt afterwards"}[producer]
    return Sample(name, "pdf", words, spec.about, lambda: compose(spec), write, spec.thai,
                  "kept" if fields.get("tagged") else "lost")


def _transcript(name):
    spec = next(s for s in agencies.SPECS if s.name == name)

    def write(truth, path):
        path.write_text(transcript_2568.text(spec, truth), encoding="utf-8")

    return Sample(name, "txt", "the generator itself", spec.about, lambda: compose(spec), write,
                  spec.thai, "kept")


def _follow():
    spec = next(s for s in agencies.SPECS if s.name == "follow-2568-writer")
    return Sample(spec.name, "pdf", "LibreOffice Writer", spec.about, lambda: with_extras(spec),
                  lambda truth, path: writer.write_pdf(follow_2568.writer(spec, truth), path),
                  spec.thai)


def _bound():
    specs = [s for s in agencies.SPECS if s.name.startswith("bound-")]

    def truths():
        records = [sheet(spec) for spec in specs]
        for number, record in enumerate(records):
            record["source"] = {"page_from": 2 * number + 1, "page_to": 2 * number + 2}
        return records

    return Sample(specs[0].name, "pdf", "Chromium", specs[0].about, truths,
                  lambda truth, path: chromium.write_pdf(follow_2568.bound(specs, truth), path))


def _league(name, layout, producer, words, about, lines="grid", **arguments):
    def write(truth, path):
        if layout is layout_league.turned:
            for record in truth:  # nothing says where they are
                record["agency"]["district"] = None
        document = layout(truth)
        document.fields["lines"] = lines
        return producer.write_pdf(document, path)

    return Sample(name, "pdf", words, about, lambda: league(**arguments), write)


SAMPLES = [
    _report("thai-2568-writer", thai_2568.writer, writer),
    _report("thai-2568-chromium", thai_2568.chromium, chromium),
    _report("thai-2568-damaged", thai_2568.writer, damaged),
    _report("arabic-2568-writer", arabic_2568.writer, writer, tagged=True),
    _report("arabic-2564-chromium", fy2564.chromium, chromium),
    _report("thai-2564-writer", fy2564.writer, writer),
    _transcript("thai-2568-transcript"),
    _league("league-2567-writer", layout_league.totals, writer, "LibreOffice Writer",
            "a province's league table: header of two lines, totals only, the last row is the "
            "mean and no agency; the truth is an array, a record a row",
            year=2567, seed=7, province_and_agencies=NAN, with_indicators=False),
    _league("league-2568-chromium", layout_league.with_indicators, chromium, "Chromium",
            "a league table with ten indicators on landscape pages, header repeated on the second "
            "page; the last row is the mean and no agency; the truth is an array, a record a row",
            year=2568, seed=8, province_and_agencies=CHAI_NAT, with_indicators=True),
    _league("league-2567-no-lines-writer", layout_league.totals, writer, "LibreOffice Writer",
            "a province's league table without any lines: columns and rows are told by where words "
            "stand; the truth is an array, a record a row",
            lines="none", year=2567, seed=17, province_and_agencies=NAN, with_indicators=False),
    _league("league-2568-zebra-chromium", layout_league.with_indicators, chromium, "Chromium",
            "a league table with stripes instead of lines, header of two lines, over two "
            "pages; the truth is an array, a record a row",
            lines="zebra", year=2568, seed=18, province_and_agencies=CHAI_NAT,
            with_indicators=True),
    _follow(),
    _bound(),
    _league("league-2567-points-writer", layout_league.points, writer, "LibreOffice Writer",
            "a league table of points out of 30, 30 and 40, header of two lines, a row that names "
            "the district above its agencies and one of means below them; the truth is an array",
            year=2567, seed=27, province_and_agencies=NAN, with_indicators=False, points=True),
    _league("league-2567-turned-chromium", layout_league.turned, chromium, "Chromium",
            "a league table with the agencies as columns, five of them, indicators as rows; the "
            "truth is an array, a record a column",
            year=2567, seed=28, province_and_agencies=(NAN[0], NAN[1][:5]), with_indicators=True),
    Sample("not-ita-report", "pdf", "LibreOffice Writer",
           "a memorandum about water pipes with percentages and a table: no ITA report",
           office_text.truth, lambda _, path: writer.write_pdf(office_text.document(), path)),
]
