"""Tesseract as a library (its C interface), for measuring thousands of lines."""

import ctypes
from dataclasses import dataclass
from pathlib import Path

WORD, SYMBOL = 3, 4


@dataclass
class Symbol:
    text: str
    starts_word: bool
    confidence: float
    choices: list[tuple[str, float]]  # as Tesseract orders them


def library():
    lib = ctypes.CDLL("libtesseract.so.5")
    p, s, i, f = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_float
    for name, result, *takes in [
            ("TessBaseAPICreate", p), ("TessBaseAPIInit3", i, p, s, s),
            ("TessBaseAPISetVariable", i, p, s, s), ("TessBaseAPISetPageSegMode", None, p, i),
            ("TessBaseAPISetImage", None, p, s, i, i, i, i),
            ("TessBaseAPISetSourceResolution", None, p, i), ("TessBaseAPIRecognize", i, p, p),
            ("TessBaseAPIGetIterator", p, p), ("TessResultIteratorDelete", None, p),
            ("TessResultIteratorNext", i, p, i), ("TessResultIteratorGetUTF8Text", p, p, i),
            ("TessResultIteratorConfidence", f, p, i), ("TessDeleteText", None, p),
            ("TessResultIteratorGetChoiceIterator", p, p), ("TessChoiceIteratorNext", i, p),
            ("TessChoiceIteratorGetUTF8Text", s, p), ("TessChoiceIteratorConfidence", f, p),
            ("TessChoiceIteratorDelete", None, p), ("TessPageIteratorIsAtBeginningOf", i, p, i)]:
        function = getattr(lib, name)
        function.restype, function.argtypes = result, list(takes)
    return lib


class Reader:
    """One engine. OMP_THREAD_LIMIT=1 must stand in the environment before the process begins:
    Tesseract's threads wait for each other far longer than they work.
    """

    def __init__(self, traineddata: Path, choices: bool = False, psm: int = 7):
        self.lib = library()
        self.api = self.lib.TessBaseAPICreate()
        folder, name = str(traineddata.resolve().parent).encode(), traineddata.stem.encode()
        if self.lib.TessBaseAPIInit3(self.api, folder, name):
            raise RuntimeError(f"Tesseract does not open {traineddata}")
        self.lib.TessBaseAPISetPageSegMode(self.api, psm)
        self.choices = choices
        if choices:
            self.lib.TessBaseAPISetVariable(self.api, b"lstm_choice_mode", b"2")

    def read(self, image, dpi: int) -> list[Symbol]:
        lib = self.lib
        lib.TessBaseAPISetImage(self.api, image.tobytes(), image.width, image.height, 1,
                                image.width)
        lib.TessBaseAPISetSourceResolution(self.api, dpi)
        lib.TessBaseAPIRecognize(self.api, None)
        at = lib.TessBaseAPIGetIterator(self.api)
        out: list[Symbol] = []
        while at:
            pointer = lib.TessResultIteratorGetUTF8Text(at, SYMBOL)
            if pointer:
                text = ctypes.string_at(pointer).decode()
                lib.TessDeleteText(pointer)
                out.append(Symbol(text, bool(lib.TessPageIteratorIsAtBeginningOf(at, WORD)),
                                  lib.TessResultIteratorConfidence(at, SYMBOL),
                                  self.alternatives(at) if self.choices else []))
            if not lib.TessResultIteratorNext(at, SYMBOL):
                break
        if at:
            lib.TessResultIteratorDelete(at)
        return out

    def alternatives(self, at) -> list[tuple[str, float]]:
        lib, out = self.lib, []
        choice = lib.TessResultIteratorGetChoiceIterator(at)
        while choice:
            text = lib.TessChoiceIteratorGetUTF8Text(choice)
            if text:
                out.append((text.decode(), lib.TessChoiceIteratorConfidence(choice)))
            if not lib.TessChoiceIteratorNext(choice):
                break
        if choice:
            lib.TessChoiceIteratorDelete(choice)
        return out


def text_of(symbols: list[Symbol]) -> str:
    """Without spaces, marks put together again."""
    return "".join(s.text for s in symbols).replace(" ", "").replace("เเ", "แ")
