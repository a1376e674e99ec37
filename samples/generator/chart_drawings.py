"""Charts in the manner of the national system's page and of office programs."""
import math

from chart_canvas import Canvas

ORANGE, BLUE, NAVY, GREEN, GREY = "#f28c28", "#2f75d0", "#1a2a6c", "#3c9d4e", "#d0d0d0"
SERIES = [BLUE, ORANGE, GREEN, "#8d5fb5"]


def columns(title, categories, values, thai=str, font="Loma", lowest=0.0, ticks=True, labels=True,
            width=560, height=300, slant=0, colour=ORANGE):
    """Orange columns with values on top, years below."""
    c = Canvas(width, height, font)
    c.text(width / 2, 24, title, 16, bold=True)
    left, right, top, foot = 60, width - 20, 50, height - (110 if slant else 42)
    per = (foot - top - 16) / (100 - lowest)
    if ticks:
        step = 20 if lowest == 0 else 5
        for value in range(int(lowest), 101, step):
            y = foot - (value - lowest) * per
            c.line([(left, y), (right, y)], GREY)
            c.text(left - 8, y + 4, thai(value), 12, "#555555", "end")
    else:
        c.line([(left, foot), (right, foot)], GREY)
    pitch = (right - left) / len(values)
    for i, (name, value) in enumerate(zip(categories, values)):
        x = left + pitch * (i + 0.5)
        h = (value - lowest) * per
        c.rect(x - pitch * 0.3, foot - h, pitch * 0.6, h, colour)
        if labels:
            c.text(x, foot - h - 5, thai(f"{value:.2f}"), 14 if pitch > 60 else 12)
        if slant:
            c.text(x + 4, foot + 14, name.replace("\n", ""), 12, anchor="end", slant=slant)
            continue
        for k, line in enumerate(name.split("\n")):
            c.text(x, foot + 18 + 16 * k, line, 13)
    return c


def grouped(title, categories, series, font="Loma", width=600, height=320, thai=str):
    """series: [(name, [value of each category])]; a legend below."""
    c = Canvas(width, height, font)
    c.text(width / 2, 24, title, 16, bold=True)
    left, right, top, foot = 56, width - 16, 50, height - 64
    per = (foot - top - 14) / 100
    for value in range(0, 101, 25):
        y = foot - value * per
        c.line([(left, y), (right, y)], GREY)
        c.text(left - 8, y + 4, thai(value), 12, "#555555", "end")
    pitch = (right - left) / len(categories)
    bar = pitch * 0.8 / len(series)
    for i, name in enumerate(categories):
        x = left + pitch * i + pitch * 0.1
        for k, (_, values) in enumerate(series):
            h = values[i] * per
            c.rect(x + bar * k, foot - h, bar * 0.94, h, SERIES[k])
            c.text(x + bar * (k + 0.47), foot - h - 4, thai(f"{values[i]:.2f}"), 11)
        c.text(x + pitch * 0.4, foot + 18, name, 13)
    x = width / 2 - 60 * len(series)
    for k, (name, _) in enumerate(series):
        c.rect(x, height - 26, 12, 12, SERIES[k])
        c.text(x + 18, height - 15, name, 13, anchor="start")
        x += 120
    return c


def bars(title, categories, values, thai=str, font="Loma", width=600, height=380, ticks=True):
    """Lying blue bars, names at the left, values behind their ends."""
    c = Canvas(width, height, font)
    c.text(width / 2, 24, title, 16, bold=True)
    left, right, top, foot = 210, width - 70, 44, height - (36 if ticks else 12)
    per = (right - left) / 100
    if ticks:
        for value in range(0, 101, 20):
            c.line([(left + value * per, top), (left + value * per, foot)], GREY)
            c.text(left + value * per, foot + 18, thai(value), 12, "#555555")
    pitch = (foot - top) / len(values)
    for i, (name, value) in enumerate(zip(categories, values)):
        y = top + pitch * i + pitch * 0.2
        c.rect(left, y, value * per, pitch * 0.6, BLUE)
        c.text(left + value * per + 6, y + pitch * 0.3 + 5, thai(f"{value:.2f}"), 13, anchor="start")
        lines = name.split("\n")
        for k, line in enumerate(lines):
            c.text(left - 8, y + pitch * 0.3 + 5 + 15 * (k - (len(lines) - 1) / 2), line, 13,
                   anchor="end")
    return c


