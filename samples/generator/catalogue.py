"""Which sample is made of what: a record, a layout, a producer."""
from dataclasses import dataclass
from typing import Callable

import agencies
from compose import compose
from layouts import thai_2568
from producers import chromium, writer


@dataclass
class Sample:
    name: str
    suffix: str            # "pdf", "txt"
    producer: str          # for the notes
    about: str
    truth: Callable        # () -> record or list of records
    write: Callable        # (truth, path)
    thai: bool = False     # numerals


def _report(name, layout, producer, **fields):
    spec = next(s for s in agencies.SPECS if s.name == name)

    def write(truth, path):
        document = layout(spec, truth)
        document.fields.update(fields)
        producer.write_pdf(document, path)

    words = {writer: "LibreOffice Writer", chromium: "Chromium"}[producer]
    return Sample(name, "pdf", words, spec.about, lambda: compose(spec), write, spec.thai)


SAMPLES = [
    _report("thai-2568-writer", thai_2568.writer, writer),
    _report("thai-2568-chromium", thai_2568.chromium, chromium),
]
