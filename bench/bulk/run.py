#!/usr/bin/env python3
"""How fast many documents are read, and what that takes: run.py PROGRAM FOLDER

Reads FOLDER (bench/bulk/make_inputs.py) with one worker and with two, each from nothing, and prints:
documents and pages a second, the speed of two workers over one, memory of the parent and of all
workers over time (every half second; largest, and the parent's at a quarter, half and the end), the
processor time that is not the workers' for each document, and whether both wrote the same bytes.

On a machine that others use, too, the speed says little. So besides: how workers spent their time
until all is read (on a processor; ready, but kept from one by others; waiting for the parent or for
a document), and how long it takes with two processors of one's own: what workers computed and waited,
and, where they take both processors, what the parent computed meanwhile, divided by the number of
workers; and what the parent computes when all is read.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time

PAGE = os.sysconf("SC_PAGESIZE")


def resident(process):
    try:
        with open("/proc/%d/statm" % process) as file:
            return int(file.read().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def children(process):
    try:
        with open("/proc/%d/task/%d/children" % (process, process)) as file:
            return [int(word) for word in file.read().split()]
    except OSError:
        return []


def processor_seconds(process):
    try:
        with open("/proc/%d/stat" % process) as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return 0


def schedule(process):
    """Seconds on a processor, and ready but without one."""
    try:
        with open("/proc/%d/schedstat" % process) as file:
            return [int(word) / 1e9 for word in file.read().split()[:2]]
    except (OSError, ValueError):
        return None


class Seat:
    """What a worker has done since it was first seen."""

    def __init__(self):
        self.begun = self.seen = time.monotonic()
        self.computed = self.kept_from = 0

    def look(self, process):
        figures = schedule(process)
        if figures:
            self.computed, self.kept_from = figures
            self.seen = time.monotonic()


def watch(process, seen, seats, stop):
    while not stop.wait(0.25):
        now = children(process)
        for child in now:
            seats.setdefault(child, Seat()).look(child)
        seen.append((time.monotonic(), resident(process), [resident(child) for child in now],
                     processor_seconds(process)))


def tell_seats(seats, workers, during, after):
    """Returns the seconds that it takes with two processors of one's own."""
    whole = sum(seat.seen - seat.begun for seat in seats.values())
    computed = sum(seat.computed for seat in seats.values())
    kept_from = sum(seat.kept_from for seat in seats.values())
    waited = max(whole - computed - kept_from, 0)
    alone = (computed + waited + (during if workers > 1 else 0)) / workers + after
    print("  workers' time: %.1f %% on a processor, %.1f %% ready but without one, %.1f %% waiting" % (
        100 * computed / whole, 100 * kept_from / whole, 100 * waited / whole))
    print("  with two processors of one's own: %.1f s, of them %.1f s when all is read" % (alone, after))
    return alone


def run(program, folder, workers, out):
    command = [program, "extract", folder, "-q", "-j", str(workers), "-o", out + ".xlsx", "--jsonl",
               out + ".jsonl", "--work", out + ".work", "--log", out + ".log"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    seen, seats, stop = [], {}, threading.Event()
    watcher = threading.Thread(target=watch, args=(process.pid, seen, seats, stop))
    watcher.start()
    code = process.wait()
    seconds = time.monotonic() - start
    stop.set()
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(out + ".log") as file:
        events = [json.loads(line) for line in file]
    inputs = [event for event in events if event["event"] == "input"]
    statuses = {}
    for event in inputs:
        statuses[event["status"]] = statuses.get(event["status"], 0) + 1
    pages = sum(event["pages"] for event in inputs)
    # The parent's memory until outputs are written: that is when all results are in it.
    ends = max((i for i, row in enumerate(seen) if row[2]), default=0)
    parent = [row[1] / 2**20 for row in seen[:ends + 1]] or [0]
    print("workers %d: exit code %d, %.1f s, %d documents (%s)" % (
        workers, code, seconds, len(inputs),
        ", ".join("%d %s" % (statuses[name], name) for name in sorted(statuses))))
    print("  %.2f documents/s, %.2f pages/s, processor %.1f s" % (
        len(inputs) / seconds, pages / seconds,
        after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    print("  parent: %.0f MB after a quarter, %.0f half-way, %.0f when all is read, %.0f at most" % (
        parent[len(parent) // 4], parent[len(parent) // 2], parent[-1],
        max([row[1] / 2**20 for row in seen] or [0])))
    print("  workers: %.0f MB at most together, %.0f one" % (
        max([sum(row[2]) / 2**20 for row in seen] or [0]),
        max([max(row[2], default=0) / 2**20 for row in seen] or [0])))
    if seen and inputs:
        print("  parent's processor time a document until all is read: %.1f ms" % (
            seen[ends][3] * 1000 / len(inputs)))
    after = seen[-1][3] - seen[ends][3] if seen else 0
    return seconds, tell_seats(seats, workers, seen[ends][3], after) if seats else seconds


def first_document(program, folder):
    text = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                        "../../samples/thai-2568-transcript.txt")
    best = None
    for _ in range(5):
        work = tempfile.mkdtemp(dir=folder)
        start = time.monotonic()
        subprocess.run([program, "extract", text, "-q", "--jsonl", work + "/a.jsonl", "--work", work])
        taken = time.monotonic() - start
        best = taken if best is None else min(best, taken)
    print("one transcript alone, start to end: %.0f ms" % (best * 1000))


def main():
    program, folder = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as results:
        out = [os.path.join(results, "by%d" % workers) for workers in (1, 2)]
        one = run(program, folder, 1, out[0])
        two = run(program, folder, 2, out[1])
        print("two workers are %.2f times as fast as one, %.2f with processors of their own" % (
            one[0] / two[0], one[1] / two[1]))
        same = all(open(out[0] + end, "rb").read() == open(out[1] + end, "rb").read()
                   for end in (".xlsx", ".jsonl"))
        print("workbook and records: %s" % ("the same bytes" if same else "DIFFERENT"))
        first_document(program, results)


main()
