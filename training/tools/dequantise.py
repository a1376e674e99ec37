"""Tesseract's int8 network as one of doubles, from which training can continue.

The layout is that of Tesseract 5's `lstm` component, little-endian. A weight is its int8 times
the scale of its row. Everything else is copied as it stands.
"""

import struct

import numpy as np

INT8, ADAM, IS_DOUBLE = 1, 4, 128
LAYER_RATES = 64       # network flag: a list of learning rates follows the parts
TRAINED_AS_INT = 1     # training flag to be taken away
PLUMBING = {"Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM",
            "Reversed", "RTLReversed", "TTBReversed", "XYTranspose"}
PAIR_OF_SIZES = {"Convolve", "Maxpool", "Reconfig"}
ONE_MATRIX = {"Softmax", "SoftmaxNoCTC", "Tanh", "Relu", "Linear", "Logistic", "PosClip", "SymClip"}
LSTMS = {"LSTM", "SummLSTM", "LSTMSoftmax", "LSTMBinarySoftmax"}


class Copier:
    def __init__(self, data: bytes):
        self.data, self.at, self.out = data, 0, []

    def read(self, form: str):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def copy(self, form: str):
        values = self.read(form)
        self.out.append(struct.pack("<" + form, *values))
        return values if len(values) > 1 else values[0]

    def copy_string(self) -> str:
        length = self.copy("I")
        text = self.data[self.at:self.at + length]
        self.at += length
        self.out.append(text)
        return text.decode()

    def matrix(self) -> None:
        (mode,) = self.read("B")
        if not mode & INT8:
            raise ValueError("the network is not int8: nothing to do")
        rows, columns = self.read("ii")
        self.read("b")
        values = np.frombuffer(self.data, np.int8, rows * columns, self.at).reshape(rows, columns)
        self.at += rows * columns
        (count,) = self.read("I")
        scales = np.frombuffer(self.data, "<f8", count, self.at)
        self.at += 8 * count
        weights = values.astype("<f8") * scales[:rows, None]
        self.out.append(struct.pack("<B", mode & ~INT8 | IS_DOUBLE))
        self.out.append(struct.pack("<iid", rows, columns, 0.0) + weights.tobytes())

    def network(self) -> None:
        self.copy("b")
        kind = self.copy_string()
        self.copy("bb")
        flags, *_ = self.copy("iiii")
        self.copy_string()
        if kind in PLUMBING:
            for _ in range(self.copy("I")):
                self.network()
            if flags & LAYER_RATES:
                for _ in range(self.copy("I")):
                    self.copy("f")
        elif kind == "Input":
            self.copy("iiiii")
        elif kind in PAIR_OF_SIZES:
            self.copy("ii")
        elif kind in ONE_MATRIX:
            self.matrix()
        elif kind in LSTMS:
            self.copy("i")
            for _ in range(4):
                self.matrix()
        else:
            raise ValueError(f"unknown network layer {kind}")


def dequantise(data: bytes) -> bytes:
    copier = Copier(data)
    copier.network()
    copier.copy_string()
    (flags,) = copier.read("i")
    copier.out.append(struct.pack("<i", flags & ~TRAINED_AS_INT))
    rest = copier.data[copier.at:]
    if len(rest) != 24:
        raise ValueError(f"{len(rest)} bytes left over where 24 belong")
    return b"".join(copier.out) + rest
