#!/usr/bin/env python3
"""How long a run of one file takes to its first page: first_page.py PROGRAM FILE [TIMES]

Prints the best and the median milliseconds, over TIMES (15) runs that know nothing from before, from
starting the program until its worker opens FILE to read it (the parent has opened it before, to hash
it), and until the program ends, having written records and workbook.
"""
import ctypes
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

IN_OPEN = 0x20
EVENT = 16  # bytes of an inotify event of a watched file: it has no name
READER = 2  # the second to open the file is the worker


class Opens:
    """Counts how often a file is opened."""

    def __init__(self, file):
        libc = ctypes.CDLL(None, use_errno=True)
        self.events = libc.inotify_init1(0)
        if libc.inotify_add_watch(self.events, os.fsencode(file), IN_OPEN) < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), file)

    def wait_for(self, count):
        while count > 0:
            count -= len(os.read(self.events, EVENT * count)) // EVENT

    def close(self):
        os.close(self.events)


def run(program, file):
    """Returns seconds to the first page and to the end."""
    folder = tempfile.mkdtemp()
    opens = Opens(file)
    try:
        start = time.perf_counter()
        process = subprocess.Popen([program, "extract", file, "-q", "-o", folder + "/a.xlsx",
                                    "--jsonl", folder + "/a.jsonl", "--work", folder + "/work"])
        opens.wait_for(READER)
        first = time.perf_counter() - start
        process.wait()
        return first, time.perf_counter() - start
    finally:
        opens.close()
        shutil.rmtree(folder)


def main():
    program, file = sys.argv[1:3]
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    runs = [run(program, file) for _ in range(times)]
    for name, seconds in (("first page", [first for first, _ in runs]),
                          ("end", [end for _, end in runs])):
        print("%s: best %.1f ms, median %.1f ms, of %d runs" % (
            name, min(seconds) * 1000, statistics.median(seconds) * 1000, times))


main()