def line(title, categories, values, thai=str, font="Loma", width=560, height=280):
    c = Canvas(width, height, font)
    c.text(width / 2, 24, title, 16, bold=True)
    left, right, top, foot = 56, width - 30, 56, height - 40
    per = (foot - top) / 50
    for value in range(50, 101, 10):
        y = foot - (value - 50) * per
        c.line([(left, y), (right, y)], GREY)
        c.text(left - 8, y + 4, thai(value), 12, "#555555", "end")
    pitch = (right - left) / len(values)
    points = [(left + pitch * (i + 0.5), foot - (v - 50) * per) for i, v in enumerate(values)]
    c.line(points, NAVY, 2.5)
    for (x, y), value, name in zip(points, values, categories):
        c.dot(x, y, 4, NAVY)
        c.text(x, y - 12, thai(f"{value:.2f}"), 14)
        c.text(x, foot + 20, name, 13)
    return c


def lines(title, categories, series, thai=str, font="Loma", lowest=50, width=600, height=330,
          coloured=False):
    """series: [(name, [value of each category])], a legend below. The number of the highest point
    stands above it, those of others below."""
    c = Canvas(width, height, font)
    c.text(width / 2, 24, title, 16, bold=True)
    left, right, top, foot = 56, width - 30, 56, height - 66
    per = (foot - top) / (100 - lowest)
    for value in range(lowest, 101, 10):
        y = foot - (value - lowest) * per
        c.line([(left, y), (right, y)], GREY)
        c.text(left - 8, y + 4, thai(value), 12, "#555555", "end")
    pitch = (right - left) / len(categories)
    for k, (_, values) in enumerate(series):
        points = [(left + pitch * (i + 0.5), foot - (v - lowest) * per) for i, v in enumerate(values)]
        c.line(points, SERIES[k], 2.5)
        for i, ((x, y), value) in enumerate(zip(points, values)):
            c.dot(x, y, 4, SERIES[k])
            highest = (value, -k) == max((v[i], -s) for s, (_, v) in enumerate(series))
            c.text(x, y + (-9 if highest else 19), thai(f"{value:.2f}"), 12,
                   SERIES[k] if coloured else "#222222")
    for i, name in enumerate(categories):
        c.text(left + pitch * (i + 0.5), foot + 20, name, 13)
    x = width / 2 - 60 * len(series)
    for k, (name, _) in enumerate(series):
        c.line([(x - 12, height - 20), (x + 12, height - 20)], SERIES[k], 2.5)
        c.dot(x, height - 20, 4, SERIES[k])
        c.text(x + 18, height - 15, name, 13, anchor="start")
        x += 120
    return c


def radar(title, categories, values, thai=str, font="Loma", width=620, height=440):
    c = Canvas(width, height, font)
    c.text(width / 2, 24, title, 16, bold=True)
    x0, y0, r = width / 2, height / 2 + 16, height / 2 - 90
    n = len(values)
    spot = lambda i, d: (x0 + d * math.sin(2 * math.pi * i / n),  # noqa: E731
                         y0 - d * math.cos(2 * math.pi * i / n))
    for part in (0.2, 0.4, 0.6, 0.8, 1.0):
        c.line([spot(i, r * part) for i in range(n)], GREY, 1, True)
    c.line([spot(i, r * v / 100) for i, v in enumerate(values)], BLUE, 2.5, True)
    for i, (name, value) in enumerate(zip(categories, values)):
        c.dot(*spot(i, r * value / 100), 3.5, BLUE)
        x, y = spot(i, r + 14)
        side = math.sin(2 * math.pi * i / n)
        anchor = "middle" if abs(side) < 0.1 else ("start" if side > 0 else "end")
        up = -24 if math.cos(2 * math.pi * i / n) > 0.9 else 4
        c.text(x, y + up, name, 13, "#111111", anchor)
        c.text(x, y + up + 18, thai(f"{value:.2f}"), 14, "#1f1fb0", anchor, True)
    return c


def number(title, value, level, thai=str, font="Loma", width=320, height=200):
    """A gauge: an arc, one big number, the level below."""
    c = Canvas(width, height, font)
    c.text(width / 2, 26, title, 15, bold=True)
    arc = lambda a: (width / 2 - 84 * math.cos(a), 142 - 84 * math.sin(a))  # noqa: E731
    c.line([arc(math.pi * i / 60) for i in range(61)], "#e4e4e4", 14)
    c.line([arc(math.pi * i / 60) for i in range(round(60 * value / 100) + 1)], GREEN, 14)
    c.text(width / 2, 142, thai(f"{value:.2f}"), 34, bold=True)
    c.text(width / 2, 178, level, 15)
    return c
